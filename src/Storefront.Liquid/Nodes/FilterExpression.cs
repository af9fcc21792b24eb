using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Nodes;

/// <summary><c>input | name: arguments</c></summary>
internal sealed class FilterExpression(Expression input, FilterEntry filter, Expression[] arguments, string[] names) : Expression
{
    private readonly LiquidFilter _filter = filter.Filter;

    public override LiquidValue Evaluate(RenderContext context)
    {
        var value = input.Evaluate(context);
        context.Step();
        if (arguments.Length == 0)
            return _filter(value, default, context);
        var work = context.Work;
        var start = work.Reserve(arguments.Length);
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i].Evaluate(context);
            work.Arguments[start + i] = argument;
        }
        var result = _filter(value, new LiquidArguments(work.Arguments.AsSpan(start, arguments.Length), names), context);
        work.ArgumentTop = start;
        return result;
    }
}

/// <summary>Arguments with names, as tags have them.</summary>
internal sealed class NamedArguments(string[] names, Expression[] values)
{
    public string[] Names => names;

    public int Count => names.Length;

    public LiquidValue[] Evaluate(RenderContext context)
    {
        var result = new LiquidValue[values.Length];
        for (var i = 0; i < values.Length; i++)
            result[i] = values[i].Evaluate(context);
        return result;
    }

    /// <summary>Evaluates all in the caller's scope, then makes them variables of the callee.</summary>
    public void Push(RenderContext context, Variables target)
    {
        if (values.Length == 0)
            return;
        var work = context.Work;
        var start = work.Reserve(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i].Evaluate(context);
            work.Arguments[start + i] = value;
        }
        for (var i = 0; i < values.Length; i++)
            target.Push(names[i], work.Arguments[start + i]);
        work.ArgumentTop = start;
    }
}
