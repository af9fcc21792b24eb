using System.Globalization;
using NodaTime;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Relief.Calculation;

namespace Storefront.Relief.Claims;

/// <summary>The path of a number in words, the same on the page, in the PDF and in the table.</summary>
internal sealed class StepWords(TextIn texts, RuleSet rules)
{
    public string Name(ReliefStep step) => texts[$"relief.steps.{step.Id}.name", ("about", About(step.About))];

    public string Formula(ReliefStep step) => texts[$"relief.steps.{step.Id}.formula"];

    public string Label(ReliefValue value) => texts[$"relief.values.{value.Id}", ("about", About(value.About))];

    public string Value(ReliefValue value) => value.Kind switch
    {
        ValueKind.Cents => Money.Eur(long.Parse(value.Number, CultureInfo.InvariantCulture)).Format(texts.Locale),
        ValueKind.Percent => texts["relief.units.percent", ("number", value.Number)],
        ValueKind.Days => texts["relief.units.days", ("count", long.Parse(value.Number, CultureInfo.InvariantCulture))],
        _ => Months(value.Number),
    };

    public string Result(ReliefStep step) => step.Result.Format(texts.Locale);

    public string? Source(ReliefStep step) => rules.Source(step.Source)?.Title.In(texts.Locale);

    public string Gap(ReliefGap gap) => texts[$"relief.gaps.{gap.Id}", ("about", About(gap.About))];

    public string Basis(Basis basis) => texts[
        $"relief.basis.{basis switch
        {
            Calculation.Basis.YearAverage => "year_average",
            Calculation.Basis.MonthInstead => "month_instead",
            Calculation.Basis.AverageSinceOpening => "since_opening",
            _ => "same_period",
        }}",
        ("year", rules.SoleTraders?.Year),
        ("month", rules.Founded is { } young ? About(young.Instead) : ""),
        ("until", rules.Founded is { } founded ? Date(founded.AverageUntil) : "")];

    public string Date(DateOnly day) => TownTime.LongDate(LocalDate.FromDateOnly(day), texts);

    public string Range(DayRange days) => texts["relief.units.range", ("from", Date(days.From)), ("to", Date(days.To))];

    /// <summary>„2019-11“ is November 2019, „2021-04-30“ a date, an id of a deduction its title; anything else stays.</summary>
    public string About(string about)
    {
        if (about.Split('/') is [var from, var to] && Month.Parse(from) is not null)
        {
            return texts["relief.units.range", ("from", About(from)), ("to", About(to))];
        }

        if (Month.Parse(about) is { } month)
        {
            return month.First.ToString("MMMM yyyy", texts.Culture);
        }

        return DateOnly.TryParseExact(about, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Date(day)
            : rules.Deductions.FirstOrDefault(rule => rule.Id == about)?.Title.In(texts.Locale) ?? about;
    }

    // 347/30 is „11 17/30“: months and days of a month.
    private string Months(string number)
    {
        var parts = number.Split('/').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var (whole, rest) = parts.Length == 1 ? (parts[0], 0L) : Math.DivRem(parts[0], parts[1]);
        var written = rest == 0 ? $"{whole}" : whole == 0 ? $"{rest}/{parts[1]}" : $"{whole} {rest}/{parts[1]}";
        return texts["relief.units.months", ("number", written)];
    }
}
