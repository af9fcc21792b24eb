using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Nodes;

/// <summary><c>{% style %}…{% endstyle %}</c>: a style element whose content is rendered.</summary>
internal sealed class StyleNode(Block body) : Node
{
    public static Node? Parse(TemplateParser parser, Token tag) =>
        new StyleNode(parser.ParseBlock(tag, ["endstyle"], out _));

    public override void Render(RenderContext context)
    {
        context.Output.WriteUtf8("<style>"u8);
        body.Render(context);
        context.Output.WriteUtf8("</style>"u8);
    }
}
