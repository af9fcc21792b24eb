using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Nodes;

/// <summary><c>if</c> and <c>unless</c> with <c>elsif</c> and <c>else</c></summary>
internal sealed class IfNode(IfNode.Branch[] branches, Block? otherwise) : Node
{
    internal readonly record struct Branch(Condition Condition, bool Expected, Block Body);

    public override bool IsBlank { get; } =
        Array.TrueForAll(branches, branch => branch.Body.IsBlank) && otherwise is null or { IsBlank: true };

    public static Node? ParseIf(TemplateParser parser, Token tag) => Parse(parser, tag, "endif", expected: true);

    public static Node? ParseUnless(TemplateParser parser, Token tag) => Parse(parser, tag, "endunless", expected: false);

    private static IfNode Parse(TemplateParser parser, Token tag, string closing, bool expected)
    {
        var branches = new List<Branch>();
        Block? otherwise = null;
        var condition = ReadCondition(parser, tag);
        var body = parser.ParseBlock(tag, ["elsif", "else", closing], out var end);
        branches.Add(new Branch(condition, expected, body));
        while (end.Name != closing)
        {
            // What follows an else is read, so that its mistakes are found, and left out.
            var next = end.Name == "elsif" && otherwise is null ? ReadCondition(parser, end) : null;
            body = parser.ParseBlock(tag, ["elsif", "else", closing], out end);
            if (next is not null)
                branches.Add(new Branch(next, true, body));
            else
                otherwise ??= body;
        }
        var node = new IfNode([.. branches], otherwise);
        if (node.IsBlank)
            node.DropWhiteSpace();
        return node;
    }

    private static Condition ReadCondition(TemplateParser parser, Token tag) => parser.ParseCondition(new Lexer(parser, tag));

    private void DropWhiteSpace()
    {
        foreach (var branch in branches)
            branch.Body.DropWhiteSpace();
        otherwise?.DropWhiteSpace();
    }

    public override void Render(RenderContext context)
    {
        foreach (var branch in branches)
        {
            context.Step();
            if (branch.Condition.Holds(context) != branch.Expected)
                continue;
            branch.Body.Render(context);
            return;
        }
        otherwise?.Render(context);
    }
}
