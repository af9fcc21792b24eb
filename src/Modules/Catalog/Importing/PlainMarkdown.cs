using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Storefront.Catalog.Importing;

/// <summary>Clean HTML back as Markdown, for files that people edit: paragraphs, lists, headings, emphasis, links.</summary>
internal static class PlainMarkdown
{
    internal static string Of(string html)
    {
        if (html.Length == 0)
        {
            return "";
        }

        var text = new StringBuilder(html.Length);
        Write(new HtmlParser().ParseDocument(html).Body!, text);
        return text.ToString().Trim();
    }

    private static void Write(INode parent, StringBuilder text)
    {
        foreach (var node in parent.ChildNodes)
        {
            switch (node)
            {
                case IText words:
                    text.Append(words.Data.Replace('\n', ' '));
                    break;
                case IElement element:
                    Write(element, text);
                    break;
            }
        }
    }

    private static void Write(IElement element, StringBuilder text)
    {
        switch (element.LocalName)
        {
            case "p" or "ul" or "ol" or "dl" or "table" or "blockquote":
                Break(text);
                Write((INode)element, text);
                Break(text);
                break;
            case "h2" or "h3" or "h4":
                Break(text);
                text.Append('#', element.LocalName[1] - '0').Append(' ');
                Write((INode)element, text);
                Break(text);
                break;
            case "li" or "tr" or "dt":
                text.Append(element.LocalName == "li" ? "\n- " : "\n");
                Write((INode)element, text);
                break;
            case "br":
                text.Append("  \n");
                break;
            case "strong" or "b":
                Around("**", element, text);
                break;
            case "em" or "i":
                Around("*", element, text);
                break;
            case "a" when element.GetAttribute("href") is { } address:
                text.Append('[');
                Write((INode)element, text);
                text.Append("](").Append(address).Append(')');
                break;
            default:
                Write((INode)element, text);
                break;
        }
    }

    private static void Around(string mark, IElement element, StringBuilder text)
    {
        text.Append(mark);
        Write((INode)element, text);
        text.Append(mark);
    }

    private static void Break(StringBuilder text)
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
        {
            text.Length--;
        }

        if (text.Length > 0)
        {
            text.Append("\n\n");
        }
    }
}
