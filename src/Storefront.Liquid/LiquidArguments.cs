using Storefront.Liquid.Values;

namespace Storefront.Liquid;

/// <summary>Arguments of a filter or of <c>content_for</c>: first the positional ones, then those with a name.</summary>
public readonly ref struct LiquidArguments
{
    private readonly ReadOnlySpan<LiquidValue> _values;
    private readonly ReadOnlySpan<string> _names;

    internal LiquidArguments(ReadOnlySpan<LiquidValue> values, ReadOnlySpan<string> names)
    {
        _values = values;
        _names = names;
    }

    /// <summary>Number of positional arguments.</summary>
    public int Count => _values.Length - _names.Length;

    /// <summary>The positional argument at this place; nil when it was not given.</summary>
    public LiquidValue this[int index] => (uint)index < (uint)Count ? _values[index] : default;

    /// <summary>The argument of this name; nil when it was not given.</summary>
    public LiquidValue this[string name] => TryGet(name, out var value) ? value : default;

    /// <summary>Number of named arguments.</summary>
    public int NamedCount => _names.Length;

    /// <summary>Name of a named argument.</summary>
    public string NameAt(int index) => _names[index];

    /// <summary>Value of a named argument.</summary>
    public LiquidValue NamedAt(int index) => _values[Count + index];

    /// <summary>Finds a named argument.</summary>
    public bool TryGet(string name, out LiquidValue value)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (_names[i] != name)
                continue;
            value = NamedAt(i);
            return true;
        }
        value = default;
        return false;
    }
}
