using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Nodes;

/// <summary><c>{% include name %}</c>: shares the variables of the caller. New themes use <c>render</c>.</summary>
internal sealed class IncludeNode(Expression name, PartialCall call) : Node
{
    public static Node? Parse(TemplateParser parser, Token tag)
    {
        var lexer = new Lexer(parser, tag);
        var name = parser.ParseValue(lexer);
        parser.Facts.MayReadLoop();
        if (name is Literal { Value.Kind: LiquidKind.Text } literal)
            parser.Facts.Partials.Add(literal.Value.AsText());
        else
            parser.Facts.HasDynamicPartials = true;
        return new IncludeNode(name, PartialCall.Parse(parser, lexer));
    }

    public override void Render(RenderContext context)
    {
        var partial = name.Evaluate(context).AsText();
        var template = PartialCall.Find(partial, context);
        var variable = call.VariableFor(partial);
        var subject = call.Subject?.Evaluate(context) ?? default;
        var stack = context.Work.Stack;
        var top = stack.Count;
        call.Arguments.Push(context, stack);
        if (call.Subject is not null && subject.Kind is LiquidKind.List or LiquidKind.Range)
            RenderEach(template, variable, ListView.Of(subject), context);
        else
            RenderOnce(template, call.Subject is null ? null : variable, subject, context);
        stack.CutTo(top);
    }

    private static void RenderEach(Template template, string variable, ListView items, RenderContext context)
    {
        for (var i = 0; i < items.Count && context._interrupt == Interrupt.None; i++)
        {
            context.Step();
            RenderOnce(template, variable, items[i], context);
        }
    }

    private static void RenderOnce(Template template, string? variable, LiquidValue subject, RenderContext context)
    {
        var stack = context.Work.Stack;
        var top = stack.Count;
        if (variable is not null)
            stack.Push(variable, subject);
        context.RenderShared(template);
        stack.CutTo(top);
    }
}
