using System.Collections.Frozen;
using NodaTime;

namespace Storefront.Hours.Grammar;

/// <summary>The words of the grammar, and the German ones people write instead.</summary>
internal static class HoursWords
{
    private static readonly FrozenDictionary<string, IsoDayOfWeek> Days = new (string Words, IsoDayOfWeek Day)[]
    {
        ("Mo Mon Monday Montag Montags", IsoDayOfWeek.Monday),
        ("Tu Tue Tues Tuesday Di Die Dienstag Dienstags", IsoDayOfWeek.Tuesday),
        ("We Wed Wednesday Mi Mit Mittwoch Mittwochs", IsoDayOfWeek.Wednesday),
        ("Th Thu Thurs Thursday Do Don Donnerstag Donnerstags", IsoDayOfWeek.Thursday),
        ("Fr Fri Friday Fre Freitag Freitags", IsoDayOfWeek.Friday),
        ("Sa Sat Saturday Sam Samstag Samstags Sonnabend", IsoDayOfWeek.Saturday),
        ("Su Sun Sunday So Son Sonntag Sonntags", IsoDayOfWeek.Sunday),
    }.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Day)))
     .ToFrozenDictionary(pair => pair.word, pair => pair.Day, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> Months = new[]
    {
        "Jan January Januar Jänner", "Feb February Februar", "Mar March Mär März Mrz Maerz", "Apr April",
        "May Mai", "Jun June Juni", "Jul July Juli", "Aug August", "Sep Sept September",
        "Oct October Okt Oktober", "Nov November", "Dec December Dez Dezember",
    }.SelectMany((row, index) => row.Split(' ').Select(word => (word, index + 1)))
     .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, RuleState> States = new (string Words, RuleState State)[]
    {
        ("off closed geschlossen zu Ruhetag", RuleState.Closed),
        ("open offen geöffnet", RuleState.Open),
        ("unknown", RuleState.ByArrangement),
    }.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.State)))
     .ToFrozenDictionary(pair => pair.word, pair => pair.State, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Sun = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "sunrise", "sunset", "dawn", "dusk", "Sonnenaufgang", "Sonnenuntergang");

    private static readonly string[] DayNames = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    private static readonly string[] MonthNames =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    internal static IsoDayOfWeek? Day(HoursToken token) =>
        token.Kind == TokenKind.Word && Days.TryGetValue(token.Text, out var day) ? day : null;

    internal static int? Month(HoursToken token) =>
        token.Kind == TokenKind.Word && Months.TryGetValue(token.Text, out var month) ? month : null;

    internal static RuleState? State(HoursToken token) =>
        token.Kind == TokenKind.Word && States.TryGetValue(token.Text, out var state) ? state : null;

    internal static bool IsPublicHoliday(HoursToken token) =>
        IsWord(token, "PH") || IsWord(token, "Feiertag") || IsWord(token, "Feiertage") || IsWord(token, "Feiertags");

    internal static bool IsSchoolHoliday(HoursToken token) => IsWord(token, "SH") || IsWord(token, "Schulferien");

    internal static bool IsWeek(HoursToken token) => IsWord(token, "week") || IsWord(token, "KW");

    internal static bool IsEaster(HoursToken token) => IsWord(token, "easter") || IsWord(token, "Ostern");

    internal static bool IsSun(HoursToken token) => token.Kind == TokenKind.Word && Sun.Contains(token.Text);

    internal static bool IsDayCount(HoursToken token) =>
        IsWord(token, "day") || IsWord(token, "days") || IsWord(token, "Tag") || IsWord(token, "Tage");

    internal static string Name(IsoDayOfWeek day) => DayNames[(int)day - 1];

    internal static string Name(int month) => MonthNames[month - 1];

    private static bool IsWord(HoursToken token, string word) =>
        token.Kind == TokenKind.Word && token.Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
