using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Storefront.Liquid.Values;

public readonly partial struct LiquidValue
{
    /// <summary>
    /// Turns a host object into a value. Reachable are: text, numbers, booleans, points in time, ids, enums (their name in
    /// snake_case), <see cref="LiquidHtml"/>, <see cref="ILiquidDrop"/>, dictionaries with text keys, lists,
    /// <see cref="JsonElement"/> and <see cref="JsonNode"/>. Anything else becomes nil: it is not on the allow-list.
    /// </summary>
    public static LiquidValue From(object? value) => value switch
    {
        null => default,
        string text => text,
        LiquidValue already => already,
        ILiquidDrop drop => FromDrop(drop),
        ILiquidDynamic dynamic => MapOf(dynamic),
        LiquidHtml html => html,
        bool flag => flag,
        int number => number,
        long number => number,
        double number => number,
        decimal number => number,
        _ => FromRarer(value),
    };

    private static LiquidValue FromRarer(object value) => value switch
    {
        byte number => (long)number,
        sbyte number => (long)number,
        short number => (long)number,
        ushort number => (long)number,
        uint number => (long)number,
        ulong number => number <= long.MaxValue ? (LiquidValue)(long)number : (decimal)number,
        float number => (double)number,
        char character => character.ToString(),
        Guid id => id.ToString(),
        DateTimeOffset date => date,
        DateTime date => new DateTimeOffset(date.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(date, DateTimeKind.Utc) : date),
        DateOnly date => new DateTimeOffset(date.ToDateTime(default), TimeSpan.Zero),
        Enum name => SnakeCase.Of(name.ToString()),
        JsonElement json => FromJson(json),
        JsonNode node => FromJson(node),
        IReadOnlyDictionary<string, object?> or IReadOnlyDictionary<string, LiquidValue> or
            IReadOnlyDictionary<string, string> or IDictionary => MapOf(value),
        IEnumerable list => ListOf(list),
        _ => default,
    };

    /// <summary>JSON objects and arrays stay lazy; scalars are converted at once.</summary>
    public static LiquidValue FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => FromJsonNumber(json),
        JsonValueKind.Array => ListOf(json),
        JsonValueKind.Object => MapOf(json),
        _ => default,
    };

    private static LiquidValue FromJsonNumber(JsonElement json) =>
        json.TryGetInt64(out var whole) ? (LiquidValue)whole : json.GetDouble();

    /// <inheritdoc cref="FromJson(JsonElement)"/>
    public static LiquidValue FromJson(JsonNode? node) => node switch
    {
        null => default,
        JsonObject map => MapOf(map),
        JsonArray list => ListOf(list),
        JsonValue value => FromJsonScalar(value),
        _ => default,
    };

    private static LiquidValue FromJsonScalar(JsonValue value)
    {
        if (value.TryGetValue(out JsonElement element))
            return FromJson(element);
        return value.TryGetValue(out object? raw) && raw is not JsonNode ? From(raw) : default;
    }
}
