namespace Storefront.Platform.Web;

/// <summary>A page that stands alone, in nobody's dress: a heading, a sentence, and ways on.</summary>
internal sealed record LonePage(string Title, string Text)
{
    /// <summary>The first is the one most people want.</summary>
    public IReadOnlyList<(string Text, string Url)> Ways { get; init; } = [];

    /// <summary>A way for a few, below the others.</summary>
    public (string Text, string Url)? Aside { get; init; }
}
