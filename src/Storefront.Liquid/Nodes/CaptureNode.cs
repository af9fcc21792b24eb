using System.Text;
using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Nodes;

/// <summary><c>{% capture name %}…{% endcapture %}</c>. What is captured is encoded already, so it counts as HTML.</summary>
internal sealed class CaptureNode(string name, Block body) : Node
{
    public override bool IsBlank => true;

    public static Node? Parse(TemplateParser parser, Token tag)
    {
        var lexer = new Lexer(parser, tag);
        var name = lexer.Kind == LexKind.Text
            ? lexer.Require(LexKind.Text, "a name")
            : Names.RequireVariable(parser, lexer);
        lexer.RequireEnd();
        var body = parser.ParseBlock(tag, ["endcapture"], out _);
        if (parser.IsOutermost)
            parser.Facts.SetAlways(name);
        return new CaptureNode(name, body);
    }

    public override void Render(RenderContext context)
    {
        var text = Capture.Text(body, context);
        context.Assign(name, context.EncodesHtml ? LiquidValue.SafeText(text) : text);
    }
}

internal static class Capture
{
    public static string Text(Block body, RenderContext context)
    {
        var output = context.Output;
        var mark = output.Hold();
        try
        {
            body.Render(context);
            var utf8 = output.Since(mark);
            context.Reserve(utf8.Length);
            return Encoding.UTF8.GetString(utf8);
        }
        finally
        {
            output.TakeBack(mark);
            output.Release();
        }
    }
}
