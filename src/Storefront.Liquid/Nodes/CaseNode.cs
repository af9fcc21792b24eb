using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Nodes;

/// <summary>
/// <c>case</c> with <c>when</c> and <c>else</c>. As in the original, a body is rendered once for each of its values that
/// fits, and an <c>else</c> only looks at what came before it.
/// </summary>
internal sealed class CaseNode(Expression value, CaseNode.Branch[] branches) : Node
{
    /// <summary>Values are null for an else.</summary>
    internal readonly record struct Branch(Expression[]? Values, Block Body);

    public override bool IsBlank { get; } = Array.TrueForAll(branches, branch => branch.Body.IsBlank);

    public static Node? Parse(TemplateParser parser, Token tag)
    {
        var lexer = new Lexer(parser, tag);
        var value = parser.ParseValue(lexer);
        lexer.RequireEnd();
        var branches = new List<Branch>();
        parser.ParseBlock(tag, ["when", "else", "endcase"], out var end);
        while (end.Name != "endcase")
        {
            var values = end.Name == "when" ? ReadValues(parser, end) : null;
            branches.Add(new Branch(values, parser.ParseBlock(tag, ["when", "else", "endcase"], out end)));
        }
        var node = new CaseNode(value, [.. branches]);
        if (node.IsBlank)
            Block.DropWhiteSpaceOf(branches.ConvertAll(branch => branch.Body));
        return node;
    }

    private static Expression[] ReadValues(TemplateParser parser, Token when)
    {
        var lexer = new Lexer(parser, when);
        var values = new List<Expression>();
        do
            values.Add(parser.ParseValue(lexer));
        while (lexer.Take(LexKind.Comma) || lexer.TakeWord("or"));
        if (parser.Options.Syntax == LiquidSyntax.Strict)
            lexer.RequireEnd();
        return [.. values];
    }

    public override void Render(RenderContext context)
    {
        var subject = value.Evaluate(context);
        var matched = false;
        foreach (var (values, body) in branches)
        {
            if (values is null && !matched)
                body.Render(context);
            foreach (var candidate in values ?? [])
            {
                context.Step();
                if (!subject.LiquidEquals(candidate.Evaluate(context)))
                    continue;
                matched = true;
                body.Render(context);
                if (context._interrupt != Interrupt.None)
                    return;
            }
        }
    }
}
