using Storefront.Liquid.Parsing;

namespace Storefront.Liquid.Nodes;

/// <summary>Tags whose text is kept as it is, kept for the host, or dropped.</summary>
internal static class Unrendered
{
    public static Node? ParseRaw(TemplateParser parser, Token tag)
    {
        new Lexer(parser, tag).RequireEnd();
        return new TextNode(parser.ReadRaw(tag));
    }

    public static Node? ParseDoc(TemplateParser parser, Token tag)
    {
        new Lexer(parser, tag).RequireEnd();
        parser.ReadRaw(tag);
        return null;
    }

    public static Node? ParseSchema(TemplateParser parser, Token tag)
    {
        if (parser.Facts.SchemaJson is not null)
            throw parser.Error("there is a second 'schema'", tag.Start);
        parser.Facts.SchemaJson = parser.ReadRaw(tag).ToString();
        return null;
    }

    public static Node? ParseStylesheet(TemplateParser parser, Token tag)
    {
        parser.Facts.Stylesheet.Append(parser.ReadRaw(tag));
        return null;
    }

    public static Node? ParseJavaScript(TemplateParser parser, Token tag)
    {
        parser.Facts.JavaScript.Append(parser.ReadRaw(tag));
        return null;
    }

    public static Node? ParseLayout(TemplateParser parser, Token tag)
    {
        var lexer = new Lexer(parser, tag);
        parser.Facts.LayoutName = lexer.TakeWord("none") ? "" : lexer.Require(LexKind.Text, "'none' or the name of a layout in quotes");
        lexer.RequireEnd();
        return null;
    }

    /// <summary>Comments may hold comments and raw text; nothing else in them is looked at.</summary>
    public static Node? ParseComment(TemplateParser parser, Token tag)
    {
        var depth = 1;
        while (parser.NextToken(out var token))
        {
            if (token.Kind != TokenKind.Tag)
                continue;
            if (token.Name == "comment")
                depth++;
            else if (token.Name == "raw")
                parser.ReadRaw(token);
            else if (token.Name == "endcomment" && --depth == 0)
                return null;
        }
        throw parser.Error("'comment' is never closed by 'endcomment'", tag.Start);
    }

    public static Node? ParseInlineComment(TemplateParser parser, Token tag)
    {
        var lines = parser.Source[tag.Start..tag.End].Split('\n');
        if (lines.Skip(1).Any(line => line.AsSpan().Trim() is { Length: > 0 } text && text[0] != '#'))
            throw parser.Error("every line of this comment must start with '#'", tag.Start);
        return null;
    }
}
