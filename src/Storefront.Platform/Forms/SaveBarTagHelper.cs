using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;

namespace Storefront.Platform.Forms;

/// <summary>
/// The end of a long form: its button stays at the bottom of the window, and says when something is not saved yet.
/// <c>&lt;save-bar text="office.save" cancel="/admin/legal"&gt;further buttons&lt;/save-bar&gt;</c>, as the last child of the form.
/// </summary>
[HtmlTargetElement("save-bar")]
public sealed class SaveBarTagHelper(RequestLanguage language) : TagHelper
{
    /// <summary>Field with the mark of what the form was filled with.</summary>
    internal const string Seen = "seen";

    /// <summary>The button that stores all the same; its value is the mark of what it replaces.</summary>
    internal const string Overwrite = "overwrite";

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
        AppendMark(content);
        AppendButtons(content);
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

    private BackOfficePage? Page => ViewContext.ViewData.Model as BackOfficePage;

    // A page that answers its form still shows what the form was filled with before.
    private void AppendMark(HtmlContentBuilder content)
    {
        var request = ViewContext.HttpContext.Request;
        var sent = request.HasFormContentType && request.Form.TryGetValue(Seen, out var known) ? known.ToString() : null;
        if ((sent ?? Page?.Mark) is not { } mark)
        {
            return;
        }

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "hidden";
        input.Attributes["name"] = Seen;
        input.Attributes["value"] = mark;
        content.AppendHtml(input);
    }

    private void AppendButtons(HtmlContentBuilder content)
    {
        var save = new TagBuilder("button");
        save.AddCssClass("button");
        save.InnerHtml.Append(language.Texts[Page?.OvertakenMark is null ? Text : "office.save_all_the_same"]);
        content.AppendHtml(save);
        if (Page?.OvertakenMark is not { } stored)
        {
            return;
        }

        save.AddCssClass("button--danger");
        save.Attributes["name"] = Overwrite;
        save.Attributes["value"] = stored;
        var request = ViewContext.HttpContext.Request;
        var again = new TagBuilder("a");
        again.AddCssClass("button button--quiet");
        again.Attributes["href"] = request.PathBase + request.Path + QueryString.Create(request.Query.Where(pair => pair.Key != "handler"));
        again.InnerHtml.Append(language.Texts["office.reload"]);
        content.AppendHtml(again);
    }

    // A page that answers a form shows what was typed, and that is stored nowhere yet.
    private TagBuilder State()
    {
        var words = language.Texts["office.unsaved"];
        var state = new TagBuilder("p");
        state.Attributes["class"] = "savebar__state";
        state.Attributes["role"] = "status";
        state.Attributes["data-unsaved"] = words;
        state.InnerHtml.Append(IsAnswer(ViewContext.HttpContext.Request) ? words : "");
        return state;
    }

    // Another form of the page brings no mark along: what stands in this one is what is stored.
    private bool IsAnswer(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && (Page?.Mark is null || (request.HasFormContentType && request.Form.ContainsKey(Seen)));
}
