using Storefront.Liquid.Nodes;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid;

/// <summary>
/// Names that hold for one template rendered by the host and everything it renders in turn, such as <c>section</c> or
/// <c>block</c>. They come before the names of the page. Once filled it may be shared between renders.
/// </summary>
public sealed class LiquidScope
{
    private readonly Variables _variables = new(expected: 2);

    /// <summary>Sets or reads a name; nil when it is not there.</summary>
    public LiquidValue this[string name]
    {
        get => TryGet(name, out var value) ? value : default;
        set
        {
            if (_variables.IndexOf(name, 0) is >= 0 and var index)
                _variables.At(index) = value;
            else
                _variables.Push(name, value);
        }
    }

    internal bool TryGet(string name, out LiquidValue value)
    {
        var index = _variables.IndexOf(name, 0);
        value = index >= 0 ? _variables.At(index) : default;
        return index >= 0;
    }
}

/// <summary>A scope in its place: what holds around it. Made per render, so that a host may keep and share scopes.</summary>
internal sealed record ScopeLink(LiquidScope Scope, ScopeLink? Outer);
