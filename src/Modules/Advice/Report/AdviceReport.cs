using Microsoft.EntityFrameworkCore;
using Storefront.Advice.CallBacks;
using Storefront.Advice.Calls;
using Storefront.Platform.Data;

namespace Storefront.Advice.Report;

/// <summary>What calls led to, as the salespeople told it. Works in the shop's scope.</summary>
internal sealed class AdviceReport(StorefrontDb db)
{
    public async Task<AdviceFigures> ReadAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancel)
    {
        // A page that was opened and left before it rang is no call.
        var calls = await db.Set<Call>().AsNoTracking()
            .Where(call => call.CreatedAt >= from && call.CreatedAt < to && call.RingAt != null)
            .GroupBy(call => new { call.State, call.Outcome })
            .Select(group => new { group.Key.State, group.Key.Outcome, Count = group.Count() })
            .ToListAsync(cancel);
        var callBacks = await db.Set<CallBack>().AsNoTracking()
            .Where(row => row.CreatedAt >= from && row.CreatedAt < to)
            .GroupBy(row => new { row.State, row.Outcome })
            .Select(group => new { group.Key.State, group.Key.Outcome, Count = group.Count() })
            .ToListAsync(cancel);
        var outcomes = calls.Select(row => (row.Outcome, row.Count)).Concat(callBacks.Select(row => (row.Outcome, row.Count)))
            .Where(row => row.Outcome is not null)
            .ToLookup(row => row.Outcome!.Value, row => row.Count);
        return new AdviceFigures
        {
            Rang = calls.Sum(row => row.Count),
            Talked = calls.Where(row => row.State is CallState.Live or CallState.Ended).Sum(row => row.Count),
            Missed = calls.Where(row => row.State is CallState.Missed).Sum(row => row.Count),
            CallBacks = callBacks.Sum(row => row.Count),
            CalledBack = callBacks.Where(row => row.State == CallBackState.Done).Sum(row => row.Count),
            Outcomes = Enum.GetValues<Outcome>().ToDictionary(outcome => outcome, outcome => outcomes[outcome].Sum()),
        };
    }
}

internal sealed record AdviceFigures
{
    public int Rang { get; init; }

    public int Talked { get; init; }

    public int Missed { get; init; }

    public int CallBacks { get; init; }

    public int CalledBack { get; init; }

    public required IReadOnlyDictionary<Outcome, int> Outcomes { get; init; }

    /// <summary>Conversations of which somebody told what came of them.</summary>
    public int Told => Outcomes.Values.Sum();

    public int Led => Told - Outcomes[Outcome.Nothing];

    /// <summary>„7 von 10“, rounded; null as long as there are fewer than ten.</summary>
    public int? OfTen => Told < 10 ? null : (int)Math.Round(10m * Led / Told, MidpointRounding.AwayFromZero);
}
