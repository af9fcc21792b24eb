using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Nodes;

/// <summary><c>{% liquid … %}</c>: tags line by line.</summary>
internal sealed class LiquidNode(Block body) : Node
{
    public override bool IsBlank { get; } = body.IsBlank;

    public static Node? Parse(TemplateParser parser, Token tag) => new LiquidNode(parser.ParseLines(tag));

    public override void Render(RenderContext context) => body.Render(context);
}
