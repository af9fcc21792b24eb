using NodaTime;

namespace Storefront.Insights.Figures;

/// <summary>The days that are shown, today included, and as many before them to compare with. Whole weeks, so that Saturdays meet Saturdays.</summary>
internal sealed record Period(int Length, LocalDate Today)
{
    public const int Usual = 28;

    /// <summary>A week, four weeks, a quarter, a year.</summary>
    public static readonly int[] Lengths = [7, 28, 91, 364];

    public LocalDate From => Today.PlusDays(1 - Length);

    public LocalDate BeforeFrom => From.PlusDays(-Length);

    public LocalDate BeforeTo => From.PlusDays(-1);

    /// <summary>Days behind one column of a plot.</summary>
    public int Step => Length <= 28 ? 1 : 7;

    public static Period Of(int? length, LocalDate today) => new(length is { } wanted && Lengths.Contains(wanted) ? wanted : Usual, today);
}
