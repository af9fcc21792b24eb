using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Storefront.Liquid.Nodes;

namespace Storefront.Liquid.Values;

/// <summary>The members of everything that has some. What is not named here cannot be reached.</summary>
internal static class Members
{
    public static bool TryGet(object map, string name, out LiquidValue value)
    {
        switch (map)
        {
            case ILiquidDrop when DropType.Of(map.GetType()).Find(name) is { } member:
                value = member.Read(map);
                return true;
            case ILiquidDynamic dynamic:
                return dynamic.TryGet(name, out value);
            case ILiquidDrop:
                value = default;
                return false;
            default:
                return TryGetEntry(map, name, out value);
        }
    }

    private static bool TryGetEntry(object map, string name, out LiquidValue value)
    {
        value = default;
        switch (map)
        {
            case IReadOnlyDictionary<string, LiquidValue> entries:
                return entries.TryGetValue(name, out value);
            case IReadOnlyDictionary<string, object?> entries:
                return entries.TryGetValue(name, out var found) && Take(LiquidValue.From(found), out value);
            case IReadOnlyDictionary<string, string> entries:
                return entries.TryGetValue(name, out var text) && Take(text, out value);
            case JsonElement json:
                return json.TryGetProperty(name, out var part) && Take(LiquidValue.FromJson(part), out value);
            case JsonObject json:
                return json.TryGetPropertyValue(name, out var node) && Take(LiquidValue.FromJson(node), out value);
            case IDictionary entries:
                return entries.Contains(name) && Take(LiquidValue.From(entries[name]), out value);
            default:
                return false;
        }
    }

    private static bool Take(LiquidValue found, out LiquidValue value)
    {
        value = found;
        return true;
    }

    /// <summary>Number of entries; drops that answer by name count as one, so that they are never "empty".</summary>
    public static int Count(object map) => map switch
    {
        ILiquidDrop => DropType.Of(map.GetType()).Names.Count,
        ILiquidDynamic => 1,
        IReadOnlyDictionary<string, LiquidValue> entries => entries.Count,
        IReadOnlyDictionary<string, object?> entries => entries.Count,
        IReadOnlyDictionary<string, string> entries => entries.Count,
        JsonElement json => json.GetPropertyCount(),
        JsonObject json => json.Count,
        IDictionary entries => entries.Count,
        _ => 0,
    };

    /// <summary>Names and values, in the order of the source. Drops list their properties.</summary>
    public static IEnumerable<KeyValuePair<string, LiquidValue>> Of(object map) => map switch
    {
        ILiquidDrop => OfDrop(map),
        LaterDrop later => OfDrop(later.Drop),
        IReadOnlyDictionary<string, LiquidValue> entries => entries,
        IReadOnlyDictionary<string, object?> entries => entries.Select(e => KeyValuePair.Create(e.Key, LiquidValue.From(e.Value))),
        IReadOnlyDictionary<string, string> entries => entries.Select(e => KeyValuePair.Create(e.Key, (LiquidValue)e.Value)),
        JsonElement json => json.EnumerateObject().Select(e => KeyValuePair.Create(e.Name, LiquidValue.FromJson(e.Value))),
        JsonObject json => json.Select(e => KeyValuePair.Create(e.Key, LiquidValue.FromJson(e.Value))),
        IDictionary entries => OfDictionary(entries),
        _ => [],
    };

    private static IEnumerable<KeyValuePair<string, LiquidValue>> OfDrop(object drop)
    {
        var type = DropType.Of(drop.GetType());
        return type.Names.Select(name => KeyValuePair.Create(name, type.Find(name)!.Read(drop)));
    }

    private static IEnumerable<KeyValuePair<string, LiquidValue>> OfDictionary(IDictionary entries)
    {
        foreach (DictionaryEntry entry in entries)
        {
            if (entry.Key is string name)
                yield return KeyValuePair.Create(name, LiquidValue.From(entry.Value));
        }
    }
}
