using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Nodes;

/// <summary><c>{{ value | filters }}</c> and <c>{% echo value %}</c></summary>
internal sealed class OutputNode(Expression value, bool encode) : Node
{
    public static Node? Parse(TemplateParser parser, Token token)
    {
        var lexer = new Lexer(parser, token);
        if (lexer.Kind == LexKind.End)
            return new OutputNode(new Literal(default), false);
        var value = parser.ParseFiltered(lexer);
        lexer.RequireEnd();
        return new OutputNode(value, parser.Options.Encode == LiquidEncoding.Html);
    }

    public static Node? ParseEcho(TemplateParser parser, Token tag) => Parse(parser, tag);

    public override void Render(RenderContext context) =>
        OutputText.Write(value.Evaluate(context), context.Output, encode);
}
