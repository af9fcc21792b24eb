using System.Text.Json;
using Storefront.Platform.Recipes;

namespace Storefront.Themes.Files;

/// <summary>What <c>{% schema %}</c> says: settings of a section or block, and which blocks it may hold.</summary>
internal sealed record SectionSchema
{
    public static SectionSchema Empty { get; } = new();

    /// <summary>A name or <c>t:</c> and a key of the schema locales.</summary>
    public string Name { get; init; } = "";

    public IReadOnlyList<ThemeSetting> Settings { get; init; } = [];

    /// <summary>How often a page may have it; null for any number.</summary>
    public int? Limit { get; init; }

    /// <summary>What a section starts with when somebody adds it; without one it cannot be added.</summary>
    public IReadOnlyList<SectionPreset> Presets { get; init; } = [];

    /// <summary>Why the schema could not be read; null when it could.</summary>
    public string? Problem { get; init; }

    public static SectionSchema Read(string? json, string file)
    {
        if (json is null)
        {
            return Empty;
        }

        try
        {
            return JsonSerializer.Deserialize<SectionSchema>(json, RecipeJson.Options) ?? Empty;
        }
        catch (JsonException trouble)
        {
            return Empty with { Problem = $"{file}: {{% schema %}}: {trouble.Message}" };
        }
    }
}

/// <summary>One thing a shop can set.</summary>
internal sealed record ThemeSetting
{
    public string Type { get; init; } = "text";

    public string Id { get; init; } = "";

    public string Label { get; init; } = "";

    public string Content { get; init; } = "";

    public JsonElement Default { get; init; }

    public IReadOnlyList<SettingOption> Options { get; init; } = [];

    public double? Min { get; init; }

    public double? Max { get; init; }

    public double? Step { get; init; }
}

internal sealed record SectionPreset
{
    public IReadOnlyDictionary<string, JsonElement> Settings { get; init; } = new Dictionary<string, JsonElement>();

    public IReadOnlyList<TemplateSection> Blocks { get; init; } = [];
}

internal sealed record SettingOption(string Value, string Label);

/// <summary>A group of settings in <c>config/settings_schema.json</c>.</summary>
internal sealed record SettingGroup
{
    public string Name { get; init; } = "";

    public IReadOnlyList<ThemeSetting> Settings { get; init; } = [];

    [System.Text.Json.Serialization.JsonPropertyName("theme_name")]
    public string? ThemeName { get; init; }
}
