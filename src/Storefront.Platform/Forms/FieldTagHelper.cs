using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Storefront.Platform.Texts;

namespace Storefront.Platform.Forms;

/// <summary>
/// Label, hint, input and error of one field, the same everywhere:
/// <c>&lt;field for="Input.Name" label="shop.name" hint="shop.name_hint" type="text" /&gt;</c>.
/// Types: text, email, tel, url, password, number, date, time, color, file, textarea, select, checkbox.
/// Keeps what was typed; says what is wrong beside it.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(RequestLanguage language) : TagHelper
{
    public required ModelExpression For { get; set; }

    /// <summary>Text key of the label.</summary>
    public required string Label { get; set; }

    /// <summary>Text key of one helping sentence.</summary>
    public string? Hint { get; set; }

    public string Type { get; set; } = "text";

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>Marks the field as optional in words; all others are needed.</summary>
    public bool Optional { get; set; }

    /// <summary>For <c>select</c>.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    public int Rows { get; set; } = 4;

    /// <summary>A word after the input: €, min.</summary>
    public string? Suffix { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = For.Name;
        FieldsShown.Of(ViewContext.HttpContext).Add(name, language.Texts[Label]);
        var id = IdOf(name);
        var state = ViewContext.ModelState.GetValueOrDefault(name);
        var error = state?.Errors.FirstOrDefault()?.ErrorMessage;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"field field--{Type}{(error is null ? "" : " field--wrong")}");

        var input = Input(name, id, state?.AttemptedValue ?? Current());
        Describe(input, id, error);
        var parts = new HtmlContentBuilder();
        if (Type == "checkbox")
        {
            parts.AppendHtml("<label class=\"check\">").AppendHtml(input).AppendHtml("<span>").Append(language.Texts[Label]).AppendHtml("</span></label>");
            AppendHint(parts, id);
            AppendError(parts, id, error);
        }
        else
        {
            AppendLabel(parts, id);
            AppendHint(parts, id);
            AppendError(parts, id, error);
            AppendInput(parts, input);
        }

        output.Content.SetHtmlContent(parts);
    }

    private void AppendLabel(HtmlContentBuilder parts, string id)
    {
        parts.AppendHtml($"<label for=\"{id}\">").Append(language.Texts[Label]);
        if (Optional)
        {
            parts.AppendHtml(" <span class=\"field__optional\">").Append(language.Texts["forms.optional"]).AppendHtml("</span>");
        }

        parts.AppendHtml("</label>");
    }

    private void AppendHint(HtmlContentBuilder parts, string id)
    {
        if (Hint is not null)
        {
            parts.AppendHtml($"<p class=\"field__hint\" id=\"{id}-hint\">").Append(language.Texts[Hint]).AppendHtml("</p>");
        }
    }

    private static void AppendError(HtmlContentBuilder parts, string id, string? error)
    {
        if (error is not null)
        {
            parts.AppendHtml($"<p class=\"field__error\" id=\"{id}-error\">").Append(error).AppendHtml("</p>");
        }
    }

    private void AppendInput(HtmlContentBuilder parts, TagBuilder input)
    {
        if (Suffix is null)
        {
            parts.AppendHtml(input);
            return;
        }

        parts.AppendHtml("<div class=\"field__with\">").AppendHtml(input).AppendHtml("<span>").Append(Suffix).AppendHtml("</span></div>");
    }

    private TagBuilder Input(string name, string id, string? value)
    {
        var input = Type switch
        {
            "textarea" => TextArea(value),
            "select" => Select(value),
            "checkbox" => CheckBox(value),
            _ => Simple(value),
        };
        input.Attributes["id"] = id;
        input.Attributes["name"] = name;
        if (Autocomplete is not null)
        {
            input.Attributes["autocomplete"] = Autocomplete;
        }

        if (Inputmode is not null)
        {
            input.Attributes["inputmode"] = Inputmode;
        }

        return input;
    }

    private TagBuilder Simple(string? value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = Type;
        if (value is not null && Type is not ("password" or "file"))
        {
            input.Attributes["value"] = value;
        }

        return input;
    }

    private static TagBuilder CheckBox(string? value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "checkbox";
        input.Attributes["value"] = "true";
        if (value is not null && value.StartsWith("true", StringComparison.OrdinalIgnoreCase))
        {
            input.Attributes["checked"] = "checked";
        }

        return input;
    }

    private TagBuilder TextArea(string? value)
    {
        var input = new TagBuilder("textarea");
        input.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        input.InnerHtml.Append(value ?? "");
        return input;
    }

    private TagBuilder Select(string? value)
    {
        var select = new TagBuilder("select");
        foreach (var item in Items ?? [])
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value;
            if (string.Equals(item.Value, value, StringComparison.Ordinal))
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    private void Describe(TagBuilder input, string id, string? error)
    {
        var by = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error" }.Where(part => part is not null));
        if (by.Length > 0)
        {
            input.Attributes["aria-describedby"] = by;
        }

        if (error is not null)
        {
            input.Attributes["aria-invalid"] = "true";
        }
    }

    private string? Current() => For.Model switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        decimal number => number.ToString(language.Texts.Culture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString(),
    };
}
