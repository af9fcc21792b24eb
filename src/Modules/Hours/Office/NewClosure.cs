using NodaTime;
using Storefront.Hours.Contracts;
using Storefront.Hours.Schedules;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Hours.Office;

/// <summary>A closure before it is entered: whether it can be, and whom the shop has promised something for these days.</summary>
internal sealed class NewClosure(ScheduleDesk desk, IEnumerable<IPromisesAhead> promises, CurrentScope here, TimeProvider clock)
{
    /// <summary>The field and the sentence; null when nothing is wrong with the days. An end left empty is the day of the start.</summary>
    public async Task<Problem?> CheckAsync(DateOnly? from, DateOnly? to, CancellationToken cancel)
    {
        if (from is not { } first || to is not { } last)
        {
            return new Problem(from is null ? "closure-from" : "closure-to", "hours.error.date");
        }

        if (last < first)
        {
            return new Problem("closure-to", "hours.error.closure_backwards");
        }

        if (last < clock.GetUtcNow().In(here.Tenant!.TimeZone).Date.ToDateOnly())
        {
            return new Problem("closure-to", "hours.error.closure_over");
        }

        var overlapping = (await desk.ReadAsync(cancel)).Closures.FirstOrDefault(known => !known.Removed && known.From <= last && first <= known.To);
        return overlapping is null ? null : new Problem("closure-from", "hours.error.closure_overlaps", overlapping);
    }

    /// <summary>What falls into the days.</summary>
    public Task<IReadOnlyList<PromiseAhead>> PromisedAsync(DateOnly from, DateOnly to, CancellationToken cancel) =>
        promises.OnDaysAsync(LocalDate.FromDateOnly(from), LocalDate.FromDateOnly(to), here.Tenant!.TimeZone, cancel);

    public Task EnterAsync(DateOnly from, DateOnly to, string reason, CancellationToken cancel)
    {
        var closure = new Closure(Ids.New(clock), from, to, reason);

        // What was taken away is really gone with the next addition.
        return desk.ChangeAsync(
            row => row.Closures = [.. row.Closures.Where(known => !known.Removed).Append(closure).OrderBy(known => known.From)],
            log => log.Record("closure_added", "", null, closure.Facts),
            cancel);
    }

    /// <param name="Field">Beside which the sentence stands.</param>
    /// <param name="Key">The sentence.</param>
    /// <param name="Overlapping">The closure that is there already.</param>
    internal sealed record Problem(string Field, string Key, Closure? Overlapping = null);
}
