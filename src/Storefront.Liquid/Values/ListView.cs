using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Storefront.Liquid.Values;

/// <summary>One way to walk every kind of list. Made on the stack; only plain enumerables are copied.</summary>
internal readonly struct ListView
{
    /// <summary>Where text made from lists is cut; the budgets are checked beside it.</summary>
    public const int MostCharacters = 4_000_000;
    private const int MostCopied = 100_000;

    private readonly object? _list;
    private readonly LiquidValue[]? _items;
    public readonly int Count;

    private ListView(object? list, LiquidValue[]? items, int count)
    {
        _list = list;
        _items = items;
        Count = count;
    }

    public LiquidValue this[int index] => _items is not null ? _items[index] : Foreign(index);

    public static ListView Of(LiquidValue value)
    {
        if (value.Kind == LiquidKind.Range)
            return new ListView(value.Range, null, value.Range.Count);
        if (value.Kind != LiquidKind.List)
            return default;
        return value.Reference switch
        {
            LiquidValue[] items => new ListView(null, items, items.Length),
            IReadOnlyList<object?> list => new ListView(list, null, list.Count),
            JsonElement json => new ListView(json, null, json.GetArrayLength()),
            JsonArray json => new ListView(json, null, json.Count),
            IList list => new ListView(list, null, list.Count),
            IEnumerable items => Copy(items),
            _ => default,
        };
    }

    private static ListView Copy(IEnumerable source)
    {
        var items = new List<LiquidValue>();
        foreach (var item in source)
        {
            if (items.Count == MostCopied)
                throw new LiquidBudgetException($"a list from the host has more than {MostCopied} items");
            items.Add(LiquidValue.From(item));
        }
        return new ListView(null, items.ToArray(), items.Count);
    }

    private LiquidValue Foreign(int index) => _list switch
    {
        LiquidRange range => range.First + index,
        IReadOnlyList<object?> list => LiquidValue.From(list[index]),
        JsonElement json => LiquidValue.FromJson(json[index]),
        JsonArray json => LiquidValue.FromJson(json[index]),
        IList list => LiquidValue.From(list[index]),
        _ => default,
    };
}
