using System.Globalization;
using System.Text.Json;
using Storefront.Liquid;
using Storefront.Platform.Texts;
using Storefront.Themes.Files;

namespace Storefront.Themes.Dress;

/// <summary>Turns stored settings into values for templates, by the type their schema gives them.</summary>
internal static class SettingValues
{
    /// <summary>The value as stored, or the schema's default.</summary>
    public static LiquidValue Of(ThemeSetting setting, JsonElement? stored, Func<string, string> link)
    {
        var json = stored is { ValueKind: not JsonValueKind.Undefined and not JsonValueKind.Null } given ? given : setting.Default;
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

    private static LiquidValue Rich(string? html) => html is null ? default : new LiquidHtml(CleanHtml.FromHtml(html));

    private static LiquidValue Link(string? address, Func<string, string> link) => address switch
    {
        null or "" => default(LiquidValue),
        _ when address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) => link(address),
        _ when address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith('#') => address,
        _ => default(LiquidValue),
    };
}
