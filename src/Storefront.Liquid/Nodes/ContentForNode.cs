using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Nodes;

/// <summary><c>{% content_for 'blocks' %}</c> and <c>{% content_for 'block', type: 't', id: 'i' %}</c></summary>
internal sealed class ContentForNode(bool isSingle, NamedArguments arguments) : Node
{
    public static Node? Parse(TemplateParser parser, Token tag)
    {
        var lexer = new Lexer(parser, tag);
        var start = lexer.Start;
        var what = lexer.Require(LexKind.Text, "'blocks' or 'block'");
        if (what is not ("blocks" or "block"))
            throw parser.Error($"there is no content for '{what}'; it is 'blocks' or 'block'", start);
        var arguments = parser.ParseNamed(lexer);
        if (what == "block" && !(arguments.Names.Contains("type") && arguments.Names.Contains("id")))
            throw parser.Error("content_for 'block' needs 'type:' and 'id:'", start);
        parser.Facts.RendersBlocks = true;
        return new ContentForNode(what == "block", arguments);
    }

    public override void Render(RenderContext context)
    {
        var host = context.Host ?? throw new LiquidRenderException("blocks need a host");
        var values = new LiquidArguments(arguments.Evaluate(context), arguments.Names);
        if (isSingle)
            host.RenderBlock(values, context);
        else
            host.RenderBlocks(values, context);
    }
}
