using Microsoft.AspNetCore.Http;

namespace Storefront.Ordering.Baskets;

/// <summary>Back to the page of an article with what was chosen and typed there: it says beside the field what is missing.</summary>
internal static class ArticleAddress
{
    /// <param name="http">A request in the article's shop.</param>
    /// <param name="handle">The article.</param>
    /// <param name="sent">Fields of its form; those that are not the page's are left out.</param>
    /// <param name="choose">Something has to be chosen first.</param>
    public static string Of(HttpContext http, string handle, IEnumerable<(string Name, string Value)> sent, bool choose)
    {
        // An empty value names the same kept page as none.
        var query = sent.Where(field => field.Name is "quantity" || field.Name.StartsWith("option", StringComparison.Ordinal))
            .Select(field => KeyValuePair.Create(field.Name, (string?)(field.Value.Length == 0 ? " " : field.Value)));
        return $"{http.Request.PathBase}/products/{Uri.EscapeDataString(handle)}{QueryString.Create(choose ? query.Append(new("choose", "1")) : query)}";
    }
}
