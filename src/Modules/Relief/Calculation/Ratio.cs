using System.Globalization;
using System.Numerics;

namespace Storefront.Relief.Calculation;

/// <summary>
/// An exact fraction: what turnover × days ÷ days gives before it is rounded. In lowest terms, the denominator positive. No unit of its own;
/// amounts of money are in cents.
/// </summary>
internal readonly record struct Ratio : IComparable<Ratio>
{
    private readonly BigInteger _denominator;

    /// <param name="numerator">Any whole number.</param>
    /// <param name="denominator">Not 0.</param>
    public Ratio(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A share of nothing has no value.");
        }

        var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / common;
        _denominator = denominator / common;
    }

    public static Ratio Zero => new(0, 1);

    public BigInteger Numerator { get; }

    // The default value is nought, and nought is 0/1.
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    public static implicit operator Ratio(long whole) => new(whole, 1);

    public static Ratio operator +(Ratio left, Ratio right) =>
        new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Ratio operator -(Ratio left, Ratio right) =>
        new(left.Numerator * right.Denominator - right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Ratio operator *(Ratio left, Ratio right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Ratio operator /(Ratio left, Ratio right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    public static Ratio Max(Ratio left, Ratio right) => left > right ? left : right;

    public static Ratio Min(Ratio left, Ratio right) => left < right ? left : right;

    public int CompareTo(Ratio other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The nearest whole number; halves go away from zero, as merchants round.</summary>
    public long Round()
    {
        var twice = BigInteger.Abs(Numerator) * 2 + Denominator;
        return (long)(Numerator.Sign * (twice / (Denominator * 2)));
    }

    /// <summary>„11 16/30“ is „347/30“: for the path of a number, where a decimal would hide something.</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
