using Storefront.Hours;
using Storefront.Hours.Grammar;

namespace Storefront.Modules.Tests.Hours;

public sealed class HoursGrammarTests
{
    [Theory]
    [InlineData("Mo-Fr 09:00-18:30; Sa 09:00-16:00; PH off")]
    [InlineData("Mo,We,Fr 07:30-14:00")]
    [InlineData("Mo-Fr 08:00-12:00,13:00-17:00")]
    [InlineData("Mo-Fr 08:00-12:00, Sa 10:00-12:00")]
    [InlineData("Apr-Sep Sa 07:00-13:00; Oct-Mar Sa 08:00-13:00")]
    [InlineData("Dec 24-26 off")]
    [InlineData("Dec 24,Dec 31 09:00-14:00")]
    [InlineData("Dec 24-Jan 02 off")]
    [InlineData("2026 Dec 24-2027 Jan 03 off \"Winterpause\"")]
    [InlineData("2026-2027 Mo 10:00-12:00")]
    [InlineData("2026+ Mo 10:00-12:00")]
    [InlineData("week 01-53/2 Fr 10:00-12:00")]
    [InlineData("24/7")]
    [InlineData("Mo 10:00+")]
    [InlineData("Fr,Sa 18:00-02:00+")]
    [InlineData("Sa[1] 10:00-14:00")]
    [InlineData("Sa[-1] 10:00-14:00")]
    [InlineData("Th[1,3] 15:00-20:00")]
    [InlineData("Mo-Fr 10:00-18:00 || \"nach Vereinbarung\"")]
    [InlineData("PH,Su 11:00-15:00")]
    [InlineData("SH Mo-Fr 10:00-18:00")]
    [InlineData("PH -1 day 09:00-14:00")]
    [InlineData("easter -2 days off")]
    [InlineData("easter-easter +1 day off")]
    [InlineData("Mo-Fr open")]
    [InlineData("Mo-Su 20:00-26:00", "Mo-Su 20:00-02:00")]
    [InlineData("Mo 10:00-36:00")]
    [InlineData("Mo unknown")]
    [InlineData("Mo-Fr 09:00-18:00; Mo-Fr 12:00-13:00 off")]
    public void A_canonical_string_is_written_back_as_it_was_read(string text, string? canonical = null)
    {
        var rules = Understand(text);

        var written = HoursWriter.Write(rules);

        Assert.Equal(canonical ?? text, written);
        Assert.Equal(written, HoursWriter.Write(Understand(written)));
    }

    [Theory]
    [InlineData("Mo 08:00-18:30 ; Tu 08:00-18:30 ;", "Mo 08:00-18:30; Tu 08:00-18:30")]
    [InlineData("Tu, Fr 07:30-14:00", "Tu,Fr 07:30-14:00")]
    [InlineData("Di–Fr 9–18.30 Uhr", "Tu-Fr 09:00-18:30")]
    [InlineData("Mo.-Fr.: 9:00 bis 12:30 und 14:00 bis 18:00 Uhr; Sa geschlossen", "Mo-Fr 09:00-12:30,14:00-18:00; Sa off")]
    [InlineData("Montag bis Freitag 9-18, Samstag 9-13", "Mo-Fr 09:00-18:00, Sa 09:00-13:00")]
    [InlineData("Mai-Okt So 11-17", "May-Oct Su 11:00-17:00")]
    [InlineData("24. Dez off", null)]
    [InlineData("Dez 24.-26. off", "Dec 24-26 off")]
    [InlineData("KW 10 Mo 10:00-12:00", "week 10 Mo 10:00-12:00")]
    [InlineData("mo-fr 09:00-18:00", "Mo-Fr 09:00-18:00")]
    [InlineData("Do „nach Vereinbarung“", "Th \"nach Vereinbarung\"")]
    [InlineData("Feiertage geschlossen", "PH off")]
    [InlineData("Mo-Sa 00:00-24:00", "Mo-Sa 00:00-24:00")]
    [InlineData("Fr 22:00-05:00", "Fr 22:00-05:00")]
    public void What_a_German_shop_types_is_understood(string typed, string? canonical)
    {
        var reading = HoursParser.Read(typed);

        Assert.Equal(canonical, reading.Rules?.ToString());
        Assert.Equal(canonical is null, reading.Problems.Any(problem => problem.Weight == ProblemWeight.Error));
    }

    [Theory]
    [InlineData("", HoursProblemKind.Empty, 0, "")]
    [InlineData("Mo-Fr 09:00-18:00; Xy 10:00-12:00", HoursProblemKind.UnknownWord, 19, "Xy")]
    [InlineData("Mo-Fr sunrise-sunset", HoursProblemKind.SunTime, 6, "sunrise")]
    [InlineData("Mo-Fr 09:00-sunset", HoursProblemKind.SunTime, 12, "sunset")]
    [InlineData("Mo-Fr 09:00-(sunset+01:00)", HoursProblemKind.SunTime, 12, "(")]
    [InlineData("Mo 09:00", HoursProblemKind.EndMissing, 3, "09")]
    [InlineData("Mo 09:00-", HoursProblemKind.Incomplete, 9, "")]
    [InlineData("Mo 25:00-26:00", HoursProblemKind.TimeOutOfRange, 3, "25")]
    [InlineData("Mo 09:75-12:00", HoursProblemKind.TimeOutOfRange, 3, "09")]
    [InlineData("Mo 09:00-49:00", HoursProblemKind.TimeOutOfRange, 9, "49")]
    [InlineData("Feb 30 off", HoursProblemKind.DateOutOfRange, 4, "30")]
    [InlineData("Dec 26-24 off", HoursProblemKind.DateOutOfRange, 7, "24")]
    [InlineData("week 60 Mo 10:00-12:00", HoursProblemKind.WeekOutOfRange, 5, "60")]
    [InlineData("Sa[7] 10:00-12:00", HoursProblemKind.NthOutOfRange, 3, "7")]
    [InlineData("Mo-Fr 09:00-18:00 Sa 10:00-14:00", HoursProblemKind.SeparatorMissing, 18, "Sa")]
    [InlineData("Mo \"nach Anruf", HoursProblemKind.CommentOpen, 3, "\"nach Anruf")]
    [InlineData("Mo 10:00-16:00/01:30", HoursProblemKind.RepeatedTimes, 3, "10")]
    [InlineData("Mar Su[-1]-Oct Su[-1] 10:00-12:00", HoursProblemKind.MovingDateRange, 10, "-")]
    [InlineData("Mo-Fr 09:00-18:00 ||", HoursProblemKind.Incomplete, 20, "")]
    [InlineData("<script>", HoursProblemKind.UnknownWord, 0, "<")]
    [InlineData("Mo 😀 09:00-12:00", HoursProblemKind.UnknownWord, 3, "😀")]
    [InlineData("99999999999999999999", HoursProblemKind.TimeOutOfRange, 0, "99999999999999999999")]
    public void What_is_not_understood_is_named_with_its_place(string text, object kind, int position, string words)
    {
        var reading = HoursParser.Read(text);

        Assert.Null(reading.Rules);
        Assert.Contains(reading.Problems, p => p.Kind == (HoursProblemKind)kind && p.Position == position && p.Words == words);
    }

    [Fact]
    public void Every_broken_rule_is_reported_not_only_the_first()
    {
        var reading = HoursParser.Read("Xx 09:00-10:00; Mo 09:00-18:00; Yy 10:00-11:00");

        Assert.Equal(["Xx", "Yy"], reading.Problems.Select(problem => problem.Words));
    }

    [Theory]
    [InlineData("Mo-Fr", HoursProblemKind.NoTimes)]
    [InlineData("SH Mo 10:00-12:00", HoursProblemKind.SchoolHolidays)]
    public void A_second_look_is_asked_for_without_refusing(string text, object kind)
    {
        var reading = HoursParser.Read(text);

        Assert.True(reading.Understood);
        Assert.Contains(reading.Problems, p => p.Kind == (HoursProblemKind)kind && p.Weight == ProblemWeight.Notice);
    }

    [Fact]
    public void No_garbage_makes_the_parser_throw_and_what_it_accepts_it_can_repeat()
    {
        string[] words =
        [
            "Mo", "Tu-Fr", "Sa", "PH", "SH", "off", "open", "09:00-18:00", "9", "-", ",", ";", "||", "[1]", "[", "24/7",
            "Dec", "24", "2026", "week", "easter", "+", "1", "day", "\"x\"", "sunset", ":", ".", "/", "ü", "10:00+", "\"",
        ];
        var random = new Random(4711);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, 8)).Select(_ => words[random.Next(words.Length)]));
            if (HoursParser.Read(text).Rules is not { } rules)
                continue;
            var again = HoursParser.Read(rules.ToString());
            Assert.True(again.Understood, $"'{text}' was written as '{rules}', which is not understood");
            Assert.Equal(rules.ToString(), again.Rules!.ToString());
        }
    }

    [Fact]
    public void Every_problem_has_a_sentence_in_both_languages()
    {
        foreach (var kind in Enum.GetValues<HoursProblemKind>())
            Locale.HasBoth(typeof(HoursRules).Assembly, new HoursProblem(kind, 0, "").Key);
    }

    internal static HoursRules Understand(string text)
    {
        var reading = HoursParser.Read(text);
        Assert.True(reading.Understood, $"'{text}': {string.Join("; ", reading.Problems)}");
        return reading.Rules!;
    }
}
