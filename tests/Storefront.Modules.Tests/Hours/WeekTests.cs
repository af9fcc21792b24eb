using NodaTime;
using Storefront.Hours;
using Storefront.Hours.Grammar;
using Storefront.Hours.Timetables;

namespace Storefront.Modules.Tests.Hours;

public sealed class WeekTests
{
    private static readonly ClockRange Day = new(9 * 60, 18 * 60 + 30);

    [Fact]
    public void Neighbouring_days_with_the_same_hours_share_a_line()
    {
        var lines = WeekLines.Of(HoursGrammarTests.Understand("Mo-Fr 09:00-18:30; Sa 09:00-16:00; PH off"), new LocalDate(2026, 11, 12));

        Assert.Equal(3, lines.Count);
        Assert.Equal((IsoDayOfWeek.Monday, IsoDayOfWeek.Friday), (lines[0].From, lines[0].To));
        Assert.Equal([Day], lines[0].Times);
        Assert.True(lines[1].IsSingleDay);
        Assert.True(lines[2] is { From: IsoDayOfWeek.Sunday, IsClosed: true });
    }

    [Theory]
    [InlineData("Mo-Fr 09:00-18:30; Su,PH off")]
    [InlineData("Mo-Fr 09:00-18:30; PH 10:00-12:00")]
    [InlineData("Mo-Fr 09:00-18:30")]
    public void The_week_list_does_not_change_in_the_week_of_a_holiday(string hours)
    {
        var rules = HoursGrammarTests.Understand(hours);

        var ordinary = WeekLines.Of(rules, new LocalDate(2026, 11, 12));
        var withMayDay = WeekLines.Of(rules, new LocalDate(2026, 5, 1));

        Assert.Equal(ordinary.Select(Text), withMayDay.Select(Text));
    }

    [Fact]
    public void The_week_list_follows_the_season()
    {
        var rules = HoursGrammarTests.Understand("Apr-Sep Sa 07:00-13:00; Oct-Mar Sa 08:00-13:00");

        Assert.Contains("Saturday-Saturday 07:00-13:00", WeekLines.Of(rules, new LocalDate(2026, 7, 1)).Select(Text));
        Assert.Contains("Saturday-Saturday 08:00-13:00", WeekLines.Of(rules, new LocalDate(2026, 12, 1)).Select(Text));
    }

    [Fact]
    public void The_editors_week_becomes_one_short_string()
    {
        var plan = new WeekPlan(
            new Dictionary<IsoDayOfWeek, IReadOnlyList<ClockRange>>
            {
                [IsoDayOfWeek.Monday] = [Day],
                [IsoDayOfWeek.Tuesday] = [Day],
                [IsoDayOfWeek.Wednesday] = [new(9 * 60, 13 * 60)],
                [IsoDayOfWeek.Thursday] = [Day],
                [IsoDayOfWeek.Friday] = [new(9 * 60, 13 * 60), new(14 * 60, 26 * 60)],
                [IsoDayOfWeek.Saturday] = [],
            },
            OnHolidays: []);

        Assert.Empty(plan.Problems());
        Assert.Equal("Mo-Tu,Th 09:00-18:30; We 09:00-13:00; Fr 09:00-13:00,14:00-02:00; PH off", plan.ToRules().ToString());
    }

    [Theory]
    [InlineData("Mo-Fr 09:00-18:30; Sa 09:00-16:00; PH off")]
    [InlineData("Mo,We,Fr 07:30-14:00")]
    [InlineData("Tu-Su 17:00-01:00; PH 17:00-01:00")]
    [InlineData("Mo-Su off")]
    public void A_plain_string_comes_back_from_the_editor_unchanged(string hours) =>
        Assert.Equal(hours, WeekPlan.From(HoursGrammarTests.Understand(hours))?.ToRules().ToString());

    [Fact]
    public void Sunday_and_holidays_in_one_rule_can_still_be_edited() =>
        Assert.Equal(
            "Mo-Sa 09:00-18:00; PH off",
            WeekPlan.From(HoursGrammarTests.Understand("Mo-Sa 09:00-18:00; Su,PH off"))?.ToRules().ToString());

    [Theory]
    [InlineData("Sa[1] 10:00-12:00")]
    [InlineData("Apr-Sep Sa 07:00-13:00")]
    [InlineData("Mo-Fr 10:00-12:00 || \"nach Vereinbarung\"")]
    [InlineData("week 10 Mo 10:00-12:00")]
    [InlineData("Mo-Fr 09:00-18:00; Mo-Fr 12:00-13:00 off")]
    public void What_the_editor_cannot_show_it_does_not_touch(string hours) =>
        Assert.Null(WeekPlan.From(HoursGrammarTests.Understand(hours)));

    [Fact]
    public void Overlapping_and_backward_times_are_named_with_their_day()
    {
        var plan = new WeekPlan(
            new Dictionary<IsoDayOfWeek, IReadOnlyList<ClockRange>>
            {
                [IsoDayOfWeek.Monday] = [new(9 * 60, 13 * 60), new(12 * 60, 18 * 60)],
                [IsoDayOfWeek.Friday] = [new(18 * 60, 9 * 60)],
            },
            null);

        Assert.Equal(
            [(IsoDayOfWeek.Monday, "week_plan.overlap"), (IsoDayOfWeek.Friday, "week_plan.end_before_start")],
            plan.Problems().Select(problem => (problem.Day!.Value, problem.Key)));
    }

    private static string Text(WeekLine line) => $"{line.From}-{line.To} {string.Join(',', line.Times.Select(HoursWriter.Range))}";
}
