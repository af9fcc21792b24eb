namespace Storefront.Hours.Grammar;

/// <summary>What reading a string gave. <see cref="Rules"/> is null as soon as one part was not understood.</summary>
internal sealed record HoursReading(HoursRules? Rules, IReadOnlyList<HoursProblem> Problems)
{
    internal bool Understood => Rules is not null;
}

/// <summary>
/// One thing not understood, or understood in a way that deserves a second look. The sentence is the locale text under
/// <see cref="Key"/>, filled with <c>position</c> (1-based), <c>words</c> and <see cref="Hint"/> as <c>hint</c>.
/// </summary>
internal sealed record HoursProblem(
    HoursProblemKind Kind, int Position, string Words, string? Hint = null, ProblemWeight Weight = ProblemWeight.Error)
{
    internal string Key => "hours_problem." + Kind switch
    {
        HoursProblemKind.Empty => "empty",
        HoursProblemKind.UnknownWord => "unknown_word",
        HoursProblemKind.SunTime => "sun_time",
        HoursProblemKind.TimeExpected => "time_expected",
        HoursProblemKind.TimeOutOfRange => "time_out_of_range",
        HoursProblemKind.EndMissing => "end_missing",
        HoursProblemKind.DateOutOfRange => "date_out_of_range",
        HoursProblemKind.WeekOutOfRange => "week_out_of_range",
        HoursProblemKind.NthOutOfRange => "nth_out_of_range",
        HoursProblemKind.SeparatorMissing => "separator_missing",
        HoursProblemKind.CommentOpen => "comment_open",
        HoursProblemKind.RepeatedTimes => "repeated_times",
        HoursProblemKind.MovingDateRange => "moving_date_range",
        HoursProblemKind.Incomplete => "incomplete",
        HoursProblemKind.TooLong => "too_long",
        HoursProblemKind.NoTimes => "no_times",
        HoursProblemKind.SchoolHolidays => "school_holidays",
        _ => throw new ArgumentOutOfRangeException(nameof(Kind), Kind, null),
    };

    internal IReadOnlyDictionary<string, object?> Arguments => new Dictionary<string, object?>
    {
        ["position"] = Position + 1,
        ["words"] = Words,
        ["hint"] = Hint,
    };
}

internal enum ProblemWeight { Error, Notice }

internal enum HoursProblemKind
{
    Empty,
    UnknownWord,
    SunTime,
    TimeExpected,
    TimeOutOfRange,
    EndMissing,
    DateOutOfRange,
    WeekOutOfRange,
    NthOutOfRange,
    SeparatorMissing,
    CommentOpen,
    RepeatedTimes,
    MovingDateRange,
    Incomplete,
    TooLong,

    /// <summary>A day without times is open round the clock; worth asking whether that was meant.</summary>
    NoTimes,

    /// <summary><c>SH</c> is understood, but only works where the town has entered its school holidays.</summary>
    SchoolHolidays,
}
