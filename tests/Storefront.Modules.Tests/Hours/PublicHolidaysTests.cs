using NodaTime;
using Storefront.Hours;
using Storefront.Hours.Grammar;
using Storefront.Hours.Timetables;

namespace Storefront.Modules.Tests.Hours;

public sealed class PublicHolidaysTests
{
    [Theory]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2028, 4, 16)]
    [InlineData(1818, 3, 22)]
    [InlineData(2038, 4, 25)]
    public void Easter_falls_where_the_calendar_says(int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), Easter.Sunday(year));

    [Theory] // F-11; the numbers of an ordinary year without municipal holidays
    [InlineData("BW", 12)]
    [InlineData("BY", 12)]
    [InlineData("BE", 10)]
    [InlineData("BB", 12)]
    [InlineData("HB", 10)]
    [InlineData("HH", 10)]
    [InlineData("HE", 10)]
    [InlineData("MV", 11)]
    [InlineData("NI", 10)]
    [InlineData("NW", 11)]
    [InlineData("RP", 11)]
    [InlineData("SL", 12)]
    [InlineData("SN", 11)]
    [InlineData("ST", 11)]
    [InlineData("SH", 10)]
    [InlineData("TH", 11)]
    public void F_11_Each_state_has_its_number_of_holidays(string state, int count) =>
        Assert.Equal(count, new PublicHolidays(Bundeslaender.Parse(state)).In(2026).Count);

    [Fact]
    public void F_11_North_Rhine_Westphalia_in_2026()
    {
        var dates = new PublicHolidays(Bundesland.NW).In(2026).Select(holiday => holiday.Date.ToString("MM-dd", null));

        Assert.Equal(
            ["01-01", "04-03", "04-06", "05-01", "05-14", "05-25", "06-04", "10-03", "11-01", "12-25", "12-26"], dates);
    }

    [Theory]
    [InlineData(2026, 18)]
    [InlineData(2027, 17)]
    [InlineData(2033, 16)]
    public void F_11_Saxony_keeps_the_Wednesday_before_23_November(int year, int day) =>
        Assert.Equal("repentance_day", new PublicHolidays(Bundesland.SN).On(new LocalDate(year, 11, day))?.Name);

    [Fact]
    public void F_11_Some_holidays_belong_to_single_municipalities()
    {
        var assumption = new LocalDate(2026, 8, 15);
        var peace = new LocalDate(2026, 8, 8);
        var corpusChristi = new LocalDate(2026, 6, 4);
        var augsburg = new PublicHolidays(Bundesland.BY, MunicipalHolidays.Assumption | MunicipalHolidays.AugsburgPeace);

        Assert.Null(new PublicHolidays(Bundesland.BY).On(assumption));
        Assert.NotNull(augsburg.On(assumption));
        Assert.NotNull(augsburg.On(peace));
        Assert.Null(new PublicHolidays(Bundesland.SN).On(corpusChristi));
        Assert.NotNull(new PublicHolidays(Bundesland.SN, MunicipalHolidays.CorpusChristi).On(corpusChristi));
    }

    [Fact]
    public void Every_holiday_has_a_name_in_both_languages()
    {
        foreach (var state in Enum.GetValues<Bundesland>())
        {
            var holidays = new PublicHolidays(state, (MunicipalHolidays)7);
            foreach (var holiday in new[] { 2017, 2025, 2026, 2028 }.SelectMany(holidays.In))
                Locale.HasBoth(typeof(HoursRules).Assembly, $"holidays.{holiday.Name}");
        }
    }

    [Fact]
    public void Two_holidays_on_one_date_are_one_holiday() =>
        // In 2008 Ascension fell on 1 May.
        Assert.Single(new PublicHolidays(Bundesland.NW).In(2008), holiday => holiday.Date == new LocalDate(2008, 5, 1));

    [Theory]
    [InlineData("nw", Bundesland.NW)]
    [InlineData("DE-BY", Bundesland.BY)]
    [InlineData("XX", null)]
    [InlineData("1", null)]
    [InlineData("00", null)]
    [InlineData(null, null)]
    public void A_state_is_known_by_its_letters(string? code, object? state) =>
        Assert.Equal(state, Bundeslaender.Parse(code));
}
