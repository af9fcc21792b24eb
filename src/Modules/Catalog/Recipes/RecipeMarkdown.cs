using Markdig;

namespace Storefront.Catalog;

/// <summary>The operator's own texts: Markdown without HTML in it.</summary>
internal static class RecipeMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    internal static string Html(string? markdown) => markdown is null ? "" : Markdown.ToHtml(markdown, Pipeline);
}
