using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Nodes;

internal abstract class Expression
{
    public abstract LiquidValue Evaluate(RenderContext context);
}

internal sealed class Literal(LiquidValue value) : Expression
{
    public LiquidValue Value { get; } = value;

    public override LiquidValue Evaluate(RenderContext context) => Value;
}

internal sealed class RangeExpression(Expression first, Expression last) : Expression
{
    public override LiquidValue Evaluate(RenderContext context)
    {
        var range = new LiquidRange(Numbers.ToInt(first.Evaluate(context)), Numbers.ToInt(last.Evaluate(context)));
        if (range.Count > context.Budget.MaxRangeLength)
            throw new LiquidBudgetException($"a range of more than {context.Budget.MaxRangeLength} numbers");
        return LiquidValue.FromRange(range);
    }
}
