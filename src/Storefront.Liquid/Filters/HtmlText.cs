using System.Buffers;
using System.Text;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Filters;

/// <summary>Text and HTML: encoding, and taking tags out.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>HTML as it is, anything else encoded.</summary>
    public static string Encoded(LiquidValue value, RenderContext context) =>
        value.Kind == LiquidKind.Html ? value.AsText() : Encode(value.AsText(), context);

    public static string Encode(string text, RenderContext context) => Encode(text, keepEntities: false, context);

    /// <summary>Encodes what is not encoded yet.</summary>
    public static string EncodeOnce(string text, RenderContext context) => Encode(text, keepEntities: true, context);

    private static string Encode(string text, bool keepEntities, RenderContext context)
    {
        context.Charge(text.Length >> 6);
        var special = text.AsSpan().IndexOfAny(Special);
        if (special < 0)
            return text;
        var result = new StringBuilder(text.Length + 32);
        var rest = text.AsSpan();
        while ((special = rest.IndexOfAny(Special)) >= 0)
        {
            result.Append(rest[..special]);
            if (keepEntities && rest[special] == '&' && IsEntity(rest[special..]))
                result.Append('&');
            else
                result.Append(Entity(rest[special]));
            rest = rest[(special + 1)..];
        }
        return context.Made(result.Append(rest).ToString());
    }

    private static string Entity(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };

    private static bool IsEntity(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, 12)].IndexOf(';');
        if (end < 2)
            return false;
        var name = text[1..end];
        if (name[0] == '#')
            name = name[1..].TrimStart('x');
        return name.Length > 0 && !name.ContainsAnyExcept(Alphanumeric);
    }

    private static readonly SearchValues<char> Alphanumeric =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Takes out scripts, styles, comments and tags.</summary>
    public static string WithoutTags(string html)
    {
        var result = new StringBuilder(html.Length);
        var rest = html.AsSpan();
        while (rest.IndexOf('<') is >= 0 and var open)
        {
            result.Append(rest[..open]);
            rest = rest[open..];
            var length = TagLength(rest);
            if (length == 0)
                break;
            rest = rest[length..];
        }
        return result.Append(rest).ToString();
    }

    private static int TagLength(ReadOnlySpan<char> tag)
    {
        if (tag.StartsWith("<!--") && LengthTo(tag, "-->") is > 0 and var comment)
            return comment;
        if (tag.StartsWith("<script", StringComparison.OrdinalIgnoreCase) && LengthTo(tag, "</script>") is > 0 and var script)
            return script;
        if (tag.StartsWith("<style", StringComparison.OrdinalIgnoreCase) && LengthTo(tag, "</style>") is > 0 and var style)
            return style;
        return tag.IndexOf('>') + 1;
    }

    private static int LengthTo(ReadOnlySpan<char> tag, string end)
    {
        var found = tag.IndexOf(end, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? 0 : found + end.Length;
    }
}
