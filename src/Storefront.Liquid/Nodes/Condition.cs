using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Nodes;

internal enum Comparison : byte
{
    None,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains,
}

/// <summary>One comparison, or a value on its own.</summary>
internal sealed class Test(Expression left, Comparison comparison, Expression? right)
{
    public bool Holds(RenderContext context)
    {
        var value = left.Evaluate(context);
        if (comparison == Comparison.None)
            return value.IsTruthy;
        var other = right!.Evaluate(context);
        return comparison switch
        {
            Comparison.Equal => Same(value, other, context),
            Comparison.NotEqual => !Same(value, other, context),
            Comparison.Contains => Contains(value, other, context),
            Comparison.Less => LiquidValue.Compare(value, other) < 0,
            Comparison.LessOrEqual => LiquidValue.Compare(value, other) <= 0,
            Comparison.Greater => LiquidValue.Compare(value, other) > 0,
            _ => LiquidValue.Compare(value, other) >= 0,
        };
    }

    // Long texts and lists are more work than one step.
    private static bool Same(LiquidValue value, LiquidValue other, RenderContext context)
    {
        if (value.Kind == LiquidKind.List)
            context.Charge(ListView.Of(value).Count >> 2);
        else if (value.Kind == LiquidKind.Text && other.Kind == LiquidKind.Text)
            context.Charge(((string)value.Reference!).Length >> 6);
        return value.LiquidEquals(other);
    }

    private static bool Contains(LiquidValue value, LiquidValue part, RenderContext context)
    {
        if (value.Kind == LiquidKind.List)
            context.Charge(ListView.Of(value).Count >> 2);
        else if (value.IsText)
            context.Charge(value.AsText().Length >> 6);
        return value.Contains(part);
    }
}

/// <summary>Tests joined by <c>and</c> and <c>or</c>, taken from the right: <c>a or (b and (c …))</c>.</summary>
internal sealed class Condition(Test[] tests, bool[] ands)
{
    public bool Holds(RenderContext context)
    {
        for (var i = 0; i < ands.Length; i++)
        {
            context.Step();
            var holds = tests[i].Holds(context);
            if (holds != ands[i])
                return holds;
        }
        return tests[^1].Holds(context);
    }
}
