using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Tenants.Audit;

/// <summary>What an entry says, in the language of the one who reads it: a sentence, and what else is different than before.</summary>
internal sealed partial class AuditReading
{
    private const string Fields = "audit_field.";
    private readonly TextIn _texts;
    private readonly Dictionary<string, string> _before;
    private readonly Dictionary<string, string> _after;
    private readonly string _key;
    private readonly string _subject;

    public AuditReading(Act entry, TextIn texts)
    {
        (_texts, _key, _subject) = (texts, $"audit.{entry.Action}", entry.Subject);
        (_before, _after) = (Read(entry.Before), Read(entry.After));
    }

    /// <summary>„Preis von Clog geändert: 49,90 € statt 39,90 €“: places are named <c>subject</c>, <c>before_…</c> and <c>after_…</c>.</summary>
    public string Sentence => Place().Replace(
        _texts[
            _key,
            [
                ("subject", _subject),
                .. _before.Select(pair => ("before_" + pair.Key, (object?)pair.Value)),
                .. _after.Select(pair => ("after_" + pair.Key, (object?)pair.Value)),
            ]],
        "").Trim();

    /// <summary>Named fields that differ and that the sentence does not speak of.</summary>
    public IReadOnlyList<AuditDifference> Differences
    {
        get
        {
            var sentence = _texts[_key];
            return
            [
                .. _before.Keys.Union(_after.Keys)
                    .Where(name => _texts.Has(Fields + name) && !sentence.Contains($"_{name} ", StringComparison.Ordinal))
                    .Select(name => new AuditDifference(_texts[Fields + name], _before.GetValueOrDefault(name, ""), _after.GetValueOrDefault(name, "")))
                    .Where(one => one.Before != one.After),
            ];
        }
    }

    private Dictionary<string, string> Read(string? json)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (json is not null && JsonDocument.Parse(json) is { RootElement.ValueKind: JsonValueKind.Object } document)
        {
            foreach (var property in document.RootElement.EnumerateObject())
            {
                values[JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)] = Text(property.Name, property.Value);
            }
        }

        return values;
    }

    private string Text(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value.GetString()!),
        JsonValueKind.Number when name.EndsWith("cents", StringComparison.OrdinalIgnoreCase) => Money.Eur(value.GetInt64()).Format(_texts.Locale),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => _texts["audit_value.on"],
        JsonValueKind.False => _texts["audit_value.off"],
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(one => Text(name, one))),
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(one => $"{one.Name}: {Text(one.Name, one.Value)}")),
        _ => "",
    };

    private string Text(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? TownTime.LongDate(NodaTime.LocalDate.FromDateOnly(date), _texts)
            : text;

    // A fact that an entry of an older time does not have.
    [GeneratedRegex(@"\{\{.*?\}\}")]
    private static partial Regex Place();
}

/// <param name="Field">In words.</param>
/// <param name="Before">Empty when it was.</param>
/// <param name="After">Empty when it is.</param>
internal sealed record AuditDifference(string Field, string Before, string After);
