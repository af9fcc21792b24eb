using Storefront.Platform.Values;

namespace Storefront.Relief.Calculation;

/// <summary>
/// The turnover that the closed days are compared with, in exact cents. Every way ends in the same form: turnover of a month × closed days ÷
/// days of the month, added up over the months of the closure.
/// </summary>
internal sealed class Comparison(RuleSet rules, ReliefInputs inputs, Turnover turnover, List<ReliefStep> steps, List<ReliefGap> gaps)
{
    /// <summary>Figures for show went into the result.</summary>
    internal static readonly ReliefGap MadeUp = new("sample_figures", GapWeight.Doubt);

    /// <summary>Null when a month is not known.</summary>
    public Ratio? Find(DayRange closed) => inputs.Basis switch
    {
        Basis.YearAverage => OfAverage(closed, YearAverage()),
        Basis.MonthInstead => OfAverage(closed, MonthInstead()),
        Basis.AverageSinceOpening => OfAverage(closed, SinceOpening()),
        _ => Sum(closed, rules.Comparison.Way == ComparisonWay.SameDays ? OfSameDays : OfSameMonth),
    };

    private Ratio? Sum(DayRange closed, Func<Month, DayRange, Ratio?> ofMonth)
    {
        Ratio?[] parts = [.. closed.ByMonth().Select(part => ofMonth(part.Month, part.Days))];
        return Total(parts);
    }

    private Ratio? Total(Ratio?[] parts)
    {
        if (parts.Any(part => part is null))
        {
            return null;
        }

        var sum = parts.Aggregate(Ratio.Zero, (total, part) => total + part!.Value);
        if (parts.Length > 1)
        {
            steps.Add(new ReliefStep("comparison_sum", [.. parts.Select(part => Amount("part", part!.Value))], sum.Round(), ""));
        }

        return sum;
    }

    private Ratio? OfSameMonth(Month month, DayRange days)
    {
        var then = month.Plus(-12 * rules.Comparison.YearsBack);
        return Known(then) is { } known ? ByDays(known.Cents, then, month, days.Days, rules.Comparison.Source) : null;
    }

    private Ratio? OfSameDays(Month month, DayRange days)
    {
        var wanted = days.YearsBack(rules.Comparison.YearsBack);
        var then = Month.Of(wanted.From);
        if (Known(then) is not { } whole)
        {
            return null;
        }

        if (wanted.Days == then.Days || turnover.OfDays(then, wanted) is not { } exact)
        {
            if (wanted.Days < then.Days)
            {
                Doubt(new ReliefGap("not_by_day", GapWeight.Doubt, then.ToString()));
            }

            return ByDays(whole.Cents, then, then, wanted.Days, rules.Comparison.Source);
        }

        steps.Add(new ReliefStep("comparison_days", [Number("closed_days", ValueKind.Days, days.Days)], exact.Cents, rules.Comparison.Source)
        {
            About = then.ToString(),
        });
        return exact.Cents;
    }

    private Ratio? OfAverage(DayRange closed, Ratio? average) => average is { } value
        ? Total([.. closed.ByMonth().Select(part => (Ratio?)ByDays(value, null, part.Month, part.Days.Days, rules.Comparison.Source))])
        : null;

    private Ratio ByDays(Ratio turnoverOfMonth, Month? then, Month month, int days, string source)
    {
        var counted = WithoutOutOfHouse(turnoverOfMonth, then);
        var result = counted * days / month.Days;
        steps.Add(new ReliefStep(
            "comparison_month",
            [
                Amount(then is null ? "average_turnover" : "turnover", counted, then?.ToString() ?? ""),
                Number("closed_days", ValueKind.Days, days),
                Number("days_of_month", ValueKind.Days, month.Days, month.ToString()),
            ],
            result.Round(),
            source)
        {
            About = month.ToString(),
        });
        return result;
    }

    private Ratio WithoutOutOfHouse(Ratio turnoverOfMonth, Month? then)
    {
        if (rules.Restaurants is not { } rule || !inputs.Restaurant)
        {
            return turnoverOfMonth;
        }

        var outside = inputs.OutOfHouse ?? Money.Zero;
        var inside = Ratio.Max(turnoverOfMonth - outside.Cents, 0);
        steps.Add(new ReliefStep(
            "in_house",
            [Amount(then is null ? "average_turnover" : "turnover", turnoverOfMonth, then?.ToString() ?? ""), Amount("out_of_house", outside.Cents)],
            inside.Round(),
            rule.Source));
        return inside;
    }

    // Who opened within the year has fewer months to divide by.
    private Ratio? YearAverage()
    {
        var year = rules.SoleTraders!.Year;
        var whole = new DayRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return Average(inputs.Founded is { } founded && founded.Year == year ? whole with { From = founded } : whole, rules.SoleTraders.Source);
    }

    private Ratio? MonthInstead()
    {
        var month = Month.Parse(rules.Founded!.Instead)!.Value;
        return Known(month) is { } known ? (Ratio)known.Cents : null;
    }

    private Ratio? SinceOpening() => Average(new DayRange(inputs.Founded!.Value, rules.Founded!.AverageUntil), rules.Founded.Source);

    // The month of opening counts by its days: opened on the 15th of a month of 30 days, it is 16/30 of a month.
    private Ratio? Average(DayRange days, string source)
    {
        (Month Month, DayRange Days)[] months = [.. days.ByMonth()];
        Money?[] known = [.. months.Select(part => Known(part.Month))];
        if (known.Length == 0 || known.Any(one => one is null))
        {
            return null;
        }

        var sum = known.Aggregate(Money.Zero, (total, one) => total + one!.Value);
        var count = months.Aggregate(Ratio.Zero, (total, part) => total + new Ratio(part.Days.Days, part.Month.Days));
        var average = (Ratio)sum.Cents / count;
        steps.Add(new ReliefStep(
            "average",
            [Amount("turnover_sum", sum.Cents, $"{months[0].Month}/{months[^1].Month}"), new ReliefValue("months", ValueKind.Months, count.ToString())],
            average.Round(),
            source));
        return average;
    }

    private Money? Known(Month month)
    {
        var known = turnover.Of(month);
        if (known is null || turnover.LacksTill(month))
        {
            Doubt(known is null ? new ReliefGap("turnover_missing", GapWeight.Missing, month.ToString()) : new ReliefGap("till_missing", GapWeight.Doubt, month.ToString()));
        }

        if (turnover.MadeUp.Contains(month))
        {
            Doubt(MadeUp);
        }

        return known;
    }

    private void Doubt(ReliefGap gap)
    {
        if (!gaps.Contains(gap))
        {
            gaps.Add(gap);
        }
    }

    internal static ReliefValue Amount(string id, Ratio cents, string about = "") =>
        Number(id, ValueKind.Cents, cents.Round(), about);

    internal static ReliefValue Number(string id, ValueKind kind, long number, string about = "") =>
        new(id, kind, number.ToString(System.Globalization.CultureInfo.InvariantCulture), about);
}
