using Storefront.Hours.Timetables;

namespace Storefront.Hours.Grammar;

/// <summary>
/// Reads the OpenStreetMap grammar. What it does not understand it says, with place and words; a string is either
/// understood as a whole or not at all, because half-understood hours send people to a closed door.
/// </summary>
internal sealed class HoursParser(HoursCursor cursor)
{
    private const int LongestText = 2000;

    internal static HoursReading Read(string text)
    {
        if (text.Length > LongestText)
            return new(null, [new(HoursProblemKind.TooLong, LongestText, "…", $"{LongestText}")]);
        var cursor = new HoursCursor(text);
        var rules = new HoursParser(cursor).Rules();
        if (rules.Count == 0 && cursor.Problems.Count == 0)
            cursor.Problems.Add(new(HoursProblemKind.Empty, 0, text));
        var understood = cursor.Problems.TrueForAll(problem => problem.Weight == ProblemWeight.Notice);
        return new(understood ? new HoursRules(rules) : null, cursor.Problems);
    }

    private List<HoursRule> Rules()
    {
        var rules = new List<HoursRule>();
        var join = RuleJoin.Replaces;
        while (true)
        {
            while (cursor.Take(";"))
                join = RuleJoin.Replaces;
            if (cursor.Now.Kind == TokenKind.End)
                return rules;
            try
            {
                rules.Add(Rule(join));
                join = Joint();
            }
            catch (NotUnderstood trouble)
            {
                cursor.Problems.Add(trouble.Problem);
                cursor.SkipToNextRule();
                join = RuleJoin.Replaces;
            }
        }
    }

    private RuleJoin Joint()
    {
        if (cursor.Now.Kind == TokenKind.End || cursor.Now.Is(";"))
            return RuleJoin.Replaces;
        if (cursor.Take("||"))
            return NotLast(RuleJoin.Fallback);
        if (cursor.Take(","))
            return NotLast(RuleJoin.Adds);
        var startsRule = HoursWords.Day(cursor.Now) is not null || HoursWords.Month(cursor.Now) is not null
            || HoursWords.IsPublicHoliday(cursor.Now) || HoursWords.IsSchoolHoliday(cursor.Now);
        throw cursor.Trouble(startsRule ? HoursProblemKind.SeparatorMissing : HoursProblemKind.UnknownWord);
    }

    private RuleJoin NotLast(RuleJoin join) =>
        cursor.Now.Kind == TokenKind.End ? throw cursor.Trouble(HoursProblemKind.Incomplete) : join;

    private HoursRule Rule(RuleJoin join)
    {
        var start = cursor.Now;
        var rule = HoursRule.Blank with { Join = join };
        if (cursor.Now is { Kind: TokenKind.Number, Number: 24 } && cursor.Next.Is("/") && cursor.Peek(2).Number == 7)
        {
            cursor.Skip(3);
            rule = rule with { Always = true };
        }
        else
        {
            rule = rule with { Years = YearsAndWeeks.Years(cursor) };
            rule = rule with { Dates = DatesOfYear.Read(cursor), Weeks = YearsAndWeeks.Weeks(cursor) };
            cursor.Take(":");
            rule = DaysOfWeek.Read(cursor, rule);
            rule = rule with { Times = TimesOfDay.Read(cursor) };
        }
        return Ending(rule, start);
    }

    private HoursRule Ending(HoursRule rule, HoursToken start)
    {
        var state = HoursWords.State(cursor.Now);
        if (state is not null)
            cursor.Skip();
        string? comment = null;
        if (cursor.Now.Kind == TokenKind.Comment)
            comment = cursor.Read().Text;

        var saysNothing = !rule.Always && rule.Years.Count + rule.Dates.Count + rule.Weeks.Count + rule.Days.Count
            + rule.Times.Count == 0 && state is null && comment is null;
        if (saysNothing)
            throw cursor.Trouble(HoursWords.IsSun(cursor.Now) ? HoursProblemKind.SunTime : HoursProblemKind.UnknownWord);
        // The grammar's own rule: a comment without a word before it means "ask".
        rule = rule with
        {
            State = state ?? (comment is null ? RuleState.Open : RuleState.ByArrangement),
            Comment = comment,
        };
        if (EndsHere() && state is null && comment is null && rule is { Times.Count: 0, Always: false })
            cursor.Problems.Add(new(HoursProblemKind.NoTimes, start.Position, cursor.Since(start), Weight: ProblemWeight.Notice));
        return rule;
    }

    private bool EndsHere() => cursor.Now.Kind == TokenKind.End || cursor.Now.Is(";") || cursor.Now.Is("||") || cursor.Now.Is(",");
}
