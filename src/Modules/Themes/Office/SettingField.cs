using System.Text.Json;
using Storefront.Platform.Forms;
using Storefront.Platform.Texts;
using Storefront.Themes.Colours;
using Storefront.Themes.Dress;
using Storefront.Themes.Files;

namespace Storefront.Themes.Office;

/// <summary>One setting as a form field.</summary>
internal sealed record SettingField
{
    public required string Name { get; init; }

    public required string Type { get; init; }

    public required string Label { get; init; }

    public string Value { get; init; } = "";

    /// <summary>For words: the English ones; empty when the German stand in.</summary>
    public string English { get; init; } = "";

    public bool IsWords => Words.IsWords(Type);

    public IReadOnlyList<(string Value, string Label)> Options { get; init; } = [];

    public double? Min { get; init; }

    public double? Max { get; init; }

    public double? Step { get; init; }

    /// <summary>In characters.</summary>
    public int Longest { get; init; }

    /// <summary>Text key of what to know before typing, with the most characters as <c>max</c>; null where the label says it all.</summary>
    public string? HintKey { get; init; }

    /// <summary>As the summary of errors leads to it.</summary>
    public string Id => FieldTagHelper.IdOf(Name);

    /// <summary>For colours: how it is used on the pages, when that differs from what was chosen.</summary>
    public ColourUse? Colour { get; init; }

    internal static int LongestOf(ThemeSetting setting) => setting.Type is "textarea" or "richtext" ? 10_000 : IsHeading(setting) ? 120 : IsAnnouncement(setting) ? 160 : 500;

    /// <summary>Set large, in one line or two.</summary>
    internal static bool IsHeading(ThemeSetting setting) => setting.Type == "text" && setting.Id is "heading" or "title" or "button" or "label";

    /// <summary>Stands above every page: on a telephone of 360 px about four lines of it are bearable.</summary>
    private static bool IsAnnouncement(ThemeSetting setting) => setting is { Type: "text", Id: "announcement" };

    internal static SettingField Of(ThemeSetting setting, Theme theme, string locale, JsonElement? stored, string name) => new()
    {
        Name = name,
        Type = setting.Type,
        Label = theme.Label(locale, setting.Label),
        Value = SettingValues.Text(Words.In(stored ?? setting.Default, TextCatalog.German)) ?? "",
        English = Words.IsWords(setting.Type) ? Words.English(stored ?? setting.Default) : "",
        Options = [.. setting.Options.Select(option => (option.Value, theme.Label(locale, option.Label)))],
        Longest = LongestOf(setting),
        HintKey = setting.Type == "richtext" ? "theme.rich_hint" : IsAnnouncement(setting) ? "theme.announcement_hint" : null,
        Min = setting.Min,
        Max = setting.Max,
        Step = setting.Step,
        Colour = setting.Type == "color" ? ColourUse.Of(setting.Id, SettingValues.Text(stored ?? setting.Default)) : null,
    };
}

/// <summary>A chosen colour before and after it was made readable.</summary>
internal sealed record ColourUse(string Chosen, string Used, string Text, double Before, double After)
{
    public bool Differs => Chosen != Used;

    internal static ColourUse? Of(string setting, string? text)
    {
        if (Colours.Colour.Read(text) is not { } chosen)
        {
            return null;
        }

        var isSignal = setting == "signal_color";
        var ink = isSignal ? SettingsCss.DarkInk : Colours.Colour.White;
        var used = isSignal ? Readable.Under(ink, chosen) : Readable.UnderWhite(chosen);
        return new ColourUse(chosen.ToString(), used.ToString(), ink.ToString(), chosen.ContrastWith(ink), used.ContrastWith(ink));
    }
}
