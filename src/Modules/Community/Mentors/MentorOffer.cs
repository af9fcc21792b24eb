using NodaTime;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Mentors;

/// <summary>A member takes time for others.</summary>
internal sealed class MentorOffer : OwnedEntity
{
    /// <summary>Key of the member.</summary>
    public required string Member { get; init; }

    /// <summary>What they can help with, in their words.</summary>
    public required string Topics { get; set; }

    /// <summary>Up to which step they have come, and help others to come.</summary>
    public ShopLevel Step { get; set; }

    /// <summary>Language of these words, and of the talk.</summary>
    public string Language { get; set; } = TextCatalog.German;

    /// <summary>When they have time, one a line: <c>Tuesday 14:00 15:00</c>, in their town's time.</summary>
    public required string Times { get; set; }

    /// <summary>Zone of these times.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Off: nobody finds it; kept for later.</summary>
    public bool IsOpen { get; set; }

    public IEnumerable<FreeTime> FreeTimes => FreeTime.Read(Times);
}

/// <summary>An hour or two that comes back every week.</summary>
internal sealed record FreeTime(IsoDayOfWeek Day, LocalTime From, LocalTime Until)
{
    private static readonly NodaTime.Text.LocalTimePattern Pattern = NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static FreeTime? Of(string? day, string? from, string? until) =>
        Enum.TryParse<IsoDayOfWeek>(day, out var weekday) && weekday is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
        && Pattern.Parse(from ?? "") is { Success: true } start && Pattern.Parse(until ?? "") is { Success: true } end && start.Value < end.Value
            ? new FreeTime(weekday, start.Value, end.Value)
            : null;

    public static IEnumerable<FreeTime> Read(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ')).Where(parts => parts.Length == 3).Select(parts => Of(parts[0], parts[1], parts[2])).OfType<FreeTime>();

    public string Line => $"{Day} {Text(From)} {Text(Until)}";

    public static string Text(LocalTime time) => Pattern.Format(time);
}
