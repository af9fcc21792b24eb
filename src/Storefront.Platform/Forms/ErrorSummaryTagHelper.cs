using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Storefront.Platform.Texts;

namespace Storefront.Platform.Forms;

/// <summary>All errors of the form in one place that takes focus, each a link to its field.</summary>
[HtmlTargetElement("error-summary")]
public sealed class ErrorSummaryTagHelper(RequestLanguage language) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (Field: entry.Key, error.ErrorMessage)))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.Attributes.SetAttribute("class", "notice notice--danger error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", null);
        var content = new HtmlContentBuilder();
        content.AppendHtml("<h2>").Append(language.Texts["forms.summary"]).AppendHtml("</h2><ul>");
        foreach (var (field, message) in errors)
        {
            content.AppendHtml("<li>");
            if (field.Length > 0)
            {
                content.AppendHtml($"<a href=\"#{HtmlEncoder.Default.Encode(FieldTagHelper.IdOf(field))}\">")
                    .Append(message).AppendHtml("</a>");
            }
            else
            {
                content.Append(message);
            }

            content.AppendHtml("</li>");
        }

        output.Content.SetHtmlContent(content.AppendHtml("</ul>"));
    }
}
