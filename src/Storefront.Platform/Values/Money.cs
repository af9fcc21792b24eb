using System.Globalization;

namespace Storefront.Platform.Values;

/// <summary>
/// An amount in minor units (cents) of one currency. Stored as whole cents; the currency of stored amounts is the euro,
/// because every town of today settles in it.
/// </summary>
public readonly record struct Money(long Cents, string Currency = "EUR") : IComparable<Money>
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static Money Zero => new(0);

    public static Money Eur(long cents) => new(cents);

    public static Money operator +(Money left, Money right) => left.With(left.Cents + Same(left, right).Cents);

    public static Money operator -(Money left, Money right) => left.With(left.Cents - Same(left, right).Cents);

    public static Money operator *(Money price, int quantity) => price.With(checked(price.Cents * quantity));

    public static bool operator <(Money left, Money right) => left.Cents < Same(left, right).Cents;

    public static bool operator >(Money left, Money right) => left.Cents > Same(left, right).Cents;

    public static bool operator <=(Money left, Money right) => left.Cents <= Same(left, right).Cents;

    public static bool operator >=(Money left, Money right) => left.Cents >= Same(left, right).Cents;

    public int CompareTo(Money other) => Cents.CompareTo(Same(this, other).Cents);

    /// <summary>„1.284,50 €“ in German, "€1,284.50" in English; the space before the sign does not break.</summary>
    public string Format(string locale) => locale == "en"
        ? string.Create(English, $"{Sign}€{Math.Abs(Cents) / 100:N0}.{Math.Abs(Cents) % 100:00}")
        : string.Create(German, $"{Sign}{Math.Abs(Cents) / 100:N0},{Math.Abs(Cents) % 100:00}\u00a0€");

    /// <summary>The amount alone, without the sign of the currency: „1.284,50“.</summary>
    public string Amount(string locale) => locale == "en"
        ? string.Create(English, $"{Sign}{Math.Abs(Cents) / 100:N0}.{Math.Abs(Cents) % 100:00}")
        : string.Create(German, $"{Sign}{Math.Abs(Cents) / 100:N0},{Math.Abs(Cents) % 100:00}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cents / 100m:0.00} {Currency}");

    private string Sign => Cents < 0 ? "-" : "";

    private Money With(long cents) => this with { Cents = cents };

    private static Money Same(Money left, Money right) =>
        left.Currency == right.Currency || left.Cents == 0 || right.Cents == 0
            ? right
            : throw new InvalidOperationException($"{left} and {right} are of different currencies.");
}
