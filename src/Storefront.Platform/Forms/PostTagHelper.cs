using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Storefront.Platform.Forms;

/// <summary>
/// A form without an address posts to the page it is on, never to the handler of the button that was pressed before: after
/// one that shows the page again, the browser stands at <c>?handler=…</c>.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class PostTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>After the framework's own.</summary>
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        if (!request.Query.ContainsKey("handler") || !IsPost(context) || HasAddress(context))
        {
            return;
        }

        var rest = QueryString.Create(request.Query.Where(pair => pair.Key != "handler"));
        output.Attributes.SetAttribute("action", request.PathBase + request.Path + rest);
    }

    private static bool IsPost(TagHelperContext context) =>
        string.Equals(context.AllAttributes["method"].Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase);

    private static bool HasAddress(TagHelperContext context) => context.AllAttributes
        .Any(attribute => attribute.Name == "action" || attribute.Name.StartsWith("asp-", StringComparison.Ordinal));
}
