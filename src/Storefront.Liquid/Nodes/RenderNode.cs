using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Nodes;

/// <summary><c>{% render 'product-card', product: product %}</c>: sees its arguments and the page's variables, nothing else.</summary>
internal sealed class RenderNode(string name, PartialCall call) : Node
{
    private readonly string _variable = call.VariableFor(name);

    public static Node? Parse(TemplateParser parser, Token tag)
    {
        var lexer = new Lexer(parser, tag);
        var name = lexer.Require(LexKind.Text, "the name of a snippet in quotes");
        parser.Facts.Partials.Add(name);
        return new RenderNode(name, PartialCall.Parse(parser, lexer));
    }

    public override void Render(RenderContext context)
    {
        var template = PartialCall.Find(name, context);
        var subject = call.Subject?.Evaluate(context) ?? default;
        if (call.IsLoop && subject.Kind is LiquidKind.List or LiquidKind.Range)
            RenderEach(template, subject, context);
        else
            RenderOnce(template, subject, null, context);
    }

    private void RenderEach(Template template, LiquidValue subject, RenderContext context)
    {
        var items = ListView.Of(subject);
        var loop = new LoopState(name, items.Count, null);
        for (var i = 0; i < items.Count; i++)
        {
            context.Step();
            loop.Index = i;
            RenderOnce(template, items[i], loop, context);
        }
    }

    private void RenderOnce(Template template, LiquidValue subject, LoopState? loop, RenderContext context)
    {
        var locals = context.Work.Locals;
        var first = locals.Count;
        call.Arguments.Push(context, locals);
        if (call.Subject is not null)
            locals.Push(_variable, subject);
        if (loop is not null)
            locals.Push("forloop", LiquidValue.MapOf(loop));
        context.RenderKept(this, template, first);
    }
}
