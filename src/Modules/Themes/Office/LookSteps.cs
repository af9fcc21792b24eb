using System.Text.Json.Serialization;
using Storefront.Themes.Dress;

namespace Storefront.Themes.Office;

/// <summary>What the look was before each of the last changes, and what was taken back of them; the newest last.</summary>
internal sealed record LookSteps
{
    /// <summary>Who tries colours for an evening still finds the morning's.</summary>
    public const int Most = 20;

    public List<ThemeDocument> Before { get; init; } = [];

    public List<ThemeDocument> After { get; init; } = [];

    /// <summary>The one step that was kept in earlier versions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ThemeDocument? Document { get; init; }

    public LookSteps Read() => Document is { } only && Before.Count == 0 ? new LookSteps { Before = [only] } : this;
}
