using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Nodes;

/// <summary><c>{% ifchanged %}…{% endifchanged %}</c>: only when it differs from the time before.</summary>
internal sealed class IfChangedNode(Block body) : Node
{
    public static Node? Parse(TemplateParser parser, Token tag) =>
        new IfChangedNode(parser.ParseBlock(tag, ["endifchanged"], out _));

    public override void Render(RenderContext context)
    {
        var text = Capture.Text(body, context);
        if (text == context.Registers.LastChanged)
            return;
        context.Registers.LastChanged = text;
        context.Output.WriteText(text);
    }
}
