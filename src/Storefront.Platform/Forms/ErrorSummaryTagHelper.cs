using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Storefront.Platform.Texts;

namespace Storefront.Platform.Forms;

/// <summary>
/// All errors of the form in one place that takes focus, each a link to its field, in the order of the form. A sentence that fits
/// any field names its own.
/// </summary>
[HtmlTargetElement("error-summary")]
public sealed class ErrorSummaryTagHelper(RequestLanguage language) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.Attributes.SetAttribute("class", "notice notice--danger error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", null);
        output.Content.SetHtmlContent(new Later(Errors));
    }

    private HtmlContentBuilder Errors()
    {
        var shown = FieldsShown.Of(ViewContext.HttpContext);
        var errors = ViewContext.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (Field: entry.Key, error.ErrorMessage)))
            .OrderBy(error => shown.PlaceOf(error.Field))
            .ToList();
        var anyField = errors.CountBy(error => error.ErrorMessage).Where(pair => pair.Value > 1).Select(pair => pair.Key)
            .Append(language.Texts["forms.required"]).Concat(shown.OfAny).ToHashSet(StringComparer.Ordinal);
        var content = new HtmlContentBuilder();
        content.AppendHtml("<h2>").Append(language.Texts["forms.summary"]).AppendHtml("</h2><ul>");
        foreach (var (field, message) in errors)
        {
            content.AppendHtml("<li>");
            if (field.Length > 0)
            {
                content.AppendHtml($"<a href=\"#{HtmlEncoder.Default.Encode(FieldTagHelper.IdOf(field))}\">")
                    .Append(anyField.Contains(message) && shown.LabelOf(field) is { } label ? $"{label}: {message}" : message).AppendHtml("</a>");
            }
            else
            {
                content.Append(message);
            }

            content.AppendHtml("</li>");
        }

        content.AppendHtml("</ul>");
        return content;
    }

    /// <summary>Written when the page is sent, so that a summary above the fields knows them as one in the layout does.</summary>
    private sealed class Later(Func<IHtmlContent> content) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => content().WriteTo(writer, encoder);
    }
}
