using NodaTime;
using Storefront.Hours;
using Storefront.Hours.Timetables;

namespace Storefront.Modules.Tests.Hours;

public sealed class TimetableTests
{
    // Thursday 12 November 2026 is an ordinary day.
    private static readonly LocalDate Thursday = new(2026, 11, 12);

    [Theory]
    [InlineData("Mo-Fr 08:00-12:00; We off", 11, "")]
    [InlineData("Mo-Fr 08:00-12:00; We 14:00-18:00", 11, "14:00-18:00")]
    [InlineData("Mo-Fr 08:00-12:00, We 14:00-18:00", 11, "08:00-12:00 14:00-18:00")]
    [InlineData("Mo-Fr 08:00-18:00; Mo-Fr 12:00-13:00 off", 11, "08:00-12:00 13:00-18:00")]
    [InlineData("Mo-Fr 08:00-12:00; Nov 10-12 10:00-11:00", 11, "10:00-11:00")]
    [InlineData("Mo 08:00-12:00 || We 10:00-11:00", 11, "10:00-11:00")]
    [InlineData("We 08:00-12:00 || We 10:00-14:00", 11, "08:00-12:00 12:00-14:00")]
    [InlineData("We off || We 10:00-14:00", 11, "")]
    [InlineData("Fr-Mo 10:00-12:00", 15, "10:00-12:00")]
    [InlineData("Fr-Mo 10:00-12:00", 12, "")]
    [InlineData("Sa[2] 10:00-12:00", 14, "10:00-12:00")]
    [InlineData("Sa[-3] 10:00-12:00", 14, "10:00-12:00")]
    [InlineData("Sa[1] 10:00-12:00", 14, "")]
    [InlineData("week 46 Th 10:00-12:00", 12, "10:00-12:00")]
    [InlineData("week 45/2 Th 10:00-12:00", 12, "")]
    [InlineData("2025 Nov 12 10:00-12:00", 12, "")]
    [InlineData("2026 Nov 12 10:00-12:00", 12, "10:00-12:00")]
    [InlineData("Oct-Mar Th 10:00-12:00", 12, "10:00-12:00")]
    [InlineData("Fr 20:00-02:00", 13, "20:00-02:00")]
    public void The_rules_of_the_grammar_give_the_day(string hours, int dayOfNovember, string expected) =>
        Assert.Equal(expected, Times(Table(hours).On(new LocalDate(2026, 11, dayOfNovember))));

    [Theory]
    [InlineData("08:59", DoorState.Closed)]
    [InlineData("09:00", DoorState.Open)]
    [InlineData("17:59", DoorState.Open)]
    [InlineData("18:00", DoorState.ClosingSoon)]
    [InlineData("18:29", DoorState.ClosingSoon)]
    [InlineData("18:30", DoorState.Closed)]
    public void The_badge_follows_the_clock(string time, object state)
    {
        var status = Table("Mo-Fr 09:00-18:30; Sa 09:00-16:00").At(Thursday + Clock(time));

        Assert.Equal(state, status.State);
        Assert.Equal(status.IsOpen ? Thursday + Clock("18:30") : null, status.Until);
    }

    [Fact]
    public void A_closed_shop_says_when_it_opens_next()
    {
        var status = Table("Mo-Fr 09:00-18:30; Sa 09:00-16:00").At(new LocalDateTime(2026, 11, 14, 17, 0));

        Assert.Equal(DoorState.Closed, status.State);
        Assert.Equal(new LocalDateTime(2026, 11, 16, 9, 0), status.Next!.From);
    }

    [Fact]
    public void A_bar_is_still_open_after_midnight_and_two_rules_make_one_evening()
    {
        var bar = Table("Fr 20:00-24:00; Sa 00:00-02:00,20:00-03:00");

        Assert.Equal(new LocalDateTime(2026, 11, 14, 2, 0), bar.At(new LocalDateTime(2026, 11, 13, 22, 0)).Until);
        Assert.Equal(new LocalDateTime(2026, 11, 15, 3, 0), bar.At(new LocalDateTime(2026, 11, 15, 1, 0)).Until);
    }

    [Fact]
    public void Round_the_clock_has_no_end()
    {
        var status = Table("24/7").At(Thursday + Clock("03:00"));

        Assert.Equal(DoorState.Open, status.State);
        Assert.Null(status.Until);
    }

    [Fact]
    public void An_open_end_names_no_closing_time()
    {
        var status = Table("Th 18:00+").At(Thursday + Clock("23:45"));

        Assert.Equal(DoorState.Open, status.State);
        Assert.True(status.OpenEnd);
        Assert.Null(status.Until);
    }

    [Fact]
    public void By_arrangement_is_not_open()
    {
        var table = Table("Mo-Fr 10:00-12:00 || \"nach Vereinbarung\"");
        var status = table.At(Thursday + Clock("15:00"));

        Assert.Equal(DoorState.ByArrangement, status.State);
        Assert.Equal("nach Vereinbarung", status.Note);
        Assert.Equal(new LocalDateTime(2026, 11, 13, 10, 0), status.Next!.From);
    }

    [Fact]
    public void OPN_01_A_shop_is_closed_on_a_public_holiday_unless_it_says_otherwise()
    {
        var christmas = new LocalDate(2026, 12, 25); // a Friday

        Assert.True(Table("Mo-Sa 09:00-18:00").On(christmas).IsClosed);
        Assert.Equal("christmas_day", Table("Mo-Sa 09:00-18:00").On(christmas).Holiday);
        Assert.False((Table("Mo-Sa 09:00-18:00") with { HolidayHabit = HolidayHabit.AsWeekday }).On(christmas).IsClosed);
        Assert.Equal("11:00-15:00", Times(Table("Mo-Sa 09:00-18:00; PH 11:00-15:00").On(christmas)));
        Assert.Equal("10:00-12:00", Times(Table("Mo-Sa 09:00-18:00; Dec 25 10:00-12:00").On(christmas)));
        Assert.False(Table("24/7").On(christmas).IsClosed);
    }

    [Fact]
    public void The_day_before_a_holiday_can_have_hours_of_its_own() =>
        Assert.Equal("09:00-14:00", Times(Table("Mo-Fr 09:00-18:00; PH -1 day 09:00-14:00").On(new LocalDate(2026, 12, 24))));

    [Fact]
    public void Easter_moves_and_the_rule_moves_with_it()
    {
        var table = Table("Mo-Su 09:00-18:00; easter -2 days-easter +1 day off");

        Assert.True(table.On(new LocalDate(2027, 3, 26)).IsClosed);
        Assert.True(table.On(new LocalDate(2027, 3, 28)).IsClosed);
        Assert.False(table.On(new LocalDate(2027, 3, 30)).IsClosed);
    }

    [Fact]
    public void Vacation_closes_and_a_special_day_opens_even_within_it()
    {
        var table = Table("Mo-Fr 09:00-18:00") with
        {
            Closures = [new(new LocalDate(2026, 11, 9), new LocalDate(2026, 11, 20), "Betriebsferien")],
            SpecialDays = [new(new LocalDate(2026, 11, 15), [new(13 * 60, 18 * 60)], "Verkaufsoffener Sonntag")],
        };

        Assert.Equal(DayReason.Closure, table.On(Thursday).Reason);
        Assert.Equal("Betriebsferien", table.At(Thursday + Clock("10:00")).Note);
        Assert.Equal(new LocalDateTime(2026, 11, 15, 13, 0), table.At(Thursday + Clock("10:00")).Next!.From);
        Assert.Equal(DayReason.SpecialDay, table.On(new LocalDate(2026, 11, 15)).Reason);
        Assert.False(table.On(new LocalDate(2026, 11, 23)).IsClosed);
    }

    [Fact]
    public void School_holidays_count_where_the_town_has_entered_them()
    {
        var rules = "Sa 10:00-12:00; SH Mo-Fr 10:00-18:00";
        var autumn = new ClosedPeriod(new LocalDate(2026, 10, 17), new LocalDate(2026, 10, 31));

        Assert.True(Table(rules).On(new LocalDate(2026, 10, 20)).IsClosed);
        Assert.False((Table(rules) with { SchoolHolidays = [autumn] }).On(new LocalDate(2026, 10, 20)).IsClosed);
        Assert.True((Table(rules) with { SchoolHolidays = [autumn] }).On(new LocalDate(2026, 10, 18)).IsClosed);
    }

    [Fact]
    public void A_shop_that_never_opens_again_has_no_next_opening()
    {
        var status = Table("2020 Mo 10:00-12:00").At(Thursday + Clock("10:00"));

        Assert.Equal(DoorState.Closed, status.State);
        Assert.Null(status.Next);
    }

    [Fact]
    public void Served_at_the_door_is_said_beside_open_and_closed()
    {
        var table = Table("Mo-Fr 09:00-18:00") with { DoorOnly = true };

        Assert.True(table.At(Thursday + Clock("10:00")) is { IsOpen: true, DoorOnly: true });
        Assert.True(table.At(Thursday + Clock("20:00")) is { IsOpen: false, DoorOnly: true });
    }

    [Fact]
    public void In_the_spring_night_the_bar_is_open_one_hour_less()
    {
        // 29 March 2026: 02:00 becomes 03:00.
        var bar = Table("Sa 22:00-04:00; Su 02:15-02:45");
        var end = bar.At(Instant.FromUtc(2026, 3, 29, 0, 30)); // 01:30 local

        Assert.Equal(Instant.FromUtc(2026, 3, 29, 2, 0), end.UntilInstant);
        Assert.False(bar.At(Instant.FromUtc(2026, 3, 29, 2, 0)).IsOpen);
    }

    [Fact]
    public void In_the_autumn_night_the_bar_is_open_one_hour_more()
    {
        // 25 October 2026: 03:00 becomes 02:00.
        var bar = Table("Sa 22:00-04:00");

        Assert.True(bar.At(Instant.FromUtc(2026, 10, 25, 0, 30)).IsOpen); // 02:30, the first
        Assert.True(bar.At(Instant.FromUtc(2026, 10, 25, 1, 30)).IsOpen); // 02:30, the second
        Assert.True(bar.At(Instant.FromUtc(2026, 10, 25, 2, 59)).IsOpen); // 03:59
        Assert.False(bar.At(Instant.FromUtc(2026, 10, 25, 3, 0)).IsOpen); // 04:00
    }

    [Fact]
    public void The_morning_after_the_clock_change_opens_at_nine_by_the_wall()
    {
        var shop = Table("Mo-Su 09:00-18:00");

        Assert.False(shop.At(Instant.FromUtc(2026, 3, 29, 6, 59)).IsOpen);
        Assert.True(shop.At(Instant.FromUtc(2026, 3, 29, 7, 0)).IsOpen);
        Assert.False(shop.At(Instant.FromUtc(2026, 10, 25, 7, 59)).IsOpen);
        Assert.True(shop.At(Instant.FromUtc(2026, 10, 25, 8, 0)).IsOpen);
    }

    private static Timetable Table(string hours) =>
        new(HoursGrammarTests.Understand(hours), new PublicHolidays(Bundesland.NW), Timetable.Berlin);

    private static LocalTime Clock(string time) => new(int.Parse(time[..2], null), int.Parse(time[3..], null));

    private static string Times(OpenDay day) =>
        string.Join(' ', day.Stretches.Select(s => $"{s.From.ToString("HH:mm", null)}-{s.To.ToString("HH:mm", null)}"));
}
