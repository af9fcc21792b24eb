using NodaTime;

namespace Storefront.Insights.Figures;

/// <summary>One column of a plot.</summary>
internal sealed record Column(LocalDate From, LocalDate To, int Now, int Before);

/// <summary>How one kind went over a period, and over the one before.</summary>
internal sealed record Course(string Kind, IReadOnlyList<Column> Columns)
{
    public int Now => Columns.Sum(column => column.Now);

    public int Before => Columns.Sum(column => column.Before);

    public bool IsEmpty => Now == 0 && Before == 0;

    /// <summary>In percent of the period before; null where there was nothing.</summary>
    public int? Change => Before == 0 ? null : (int)Math.Round((Now - Before) * 100d / Before, MidpointRounding.AwayFromZero);

    public static Course Of(string kind, Period period, IReadOnlyDictionary<LocalDate, int> days)
    {
        int Sum(LocalDate from) => Enumerable.Range(0, period.Step).Sum(day => days.GetValueOrDefault(from.PlusDays(day)));
        return new Course(
            kind,
            [
                .. Enumerable.Range(0, period.Length / period.Step).Select(at => at * period.Step).Select(at => new Column(
                    period.From.PlusDays(at), period.From.PlusDays(at + period.Step - 1),
                    Sum(period.From.PlusDays(at)), Sum(period.BeforeFrom.PlusDays(at)))),
            ]);
    }
}
