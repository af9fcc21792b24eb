using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Nodes;

/// <summary><c>break</c> and <c>continue</c></summary>
internal sealed class InterruptNode(Interrupt kind) : Node
{
    public static Node? ParseBreak(TemplateParser parser, Token tag) => Parse(parser, tag, Interrupt.Break);

    public static Node? ParseContinue(TemplateParser parser, Token tag) => Parse(parser, tag, Interrupt.Continue);

    private static InterruptNode Parse(TemplateParser parser, Token tag, Interrupt kind)
    {
        new Lexer(parser, tag).RequireEnd();
        return new InterruptNode(kind);
    }

    public override void Render(RenderContext context) => context._interrupt = kind;
}
