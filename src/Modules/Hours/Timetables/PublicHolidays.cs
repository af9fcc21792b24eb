using System.Collections.Concurrent;
using System.Collections.Frozen;
using NodaTime;

namespace Storefront.Hours.Timetables;

/// <param name="Name">Names the locale text <c>holidays.{name}</c>.</param>
internal readonly record struct PublicHoliday(LocalDate Date, string Name);

/// <summary>What a single municipality keeps beyond its state: some of BY, SN and TH, and the city of Augsburg.</summary>
[Flags]
internal enum MunicipalHolidays
{
    None = 0,
    CorpusChristi = 1,
    Assumption = 2,
    AugsburgPeace = 4,
}

/// <summary>
/// The public holidays of one state, computed. <c>PH</c> in opening hours means these.
/// A null <paramref name="state"/> gives the nine nationwide ones.
/// </summary>
internal sealed class PublicHolidays(Bundesland? state, MunicipalHolidays municipal = MunicipalHolidays.None)
{
    private readonly ConcurrentDictionary<int, FrozenDictionary<LocalDate, PublicHoliday>> _years = new();

    internal PublicHoliday? On(LocalDate date) =>
        Year(date.Year).TryGetValue(date, out var holiday) ? holiday : null;

    internal IReadOnlyList<PublicHoliday> In(int year) => [.. Year(year).Values.OrderBy(holiday => holiday.Date)];

    private FrozenDictionary<LocalDate, PublicHoliday> Year(int year) => _years.GetOrAdd(year, y =>
        Nationwide(y).Concat(OfState(y))
            .DistinctBy(holiday => holiday.Date) // 1 May and Ascension can fall together
            .ToFrozenDictionary(holiday => holiday.Date));

    private static IEnumerable<PublicHoliday> Nationwide(int year)
    {
        var easter = Easter.Sunday(year);
        yield return new(new LocalDate(year, 1, 1), "new_year");
        yield return new(easter.PlusDays(-2), "good_friday");
        yield return new(easter.PlusDays(1), "easter_monday");
        yield return new(new LocalDate(year, 5, 1), "labour_day");
        yield return new(easter.PlusDays(39), "ascension");
        yield return new(easter.PlusDays(50), "whit_monday");
        yield return new(new LocalDate(year, 10, 3), "german_unity");
        yield return new(new LocalDate(year, 12, 25), "christmas_day");
        yield return new(new LocalDate(year, 12, 26), "second_christmas_day");
        if (year == 2017)
            yield return new(new LocalDate(year, 10, 31), "reformation"); // once, everywhere: 500 years
    }

    private IEnumerable<PublicHoliday> OfState(int year)
    {
        var easter = Easter.Sunday(year);
        if (state is Bundesland.BW or Bundesland.BY or Bundesland.ST)
            yield return new(new LocalDate(year, 1, 6), "epiphany");
        if ((state is Bundesland.BE && year >= 2019) || (state is Bundesland.MV && year >= 2023))
            yield return new(new LocalDate(year, 3, 8), "womens_day");
        if (state is Bundesland.BB)
        {
            yield return new(easter, "easter_sunday");
            yield return new(easter.PlusDays(49), "whit_sunday");
        }
        if (KeepsCorpusChristi())
            yield return new(easter.PlusDays(60), "corpus_christi");
        if (state is Bundesland.BY && municipal.HasFlag(MunicipalHolidays.AugsburgPeace))
            yield return new(new LocalDate(year, 8, 8), "augsburg_peace");
        if (state is Bundesland.SL || (state is Bundesland.BY && municipal.HasFlag(MunicipalHolidays.Assumption)))
            yield return new(new LocalDate(year, 8, 15), "assumption");
        if (state is Bundesland.TH && year >= 2019)
            yield return new(new LocalDate(year, 9, 20), "childrens_day");
        if (KeepsReformation(year))
            yield return new(new LocalDate(year, 10, 31), "reformation");
        if (state is Bundesland.BW or Bundesland.BY or Bundesland.NW or Bundesland.RP or Bundesland.SL)
            yield return new(new LocalDate(year, 11, 1), "all_saints");
        if (state is Bundesland.SN)
            yield return new(new LocalDate(year, 11, 23).Previous(IsoDayOfWeek.Wednesday), "repentance_day");
        if (state is Bundesland.BE && year == 2025)
            yield return new(new LocalDate(year, 5, 8), "liberation_day"); // once, by Berlin's law
        if (state is Bundesland.BE && year == 2028)
            yield return new(new LocalDate(year, 6, 17), "uprising_day"); // once, by Berlin's law
    }

    private bool KeepsCorpusChristi() =>
        state is Bundesland.BW or Bundesland.BY or Bundesland.HE or Bundesland.NW or Bundesland.RP or Bundesland.SL
        || (state is Bundesland.SN or Bundesland.TH && municipal.HasFlag(MunicipalHolidays.CorpusChristi));

    private bool KeepsReformation(int year) =>
        state is Bundesland.BB or Bundesland.MV or Bundesland.SN or Bundesland.ST or Bundesland.TH
        || (state is Bundesland.HB or Bundesland.HH or Bundesland.NI or Bundesland.SH && year >= 2018);
}
