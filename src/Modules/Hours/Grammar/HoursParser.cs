using NodaTime;
using Storefront.Hours.Timetables;

namespace Storefront.Hours.Grammar;

/// <summary>
/// Reads the OpenStreetMap grammar. What it does not understand it says, with place and words; a string is either
/// understood as a whole or not at all, because half-understood hours send people to a closed door.
/// </summary>
internal sealed class HoursParser
{
    private const int LongestText = 2000;

    private readonly List<HoursProblem> _problems = [];
    private readonly List<HoursToken> _tokens;
    private int _at;

    private HoursParser(string text) => _tokens = HoursTokens.Cut(text, _problems);

    internal static HoursReading Read(string text)
    {
        if (text.Length > LongestText)
            return new(null, [new(HoursProblemKind.TooLong, LongestText, "…", $"{LongestText}")]);
        var parser = new HoursParser(text);
        var rules = parser.Rules();
        if (rules.Count == 0 && parser._problems.Count == 0)
            parser._problems.Add(new(HoursProblemKind.Empty, 0, text));
        var understood = parser._problems.TrueForAll(problem => problem.Weight == ProblemWeight.Notice);
        return new(understood ? new HoursRules(rules) : null, parser._problems);
    }

    private HoursToken Now => _tokens[_at];

    private HoursToken Next => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    private List<HoursRule> Rules()
    {
        var rules = new List<HoursRule>();
        var join = RuleJoin.Replaces;
        while (true)
        {
            while (Take(";"))
                join = RuleJoin.Replaces;
            if (Now.Kind == TokenKind.End)
                return rules;
            try
            {
                rules.Add(Rule(join));
                join = Joint();
            }
            catch (NotUnderstood trouble)
            {
                _problems.Add(trouble.Problem);
                SkipToNextRule();
                join = RuleJoin.Replaces;
            }
        }
    }

    private RuleJoin Joint()
    {
        if (Now.Kind == TokenKind.End || Now.Is(";"))
            return RuleJoin.Replaces;
        if (Take("||"))
            return NotLast(RuleJoin.Fallback);
        if (Take(","))
            return NotLast(RuleJoin.Adds);
        var startsRule = HoursWords.Day(Now) is not null || HoursWords.Month(Now) is not null
            || HoursWords.IsPublicHoliday(Now) || HoursWords.IsSchoolHoliday(Now);
        throw Trouble(startsRule ? HoursProblemKind.SeparatorMissing : HoursProblemKind.UnknownWord);
    }

    private RuleJoin NotLast(RuleJoin join) =>
        Now.Kind == TokenKind.End ? throw Trouble(HoursProblemKind.Incomplete) : join;

    private HoursRule Rule(RuleJoin join)
    {
        var start = Now;
        var rule = HoursRule.Blank with { Join = join };
        if (Now is { Kind: TokenKind.Number, Number: 24 } && Next.Is("/") && Peek(2).Number == 7)
        {
            _at += 3;
            rule = rule with { Always = true };
        }
        else
        {
            rule = rule with { Years = Years() };
            rule = rule with { Dates = Dates(), Weeks = Weeks() };
            Take(":");
            rule = DaySelection(rule);
            rule = rule with { Times = Times() };
        }
        return Ending(rule, start);
    }

    private HoursRule Ending(HoursRule rule, HoursToken start)
    {
        var state = HoursWords.State(Now);
        if (state is not null)
            _at++;
        string? comment = null;
        if (Now.Kind == TokenKind.Comment)
            comment = _tokens[_at++].Text;

        var saysNothing = !rule.Always && rule.Years.Count + rule.Dates.Count + rule.Weeks.Count + rule.Days.Count
            + rule.Times.Count == 0 && state is null && comment is null;
        if (saysNothing)
            throw Trouble(HoursWords.IsSun(Now) ? HoursProblemKind.SunTime : HoursProblemKind.UnknownWord);
        // The grammar's own rule: a comment without a word before it means "ask".
        rule = rule with
        {
            State = state ?? (comment is null ? RuleState.Open : RuleState.ByArrangement),
            Comment = comment,
        };
        if (EndsHere() && state is null && comment is null && rule is { Times.Count: 0, Always: false })
            _problems.Add(new(HoursProblemKind.NoTimes, start.Position, Since(start), Weight: ProblemWeight.Notice));
        return rule;
    }

    private bool EndsHere() => Now.Kind == TokenKind.End || Now.Is(";") || Now.Is("||") || Now.Is(",");

    // ---- years, months, days of the year, weeks ----

    private List<YearRange> Years()
    {
        var years = new List<YearRange>();
        while (IsYear(Now))
        {
            // "2026 Dec 24" is a dated day, not "in 2026"; Dates() takes the year with it.
            if (years.Count == 0 && (HoursWords.Month(Next) is not null || HoursWords.IsEaster(Next)))
                return years;
            var from = _tokens[_at++].Number;
            int? to = from;
            if (Take("+"))
                to = null;
            else if (Now.Is("-") && IsYear(Next))
            {
                _at++;
                to = _tokens[_at++].Number;
                if (to < from)
                    throw Trouble(HoursProblemKind.DateOutOfRange, back: 1);
            }
            years.Add(new(from, to));
            if (!Now.Is(",") || !IsYear(Next))
                break;
            _at++;
        }
        return years;
    }

    private List<DateRange> Dates()
    {
        var dates = new List<DateRange>();
        int? year = null;
        int? month = null;
        while (true)
        {
            if (IsYear(Now) && (HoursWords.Month(Next) is not null || HoursWords.IsEaster(Next)))
                year = _tokens[_at++].Number;
            if (!StartsDate(month))
                return dates;
            var range = OneRange(year, month);
            month = range.To.Day is null || range.To.EasterOffset is not null ? null : range.To.Month;
            dates.Add(range);
            if (!Now.Is(",") || !ContinuesDates(month))
                return dates;
            _at++;
        }
    }

    private bool StartsDate(int? month) =>
        HoursWords.Month(Now) is not null || HoursWords.IsEaster(Now) || (month is not null && IsDayNumber(0));

    private bool ContinuesDates(int? month) =>
        HoursWords.Month(Next) is not null || HoursWords.IsEaster(Next)
        || (IsYear(Next) && HoursWords.Month(Peek(2)) is not null)
        || (month is not null && IsDayNumber(1));

    private DateRange OneRange(int? year, int? month)
    {
        var from = Point(year, month);
        if (!Now.Is("-"))
            return new(from, from);
        if (IsYear(Next) && HoursWords.Month(Peek(2)) is not null)
        {
            _at++;
            var toYear = _tokens[_at++].Number;
            return Ordered(new(from, Point(toYear, null)));
        }
        if (HoursWords.Month(Next) is not null || HoursWords.IsEaster(Next))
        {
            _at++;
            return new(from, Point(null, null));
        }
        if (from.Day is null || !IsDayNumber(1))
            return HoursWords.Day(Next) is null ? new(from, from) : throw Trouble(HoursProblemKind.MovingDateRange);
        _at++;
        DatePoint to = new(null, from.Month, DayNumber(from.Month));
        return to.Day >= from.Day ? new(from, to) : throw Trouble(HoursProblemKind.DateOutOfRange, back: 1);
    }

    private DateRange Ordered(DateRange range)
    {
        var backwards = range.From.Year is { } from && range.To.Year is { } to
            && range.To.LastDay(to) < range.From.FirstDay(from);
        return backwards ? throw Trouble(HoursProblemKind.DateOutOfRange, back: 1) : range;
    }

    private DatePoint Point(int? year, int? inMonth)
    {
        if (HoursWords.IsEaster(Now))
        {
            _at++;
            return new(year, 0, null, DayOffset() ?? 0);
        }
        var month = inMonth is { } kept && HoursWords.Month(Now) is null ? kept : HoursWords.Month(_tokens[_at++])!.Value;
        int? day = IsDayNumber(0) ? DayNumber(month) : null;
        return new(year, month, day);
    }

    private int DayNumber(int month)
    {
        var token = _tokens[_at];
        if (token.Number < 1 || token.Number > CalendarSystem.Iso.GetDaysInMonth(2024, month))
            throw Trouble(HoursProblemKind.DateOutOfRange);
        _at++;
        if (Now.Is(".") && !(Next.Kind == TokenKind.Number))
            _at++; // „Dez 24.“
        return token.Number;
    }

    // A number that is no clock time: "24" in "Dec 24 10:00", but not "10" in "Dec 10:00-12:00".
    private bool IsDayNumber(int ahead)
    {
        var token = Peek(ahead);
        if (token.Kind != TokenKind.Number || IsYear(token))
            return false;
        var after = Peek(ahead + 1);
        var isClock = (after.Is(":") || after.Is(".")) && Peek(ahead + 2).Kind == TokenKind.Number;
        return !isClock;
    }

    private int? DayOffset()
    {
        if (!(Now.Is("+") || Now.Is("-")) || Next.Kind != TokenKind.Number || !HoursWords.IsDayCount(Peek(2)))
            return null;
        var sign = Now.Is("-") ? -1 : 1;
        var days = Next.Number;
        if (days > 366)
            throw Trouble(HoursProblemKind.DateOutOfRange, back: -1);
        _at += 3;
        return sign * days;
    }

    private List<WeekRange> Weeks()
    {
        var weeks = new List<WeekRange>();
        if (!HoursWords.IsWeek(Now))
            return weeks;
        do
        {
            _at++;
            var from = WeekNumber();
            var to = Take("-") ? WeekNumber() : from;
            var step = Take("/") ? WeekNumber() : 1;
            weeks.Add(to >= from ? new(from, to, step) : throw Trouble(HoursProblemKind.WeekOutOfRange, back: 1));
        }
        while (Now.Is(",") && Next.Kind == TokenKind.Number && !Peek(2).Is(":"));
        return weeks;
    }

    private int WeekNumber()
    {
        if (Now.Kind != TokenKind.Number || Now.Number is < 1 or > 53)
            throw Trouble(HoursProblemKind.WeekOutOfRange);
        return _tokens[_at++].Number;
    }

    // ---- days of the week, holidays ----

    private HoursRule DaySelection(HoursRule rule)
    {
        var days = DayList();
        var within = days.Count > 0 && days.TrueForAll(day => day.Kind != DayKind.Weekday) ? DayList() : [];
        Take(":");
        return rule with { Days = days, WithinDays = within };
    }

    private List<DayItem> DayList()
    {
        var days = new List<DayItem>();
        while (IsDay(Now))
        {
            days.Add(OneDay());
            if (!Now.Is(",") || !IsDay(Next))
                break;
            _at++;
        }
        return days;
    }

    private static bool IsDay(HoursToken token) =>
        HoursWords.Day(token) is not null || HoursWords.IsPublicHoliday(token) || HoursWords.IsSchoolHoliday(token);

    private DayItem OneDay()
    {
        var token = _tokens[_at++];
        if (HoursWords.IsPublicHoliday(token))
            return new(DayKind.PublicHoliday, default, default, [], DayOffset() ?? 0);
        if (HoursWords.IsSchoolHoliday(token))
        {
            _problems.Add(new(HoursProblemKind.SchoolHolidays, token.Position, token.Text, Weight: ProblemWeight.Notice));
            return new(DayKind.SchoolHoliday, default, default, []);
        }
        var from = HoursWords.Day(token)!.Value;
        var to = from;
        if (Now.Is("-") && HoursWords.Day(Next) is { } last)
        {
            _at += 2;
            to = last;
        }
        var nth = Nth();
        if (Now.Is("-") && HoursWords.Month(Next) is not null)
            throw Trouble(HoursProblemKind.MovingDateRange);
        return new(DayKind.Weekday, from, to, nth, DayOffset() ?? 0);
    }

    private List<int> Nth()
    {
        var nth = new List<int>();
        if (!Take("["))
            return nth;
        do
        {
            var from = OneNth();
            var to = Take("-") ? OneNth() : from;
            if (to < from)
                throw Trouble(HoursProblemKind.NthOutOfRange, back: 1);
            nth.AddRange(Enumerable.Range(from, to - from + 1).Where(n => n != 0));
        }
        while (Take(","));
        return Take("]") ? nth : throw Trouble(HoursProblemKind.NthOutOfRange);
    }

    private int OneNth()
    {
        var sign = Take("-") ? -1 : 1;
        if (Now.Kind != TokenKind.Number || Now.Number is < 1 or > 5)
            throw Trouble(HoursProblemKind.NthOutOfRange);
        return sign * _tokens[_at++].Number;
    }

    // ---- times ----

    private List<ClockRange> Times()
    {
        var times = new List<ClockRange>();
        if (HoursWords.IsSun(Now) || Now.Is("("))
            throw Trouble(HoursProblemKind.SunTime);
        while (Now.Kind == TokenKind.Number)
        {
            times.Add(TimeRange());
            if (HoursWords.IsSun(Next) && Now.Is(","))
                throw Trouble(HoursProblemKind.SunTime, back: -1);
            if (!Now.Is(",") || Next.Kind != TokenKind.Number || IsYear(Next))
                break;
            _at++;
        }
        return times;
    }

    private ClockRange TimeRange()
    {
        var start = Now;
        var from = Clock();
        if (from >= ClockRange.Day)
            throw Trouble(HoursProblemKind.TimeOutOfRange, start);
        if (Take("+"))
            return new(from, ClockRange.Day, OpenEnd: true);
        if (!Take("-"))
            throw Trouble(HoursProblemKind.EndMissing, start);
        if (HoursWords.IsSun(Now) || Now.Is("("))
            throw Trouble(HoursProblemKind.SunTime);
        if (Now.Kind != TokenKind.Number)
            throw Trouble(HoursProblemKind.TimeExpected);

        var last = Now;
        var to = Clock();
        if (to > 2 * ClockRange.Day)
            throw Trouble(HoursProblemKind.TimeOutOfRange, last);
        if (to <= from)
            to += ClockRange.Day; // past midnight
        if (Now.Is("/"))
            throw Trouble(HoursProblemKind.RepeatedTimes, start);
        return new(from, to, Take("+"));
    }

    private int Clock()
    {
        var hourToken = _tokens[_at++];
        var minutes = 0;
        if ((Now.Is(":") || Now.Is(".")) && Next.Kind == TokenKind.Number)
        {
            minutes = Next is { Text.Length: 2, Number: < 60 }
                ? Next.Number
                : throw Trouble(HoursProblemKind.TimeOutOfRange, hourToken);
            _at += 2;
        }
        if (hourToken.Number > 48 || hourToken.Text.Length > 2)
            throw Trouble(HoursProblemKind.TimeOutOfRange, hourToken);
        return hourToken.Number * 60 + minutes;
    }

    // ---- the small print ----

    private static bool IsYear(HoursToken token) =>
        token is { Kind: TokenKind.Number, Text.Length: 4, Number: >= 1900 and <= 2200 };

    private HoursToken Peek(int ahead) => _tokens[Math.Min(_at + ahead, _tokens.Count - 1)];

    private bool Take(string sign)
    {
        if (!Now.Is(sign))
            return false;
        _at++;
        return true;
    }

    private void SkipToNextRule()
    {
        while (Now.Kind != TokenKind.End && !Now.Is(";") && !Now.Is("||"))
            _at++;
        if (Now.Is("||"))
            _at++;
    }

    private string Since(HoursToken start) =>
        string.Join(' ', _tokens.Where(t => t.Position >= start.Position && t.Position < Now.Position).Select(t => t.Text));

    private NotUnderstood Trouble(HoursProblemKind kind, int back = 0) =>
        Trouble(kind, _tokens[Math.Clamp(_at - back, 0, _tokens.Count - 1)]);

    private static NotUnderstood Trouble(HoursProblemKind kind, HoursToken token) =>
        token.Kind == TokenKind.End && kind is not HoursProblemKind.EndMissing
            ? new(new(HoursProblemKind.Incomplete, token.Position, ""))
            : new(new(kind, token.Position, token.Text));

    // Leaves one rule from wherever its reading failed; it never leaves this class.
    private sealed class NotUnderstood(HoursProblem problem) : Exception
    {
        internal HoursProblem Problem => problem;
    }
}
