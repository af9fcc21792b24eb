using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Storefront.Platform.Texts;

namespace Storefront.Platform.Forms;

/// <summary>
/// The end of a long form: its button stays at the bottom of the window, and says when something is not saved yet.
/// <c>&lt;save-bar text="office.save" cancel="/admin/legal"&gt;further buttons&lt;/save-bar&gt;</c>, as the last child of the form.
/// </summary>
[HtmlTargetElement("save-bar")]
public sealed class SaveBarTagHelper(RequestLanguage language) : TagHelper
{
    /// <summary>Text key of the button.</summary>
    public string Text { get; set; } = "office.save";

    /// <summary>Path of this tenant to which „Abbrechen“ leads; left out, there is no such link.</summary>
    public string? Cancel { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "savebar");
        var content = new HtmlContentBuilder();
        content.AppendHtml("<button class=\"button\">").Append(language.Texts[Text]).AppendHtml("</button>");
        content.AppendHtml(State());
        if (Cancel is not null)
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = ViewContext.HttpContext.Request.PathBase + Cancel;
            link.InnerHtml.Append(language.Texts["office.cancel"]);
            content.AppendHtml(link);
        }

        output.Content.SetHtmlContent(content.AppendHtml(more));
    }

    // A page that answers a form shows what was typed, and that is stored nowhere yet.
    private TagBuilder State()
    {
        var words = language.Texts["office.unsaved"];
        var state = new TagBuilder("p");
        state.Attributes["class"] = "savebar__state";
        state.Attributes["role"] = "status";
        state.Attributes["data-unsaved"] = words;
        state.InnerHtml.Append(HttpMethods.IsPost(ViewContext.HttpContext.Request.Method) ? words : "");
        return state;
    }
}
