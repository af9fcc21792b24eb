using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Nodes;

/// <summary><c>{% for item in list %}…{% else %}…{% endfor %}</c></summary>
internal sealed class ForNode(string variable, LoopSource source, Block body, Block? otherwise, bool readsLoop) : Node
{
    public override bool IsBlank { get; } = body.IsBlank && otherwise is null or { IsBlank: true };

    public static Node? Parse(TemplateParser parser, Token tag)
    {
        var lexer = new Lexer(parser, tag);
        var variable = lexer.Require(LexKind.Id, "the name of the loop's variable");
        if (!lexer.TakeWord("in"))
            throw lexer.Unexpected("'in'");
        var source = LoopSource.Parse(parser, lexer, variable, inTable: false);
        var readsBefore = parser.Facts.EnterLoop(variable, "forloop");
        var body = parser.ParseBlock(tag, ["else", "endfor"], out var end);
        parser.Facts.LeaveLoop();
        var readsLoop = parser.Facts.LoopReads > readsBefore;
        Block? otherwise = null;
        while (end.Name == "else")
        {
            var block = parser.ParseBlock(tag, ["else", "endfor"], out end);
            otherwise ??= block;
        }
        return Finish(new ForNode(variable, source, body, otherwise, readsLoop), body, otherwise);
    }

    private static ForNode Finish(ForNode node, Block body, Block? otherwise)
    {
        if (!node.IsBlank)
            return node;
        body.DropWhiteSpace();
        otherwise?.DropWhiteSpace();
        return node;
    }

    public override void Render(RenderContext context)
    {
        var items = source.Read(context);
        if (items.Count > 0)
            Loop(context, items);
        else
            otherwise?.Render(context);
    }

    private void Loop(RenderContext context, LoopItems items)
    {
        var stack = context.Work.Stack;
        var (outer, top) = (context.Loop, stack.Count);
        LoopState? state = null;
        if (readsLoop)
        {
            context.Loop = state = new LoopState(source.Name, items.Count, outer);
            stack.Push("forloop", LiquidValue.MapOf(state));
        }
        var slot = stack.Push(variable, default);
        for (var i = 0; i < items.Count; i++)
        {
            context.Step();
            stack.At(slot) = items[i];
            state?.Index = i;
            body.Render(context);
            if (context._interrupt == Interrupt.None)
                continue;
            var ended = context._interrupt == Interrupt.Break;
            context._interrupt = Interrupt.None;
            if (ended)
                break;
        }
        stack.CutTo(top);
        context.Loop = outer;
    }
}
