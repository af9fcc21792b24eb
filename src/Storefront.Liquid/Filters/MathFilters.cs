using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Filters;

/// <summary>
/// Arithmetic. Whole numbers stay whole; with fractions it counts in decimals, so that 10.1 - 2.2 is 7.9. Text that is
/// no number counts as zero.
/// </summary>
internal static class MathFilters
{
    public static void AddTo(LiquidFilters filters)
    {
        filters.Add("plus", (input, in a, _) => Calculate(input, a[0], Sum.Plus), 1, 1);
        filters.Add("minus", (input, in a, _) => Calculate(input, a[0], Sum.Minus), 1, 1);
        filters.Add("times", (input, in a, _) => Calculate(input, a[0], Sum.Times), 1, 1);
        filters.Add("divided_by", (input, in a, _) => Calculate(input, a[0], Sum.DividedBy), 1, 1);
        filters.Add("modulo", (input, in a, _) => Calculate(input, a[0], Sum.Modulo), 1, 1);
        filters.Add("abs", (input, in _, _) => Abs(Numbers.Parse(input)));
        filters.Add("ceil", (input, in _, _) => Whole(Numbers.Parse(input), Math.Ceiling, Math.Ceiling));
        filters.Add("floor", (input, in _, _) => Whole(Numbers.Parse(input), Math.Floor, Math.Floor));
        filters.Add("round", Round, 0, 1);
        filters.Add("at_least", (input, in a, _) => Pick(input, a[0], wanted: 1), 1, 1);
        filters.Add("at_most", (input, in a, _) => Pick(input, a[0], wanted: -1), 1, 1);
    }

    internal enum Sum
    {
        Plus,
        Minus,
        Times,
        DividedBy,
        Modulo,
    }

    public static LiquidValue Calculate(LiquidValue left, LiquidValue right, Sum sum)
    {
        var (a, b) = (Numbers.Parse(left), Numbers.Parse(right));
        if (sum >= Sum.DividedBy && Numbers.ToDouble(b) == 0)
            throw new LiquidRenderException("division by zero");
        if (a.Kind == LiquidKind.Whole && b.Kind == LiquidKind.Whole && TryWhole(a.Bits, b.Bits, sum, out var whole))
            return whole;
        return Exact(a, b, sum) ?? Rough(Numbers.ToDouble(a), Numbers.ToDouble(b), sum);
    }

    private static bool TryWhole(long a, long b, Sum sum, out long result)
    {
        var exact = sum switch
        {
            Sum.Plus => (Int128)a + b,
            Sum.Minus => (Int128)a - b,
            Sum.Times => (Int128)a * b,
            Sum.DividedBy => FloorDivide(a, b),
            _ => (Int128)a - (FloorDivide(a, b) * b),
        };
        result = (long)exact;
        return exact == result;
    }

    // Rounds towards minus infinity, as the language has it: -7 divided by 2 is -4.
    private static Int128 FloorDivide(Int128 a, Int128 b)
    {
        var quotient = a / b;
        return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
    }

    private static LiquidValue? Exact(LiquidValue left, LiquidValue right, Sum sum)
    {
        if (!Numbers.TryDecimal(left, out var a) || !Numbers.TryDecimal(right, out var b) || (sum >= Sum.DividedBy && b == 0))
            return null;
        try
        {
            var result = sum switch
            {
                Sum.Plus => a + b,
                Sum.Minus => a - b,
                Sum.Times => a * b,
                Sum.DividedBy => a / b,
                _ => a - (b * Math.Floor(a / b)),
            };
            var staysDecimal = left.Kind == LiquidKind.Exact || right.Kind == LiquidKind.Exact;
            return staysDecimal ? (LiquidValue)result : (double)result;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static LiquidValue Rough(double a, double b, Sum sum) => sum switch
    {
        Sum.Plus => a + b,
        Sum.Minus => a - b,
        Sum.Times => a * b,
        Sum.DividedBy => a / b,
        _ => a - (b * Math.Floor(a / b)),
    };

    private static LiquidValue Abs(LiquidValue number) => number.Kind switch
    {
        LiquidKind.Whole when number.Bits != long.MinValue => Math.Abs(number.Bits),
        LiquidKind.Exact => Math.Abs((decimal)number.Reference!),
        _ => Math.Abs(Numbers.ToDouble(number)),
    };

    private static LiquidValue Whole(LiquidValue number, Func<decimal, decimal> exact, Func<double, double> rough)
    {
        if (number.Kind == LiquidKind.Whole)
            return number;
        return Numbers.TryDecimal(number, out var value) && Math.Abs(value) < long.MaxValue
            ? (LiquidValue)(long)exact(value)
            : rough(Numbers.ToDouble(number));
    }

    private static LiquidValue Round(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var number = Numbers.Parse(input);
        var digits = (int)Math.Clamp(Numbers.ToInt(arguments[0]), -28, 15);
        if (number.Kind == LiquidKind.Whole && digits >= 0)
            return number;
        if (!Numbers.TryDecimal(number, out var value))
            return number;
        if (digits <= 0)
            return Whole(RoundTo(value, digits), static v => v, static v => v);
        var rounded = Math.Round(value, digits, MidpointRounding.AwayFromZero);
        return number.Kind == LiquidKind.Exact ? (LiquidValue)rounded : (double)rounded;
    }

    private static decimal RoundTo(decimal value, int digits)
    {
        var unit = 1m;
        for (; digits < 0; digits++)
            unit *= 10;
        return Math.Round(value / unit, MidpointRounding.AwayFromZero) * unit;
    }

    private static LiquidValue Pick(LiquidValue input, LiquidValue argument, int wanted)
    {
        var (a, b) = (Numbers.Parse(input), Numbers.Parse(argument));
        return Math.Sign(LiquidValue.Compare(a, b) ?? 0) == wanted ? a : b;
    }
}
