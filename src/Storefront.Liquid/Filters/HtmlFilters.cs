using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Filters;

/// <summary>Filters that know about HTML. Their result is encoded already, so it is not encoded again.</summary>
internal static class HtmlFilters
{
    public static void AddTo(LiquidFilters filters)
    {
        filters.Add("escape", Escape);
        filters.Add("h", Escape);
        filters.Add("escape_once", EscapeOnce);
        filters.Add("raw", Raw);
        filters.Add("strip_html", StripHtml);
        filters.Add("newline_to_br", NewLineToBr);
    }

    // HTML and captured text are encoded where they are not yet, which also makes them fit for an attribute.
    private static LiquidValue Escape(LiquidValue input, in LiquidArguments arguments, RenderContext context) =>
        input.Kind == LiquidKind.Html
            ? EscapeOnce(input, arguments, context)
            : Safe(HtmlText.Encode(input.AsText(), context), context);

    private static LiquidValue EscapeOnce(LiquidValue input, in LiquidArguments arguments, RenderContext context) =>
        Safe(HtmlText.EncodeOnce(input.AsText(), context), context);

    private static LiquidValue Safe(string text, RenderContext context) =>
        context.EncodesHtml ? LiquidValue.SafeText(text) : text;

    // Trust comes from the host. What it has not marked stays text, and the author is told.
    private static LiquidValue Raw(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        if (context.EncodesHtml && context.NoteUnknown && input.Kind is not (LiquidKind.Html or LiquidKind.Nil))
            context.Note("'raw' has no effect on a value that is not marked as trusted HTML");
        return input;
    }

    private static LiquidValue StripHtml(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var text = context.Made(input.AsText());
        var stripped = context.Made(HtmlText.WithoutTags(text));
        return stripped;
    }

    private static LiquidValue NewLineToBr(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var text = context.EncodesHtml ? HtmlText.Encoded(input, context) : input.AsText();
        context.Reserve((long)text.Length + (text.AsSpan().Count('\n') * 6L));
        var html = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "<br />\n", StringComparison.Ordinal);
        return Safe(html, context);
    }
}
