using System.Text.Json;
using System.Text.Json.Serialization;

namespace Storefront.Themes.Files;

/// <summary>A <c>templates/*.json</c>: which sections a page has, in which order, with which settings.</summary>
internal sealed record PageTemplate
{
    public IReadOnlyDictionary<string, TemplateSection> Sections { get; init; } = new Dictionary<string, TemplateSection>();

    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>Another layout than <c>theme</c>.</summary>
    public string? Layout { get; init; }
}

/// <summary>A section or block as placed in a template.</summary>
internal sealed record TemplateSection
{
    public string Type { get; init; } = "";

    public IReadOnlyDictionary<string, JsonElement> Settings { get; init; } = new Dictionary<string, JsonElement>();

    public IReadOnlyDictionary<string, TemplateSection> Blocks { get; init; } = new Dictionary<string, TemplateSection>();

    [JsonPropertyName("block_order")]
    public IReadOnlyList<string> BlockOrder { get; init; } = [];

    public bool Disabled { get; init; }
}
