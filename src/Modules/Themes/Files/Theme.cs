using System.Collections.Frozen;
using Storefront.Liquid;
using Storefront.Liquid.Nodes;

namespace Storefront.Themes.Files;

/// <summary>A theme with everything it takes from <c>_base</c>, read and parsed once.</summary>
internal sealed class Theme
{
    public required string Name { get; init; }

    public required FrozenDictionary<string, ThemeFile> Layouts { get; init; }

    public required FrozenDictionary<string, ThemeFile> Sections { get; init; }

    public required FrozenDictionary<string, ThemeFile> Blocks { get; init; }

    public required FrozenDictionary<string, ThemeFile> Snippets { get; init; }

    public required FrozenDictionary<string, PageTemplate> Templates { get; init; }

    public required FrozenDictionary<string, ThemeAsset> Assets { get; init; }

    /// <summary>Texts by language and key.</summary>
    public required FrozenDictionary<string, FrozenDictionary<string, string>> Texts { get; init; }

    /// <summary>Names of settings and sections, by language and key.</summary>
    public required FrozenDictionary<string, FrozenDictionary<string, string>> SchemaTexts { get; init; }

    public required IReadOnlyList<SettingGroup> SettingGroups { get; init; }

    public required ThemePresets Presets { get; init; }

    /// <summary>What is wrong with its files; empty for a sound theme.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    public string DisplayName => SettingGroups.Select(group => group.ThemeName).FirstOrDefault(name => name is not null) ?? Name;

    public IEnumerable<ThemeSetting> Settings => SettingGroups.SelectMany(group => group.Settings).Where(setting => setting.Id.Length > 0);

    public Template? FindSnippet(string name) => Snippets.GetValueOrDefault(name)?.Template;

    public string? FindText(string locale, string key) =>
        Texts[locale].GetValueOrDefault(key) ?? Texts["de"].GetValueOrDefault(key);

    /// <summary>A label of a schema: <c>t:settings.heading</c> in the person's language, or the words themselves.</summary>
    public string Label(string locale, string label) => label.StartsWith("t:", StringComparison.Ordinal)
        ? SchemaTexts[locale].GetValueOrDefault(label[2..]) ?? SchemaTexts["de"].GetValueOrDefault(label[2..]) ?? label[2..]
        : label;
}

/// <summary><c>config/settings_data.json</c></summary>
internal sealed record ThemePresets
{
    public string Current { get; init; } = "";

    public IReadOnlyDictionary<string, Dictionary<string, System.Text.Json.JsonElement>> Presets { get; init; } =
        new Dictionary<string, Dictionary<string, System.Text.Json.JsonElement>>();
}
