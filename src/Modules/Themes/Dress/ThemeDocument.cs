using System.Text.Json;

namespace Storefront.Themes.Dress;

/// <summary>What a tenant has chosen, stored as its setting <c>theme</c>.</summary>
internal sealed record ThemeDocument
{
    public const string Key = "theme";

    /// <summary>The state before the last change, so that it can be undone.</summary>
    public const string PreviousKey = "theme.previous";

    /// <summary>Folder of the theme; null for the one the tenant came with.</summary>
    public string? Theme { get; init; }

    public string? Preset { get; init; }

    /// <summary>Values of the theme's settings that differ from the preset.</summary>
    public Dictionary<string, JsonElement> Settings { get; init; } = [];

    /// <summary>By template: what differs from the theme's file.</summary>
    public Dictionary<string, TemplateChange> Templates { get; init; } = [];

    [System.Text.Json.Serialization.JsonIgnore]
    public Guid? LogoId => Settings.TryGetValue("logo", out var logo) && Guid.TryParse(SettingValues.Text(logo), out var id) ? id : null;

    public ThemeDocument WithSetting(string id, Guid? picture)
    {
        var settings = new Dictionary<string, JsonElement>(Settings);
        settings.Remove(id);
        if (picture is { } chosen)
        {
            settings[id] = JsonSerializer.SerializeToElement(chosen);
        }

        return this with { Settings = settings };
    }
}

/// <summary>How a tenant's page differs from the theme's template.</summary>
internal sealed record TemplateChange
{
    /// <summary>Sections in their order; those not named follow in the theme's order.</summary>
    public List<string> Order { get; init; } = [];

    /// <summary>Sections, or <c>section/block</c>, that are there but not shown.</summary>
    public List<string> Hidden { get; init; } = [];

    /// <summary>Sections the tenant put in besides those of the theme: type by name.</summary>
    public Dictionary<string, string> Added { get; init; } = [];

    /// <summary>By section, or <c>section/block</c>: values of its settings.</summary>
    public Dictionary<string, Dictionary<string, JsonElement>> Settings { get; init; } = [];
}
