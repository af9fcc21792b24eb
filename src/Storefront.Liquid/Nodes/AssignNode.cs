using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Nodes;

/// <summary><c>{% assign name = value | filters %}</c></summary>
internal sealed class AssignNode(string name, Expression value) : Node
{
    public override bool IsBlank => true;

    public static Node? Parse(TemplateParser parser, Token tag)
    {
        var lexer = new Lexer(parser, tag);
        var name = Names.RequireVariable(parser, lexer);
        lexer.Require(LexKind.Assign, "'='");
        var value = parser.ParseFiltered(lexer);
        lexer.RequireEnd();
        if (parser.IsOutermost)
            parser.Facts.SetAlways(name);
        return new AssignNode(name, value);
    }

    public override void Render(RenderContext context) => context.Assign(name, value.Evaluate(context));
}

internal static class Names
{
    public static string RequireVariable(TemplateParser parser, Lexer lexer)
    {
        var start = lexer.Start;
        var name = lexer.Require(LexKind.Id, "the name of a variable");
        return name.EndsWith('?') ? throw parser.Error($"'{name}' cannot be set; a name ends without '?'", start) : name;
    }
}
