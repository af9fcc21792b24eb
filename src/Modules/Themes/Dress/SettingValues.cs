using System.Globalization;
using System.Text.Json;
using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Platform.Texts;
using Storefront.Themes.Files;

namespace Storefront.Themes.Dress;

/// <summary>Turns stored settings into values for templates, by the type their schema gives them.</summary>
internal static class SettingValues
{
    /// <summary>The value as stored, or the schema's default. Words may be stored in both languages.</summary>
    public static LiquidValue Of(ThemeSetting setting, JsonElement? stored, string locale, Func<string, string> link)
    {
        var json = Words.In(
            stored is { ValueKind: not JsonValueKind.Undefined and not JsonValueKind.Null } given ? given : setting.Default, locale);
        return setting.Type switch
        {
            "checkbox" => json.ValueKind == JsonValueKind.True || (json.ValueKind == JsonValueKind.String && json.GetString() == "true"),
            "range" or "number" => Number(json),
            "richtext" or "inline_richtext" => Rich(Text(json)),
            "url" => Link(Text(json), link),
            _ => Text(json),
        };
    }

    /// <summary>The setting's own text, whatever its type: an id for pictures and other objects.</summary>
    public static string? Text(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => json.GetRawText(),
        _ => null,
    };

    private static LiquidValue Number(JsonElement json) =>
        double.TryParse(Text(json), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number == Math.Floor(number) ? (long)number : number
            : default(LiquidValue);

    /// <summary>HTML as themes give it, or Markdown as people write it.</summary>
    private static LiquidValue Rich(string? text) => string.IsNullOrWhiteSpace(text) ? default
        : new LiquidHtml(text.TrimStart().StartsWith('<') ? CleanHtml.FromHtml(text) : CleanHtml.FromMarkdown(text));

    /// <summary>An address a link may have: within the tenant, or a kind of address that cannot carry a script.</summary>
    public static bool IsLink(string address) => IsOwn(address)
        || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith('#');

    private static bool IsOwn(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal);

    private static LiquidValue Link(string? address, Func<string, string> link) => address switch
    {
        null or "" => default(LiquidValue),
        _ when IsOwn(address) => link(address),
        _ when IsLink(address) => address,
        _ => default(LiquidValue),
    };
}
