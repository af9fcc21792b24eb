using System.Text.Json;
using Storefront.Platform.Texts;

namespace Storefront.Themes.Dress;

/// <summary>
/// Words a tenant wrote: plain text, or <c>{ "de": …, "en": … }</c> where there is an English text of their own. German stands in
/// where English is missing.
/// </summary>
internal static class Words
{
    /// <summary>Types of settings that hold words.</summary>
    public static bool IsWords(string type) => type is "text" or "textarea" or "richtext" or "inline_richtext";

    public static JsonElement In(JsonElement stored, string locale) =>
        stored.ValueKind != JsonValueKind.Object ? stored
        : stored.TryGetProperty(locale, out var own) && own.ToString().Length > 0 ? own
        : stored.TryGetProperty(TextCatalog.German, out var german) ? german
        : default;

    /// <summary>German, where the page is English and the tenant's words are not; null for what comes with the theme.</summary>
    public static string? LangOn(string locale, JsonElement? own) =>
        locale == TextCatalog.English && own is { } stored && English(stored).Length == 0 && In(stored, locale).ToString().Length > 0
            ? TextCatalog.German
            : null;

    /// <summary>The English text alone; empty when German stands in.</summary>
    public static string English(JsonElement stored) =>
        stored.ValueKind == JsonValueKind.Object && stored.TryGetProperty(TextCatalog.English, out var own) ? own.ToString() : "";

    public static JsonElement Of(string german, string? english) => string.IsNullOrWhiteSpace(english)
        ? JsonSerializer.SerializeToElement(german.Trim())
        : JsonSerializer.SerializeToElement(new Dictionary<string, string>
        {
            [TextCatalog.German] = german.Trim(),
            [TextCatalog.English] = english.Trim(),
        });
}
