namespace Storefront.Pages.Timing;

/// <summary>The two fields „Zeigen ab“ and „Zeigen bis“ as typed.</summary>
internal class ShowTimeForm
{
    public string? From { get; set; }

    public string? Until { get; set; }

    /// <summary>What is wrong: field and text key; null when both can be stored.</summary>
    public (string Field, string Key)? Problem() =>
        !string.IsNullOrWhiteSpace(From) && ShowTime.ReadFrom(From) is null ? (nameof(From), "pages.shown.time_wrong")
        : !string.IsNullOrWhiteSpace(Until) && ShowTime.ReadUntil(Until) is null ? (nameof(Until), "pages.shown.time_wrong")
        : Time is { From: { } from, Until: { } until } && until <= from ? (nameof(Until), "pages.shown.until_wrong")
        : null;

    public ShowTime Time => new(ShowTime.ReadFrom(From), ShowTime.ReadUntil(Until));

    protected void Show(ShowTime time) => (From, Until) = (ShowTime.Write(time.From), ShowTime.Write(time.Until));
}
