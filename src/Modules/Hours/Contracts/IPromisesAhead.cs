using NodaTime;
using Storefront.Platform.Texts;

namespace Storefront.Hours.Contracts;

/// <summary>
/// What the current shop has promised its customers for a time to come. Implemented by the modules that promise; asked before the
/// shop closes for days or opens at other times, because the promise stays when the door does not open.
/// </summary>
public interface IPromisesAhead
{
    /// <summary>The earliest first; at most two hundred.</summary>
    Task<IReadOnlyList<PromiseAhead>> BetweenAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancel);
}

/// <param name="TextKey">Sentence with <c>number</c>, <c>name</c> and <c>when</c>.</param>
/// <param name="Number">Of the order or the like.</param>
/// <param name="Name">Who comes.</param>
/// <param name="At">When.</param>
/// <param name="Path">Page of the back office.</param>
public sealed record PromiseAhead(string TextKey, string Number, string Name, DateTimeOffset At, string Path)
{
    /// <summary>Only the day counts: who reserved comes when it suits.</summary>
    public bool AnyTimeOfDay { get; init; }
}

public static class PromisesOfDays
{
    /// <summary>What all modules have promised for whole days of the town's clock, the earliest first.</summary>
    public static async Task<IReadOnlyList<PromiseAhead>> OnDaysAsync(
        this IEnumerable<IPromisesAhead> sources, LocalDate first, LocalDate last, string zone, CancellationToken cancel)
    {
        var (start, end) = (first.AtMidnight().ToInstant(zone), last.PlusDays(1).AtMidnight().ToInstant(zone));
        var found = new List<PromiseAhead>();
        foreach (var source in sources)
        {
            found.AddRange(await source.BetweenAsync(start, end, cancel));
        }

        return [.. found.OrderBy(promise => promise.At)];
    }

    /// <summary>„E-4K7Q2M-1, Jana Hoffmann, morgen 15:00“.</summary>
    public static string Text(this PromiseAhead promise, TextIn texts, string zone, DateTimeOffset now) => texts[
        promise.TextKey,
        ("number", promise.Number),
        ("name", promise.Name),
        ("when", TownTime.Near(promise.At.In(zone).LocalDateTime, now.In(zone).Date, texts))];
}
