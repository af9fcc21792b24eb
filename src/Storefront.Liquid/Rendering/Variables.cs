using System.Runtime.CompilerServices;
using Storefront.Liquid.Nodes;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Rendering;

/// <summary>
/// Names and values in the order they came. Templates have few variables at a time, so a walk from the newest is
/// faster than a dictionary and needs no memory of its own.
/// </summary>
internal sealed class Variables(int expected = 16)
{
    private const int MostKept = 256;
    private Entry[] _entries = new Entry[expected];

    private struct Entry
    {
        public string Name;
        public LiquidValue Value;
    }

    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexOf(string name, int from)
    {
        var entries = _entries;
        for (var i = Count - 1; i >= from; i--)
        {
            var candidate = entries[i].Name;
            if (ReferenceEquals(candidate, name) || string.Equals(candidate, name, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }

    public ref LiquidValue At(int index) => ref _entries[index].Value;

    public int Push(string name, LiquidValue value)
    {
        if (Count == _entries.Length)
            Array.Resize(ref _entries, Count * 2);
        _entries[Count] = new Entry { Name = name, Value = value };
        return Count++;
    }

    public void CutTo(int count)
    {
        Array.Clear(_entries, count, Count - count);
        Count = count;
    }

    public void Reset()
    {
        CutTo(0);
        if (_entries.Length > MostKept)
            _entries = new Entry[expected];
    }
}
