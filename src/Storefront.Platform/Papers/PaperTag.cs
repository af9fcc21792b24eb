namespace Storefront.Platform.Papers;

/// <summary>An element of the document's structure: what the marks on its pages belong to.</summary>
/// <param name="Name">As PDF calls it: <c>H1</c>, <c>P</c>, <c>Table</c>, <c>TR</c>, <c>TH</c>, <c>TD</c>.</param>
/// <param name="Scope"><c>Column</c> or <c>Row</c> for heads of tables.</param>
internal sealed record PaperTag(string Name, string? Scope = null)
{
    public List<PaperTag> Children { get; } = [];

    public List<(int Page, int Mark)> Marks { get; } = [];

    public PaperTag Add(PaperTag child)
    {
        Children.Add(child);
        return child;
    }
}

/// <summary>What is drawn on one page, and whose each mark is.</summary>
internal sealed class PaperSheet
{
    public System.Text.StringBuilder Drawn { get; } = new();

    public List<PaperTag> Marks { get; } = [];
}
