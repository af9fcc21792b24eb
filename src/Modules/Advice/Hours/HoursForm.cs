using Storefront.Platform.Texts;

namespace Storefront.Advice.Hours;

/// <summary>The settings as they are typed.</summary>
internal sealed class HoursForm
{
    public bool On { get; set; }

    /// <summary><c>open</c> or <c>own</c>.</summary>
    public string When { get; set; } = "open";

    /// <summary>Monday to Sunday.</summary>
    public List<HoursFormDay> Days { get; set; } = [];

    public int? Goal { get; set; }

    public bool Phone { get; set; }

    public string? WhatsApp { get; set; }

    public string? FaceTime { get; set; }

    public static HoursForm Of(AdviceSettings stored) => new()
    {
        On = stored.On,
        When = stored.WhileOpen ? "open" : "own",
        Goal = stored.Goal,
        Phone = stored.Phone,
        WhatsApp = stored.WhatsApp,
        FaceTime = stored.FaceTime,
        Days = [.. Enumerable.Range(1, 7).Select(day => stored.Week.FirstOrDefault(one => one.Day == day) is { } hours
            ? new HoursFormDay { From = hours.From, To = hours.To }
            : new HoursFormDay())],
    };

    public AdviceSettings Over(AdviceSettings stored) => stored with
    {
        On = On,
        WhileOpen = When != "own",
        Goal = Goal ?? stored.Goal,
        Phone = Phone,
        WhatsApp = WhatsApp?.Trim() ?? "",
        FaceTime = FaceTime?.Trim() ?? "",
        Week = [.. Days.Take(7).Select((day, index) => new AdviceDay(index + 1, day.From?.Trim() ?? "", day.To?.Trim() ?? "")).Where(day => day.Range is not null)],
    };

    public static string DayName(int index, TextIn texts) => texts.Culture.DateTimeFormat.GetDayName((DayOfWeek)((index + 1) % 7));
}

internal sealed class HoursFormDay
{
    public string? From { get; set; }

    public string? To { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To);
}
