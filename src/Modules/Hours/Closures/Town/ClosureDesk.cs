using Microsoft.EntityFrameworkCore;
using Storefront.Hours.Closures.Layer;
using Storefront.Hours.Closures.Mails;
using Storefront.Hours.Closures.Plans;
using Storefront.Hours.Contracts;
using Storefront.Hours.Schedules;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Closures.Town;

/// <summary>
/// The plans of the current town: prepared, switched on and off. Each switch is one statement over one row, so that two people at once switch
/// once; the shops' own rows are never written.
/// </summary>
internal sealed class ClosureDesk(
    StorefrontDb db, FreshClosures fresh, ITenantProfiles profiles, JobQueue jobs, IAuditLog audit, TimeProvider clock)
{
    public Task<List<ClosurePlan>> AllAsync(CancellationToken cancel) =>
        Plans.AsNoTracking().OrderByDescending(row => row.State == PlanState.On).ThenByDescending(row => row.ChangedAt).ThenBy(row => row.Id).ToListAsync(cancel);

    public Task<ClosurePlan?> FindAsync(Guid id, CancellationToken cancel) => Plans.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);

    public Task<List<ClosureStep>> StepsAsync(Guid id, CancellationToken cancel) => db.Set<ClosureStep>().AsNoTracking()
        .Where(row => row.PlanId == id).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(100).ToListAsync(cancel);

    /// <summary>Stores what was typed. Of a plan that is on only what the form of such a plan shows is changed.</summary>
    public Task<Guid> PutAsync(Guid? id, Action<ClosurePlan> fill, string by, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var row = id is null ? null : await Plans.FirstOrDefaultAsync(one => one.Id == id, cancel);
            var before = row is null ? null : ClosureFacts.Of(row);
            if (row is null)
            {
                db.Add(row = new ClosurePlan { Id = Ids.New(clock), TitleDe = "", CreatedAt = clock.GetUtcNow() });
            }

            fill(row);
            row.ChangedAt = Later(row.ChangedAt);
            Note(row.Id, by, before is null ? "prepared" : "changed");
            audit.Record(before is null ? "closure_plan_prepared" : "closure_plan_changed", row.TitleDe, before, ClosureFacts.Of(row));
            if (row.State == PlanState.On)
            {
                db.AfterCommit(fresh.TownAsync);
            }

            return row.Id;
        },
        cancel);

    public Task<bool> RemoveAsync(Guid id, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (await Plans.FirstOrDefaultAsync(row => row.Id == id && row.State == PlanState.Prepared, cancel) is not { } plan)
            {
                return false;
            }

            audit.Record("closure_plan_deleted", plan.TitleDe, ClosureFacts.Of(plan));
            db.Remove(plan);
            await db.Set<ClosureStep>().Where(row => row.PlanId == id).ExecuteDeleteAsync(cancel);
            await db.Set<ClosureChoice>().Where(row => row.Id == id).ExecuteDeleteAsync(cancel);
            return true;
        },
        cancel);

    /// <summary>Plans that are on for the same shops at a time of this one.</summary>
    public async Task<IReadOnlyList<(ClosurePlan Plan, int Shops)>> OverlapsAsync(
        ClosurePlan plan, DateTimeOffset from, DateTimeOffset? until, CancellationToken cancel)
    {
        var others = await Plans.AsNoTracking().Where(row => row.Id != plan.Id && row.State == PlanState.On
            && (row.EndsAt == null || row.EndsAt > from) && (until == null || row.BeganAt < until)).ToListAsync(cancel);
        if (others.Count == 0)
        {
            return [];
        }

        var shops = (await profiles.ShopsAsync(cancel)).Where(plan.Area.Includes).ToList();
        return [.. others.Select(other => (other, shops.Count(other.Area.Includes))).Where(one => one.Item2 > 0)];
    }

    /// <summary>False when somebody was quicker: it is on already.</summary>
    /// <param name="id">Which plan.</param>
    /// <param name="from">Begins then; in the past or null: at once.</param>
    /// <param name="until">Ends by itself then; null: open.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task<bool> SwitchOnAsync(Guid id, DateTimeOffset? from, DateTimeOffset? until, string by, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            var begins = from is { } wished && wished > now ? wished : now;
            if (await Plans.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } plan)
            {
                return false;
            }

            var stamp = Later(plan.ChangedAt);
            if (await Plans.Where(row => row.Id == id && row.State != PlanState.On).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, PlanState.On).SetProperty(row => row.OnAt, now).SetProperty(row => row.BeganAt, begins)
                    .SetProperty(row => row.EndsAt, until).SetProperty(row => row.OffAt, (DateTimeOffset?)null)
                    .SetProperty(row => row.Begun, begins <= now).SetProperty(row => row.ChangedAt, stamp),
                cancel) != 1)
            {
                return false;
            }

            Note(id, by, begins > now ? "scheduled" : "on");
            audit.Record(begins > now ? "closure_scheduled" : "closure_on", plan.TitleDe, null, new { From = begins, Until = until });
            await TellAsync(plan, ClosureChange.Announced, begins, until, cancel);
            return true;
        },
        cancel);

    /// <summary>
    /// Everything is as the shops themselves have it from this moment on. False when it was off already.
    /// </summary>
    public Task<bool> SwitchOffAsync(Guid id, string by, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            if (await Plans.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } plan || !await OffAsync(plan, now, cancel))
            {
                return false;
            }

            Note(id, by, "off");
            audit.Record("closure_off", plan.TitleDe);
            await TellAsync(plan, ClosureChange.Lifted, plan.BeganAt > now ? plan.BeganAt.Value : now, plan.EndsAt, cancel);
            return true;
        },
        cancel);

    /// <summary>Of a plan that is on. False when it is off meanwhile.</summary>
    public Task<bool> MoveEndAsync(Guid id, DateTimeOffset? until, string by, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (await Plans.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } plan)
            {
                return false;
            }

            var (before, stamp) = (plan.EndsAt, Later(plan.ChangedAt));
            if (await Plans.Where(row => row.Id == id && row.State == PlanState.On)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndsAt, until).SetProperty(row => row.ChangedAt, stamp), cancel) != 1)
            {
                return false;
            }

            if (before == until)
            {
                return true;
            }

            Note(id, by, "moved");
            audit.Record("closure_moved", plan.TitleDe, new { Until = before }, new { Until = until });
            var isLonger = before is { } was && (until is null || until > was);
            await TellAsync(
                plan, isLonger ? ClosureChange.Longer : ClosureChange.Lifted, isLonger ? before!.Value : until!.Value, isLonger ? until : before, cancel);
            return true;
        },
        cancel);

    /// <summary>What the clock does: tells the pages of what began, and puts away what is over. Within the caller's unit of work.</summary>
    public async Task<int> KeepTimeAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await Plans.Where(row => row.State == PlanState.On && ((!row.Begun && row.BeganAt <= now) || row.EndsAt <= now)).ToListAsync(cancel);
        foreach (var plan in due)
        {
            if (plan.EndsAt <= now)
            {
                if (await OffAsync(plan, plan.EndsAt.Value, cancel))
                {
                    Note(plan.Id, "", "over");
                    audit.RecordFor("", "closure_over", plan.TitleDe);
                }
            }
            else if (await Plans.Where(row => row.Id == plan.Id && !row.Begun).ExecuteUpdateAsync(set => set.SetProperty(row => row.Begun, true), cancel) == 1)
            {
                Note(plan.Id, "", "began");
                audit.RecordFor("", "closure_began", plan.TitleDe);
            }

            db.AfterCommit(fresh.TownAsync);
        }

        return due.Count;
    }

    /// <summary>What the shops themselves changed of their hours since a plan was switched on; it stays as they have it.</summary>
    public async Task<IReadOnlyList<TenantProfile>> ChangedSinceAsync(ClosurePlan plan, CancellationToken cancel)
    {
        if (plan.OnAt is not { } on)
        {
            return [];
        }

        var until = plan.State == PlanState.Off ? plan.OffAt ?? clock.GetUtcNow() : clock.GetUtcNow();
        var changed = await db.Set<Schedule>().Where(row => row.ChangedAt > on && row.ChangedAt <= until).Select(row => row.ShopId).ToListAsync(cancel);
        return changed.Count == 0
            ? []
            : [.. (await profiles.ShopsAsync(cancel)).Where(shop => changed.Contains(shop.Scope.ShopId) && plan.Area.Includes(shop))];
    }

    public Task<List<ClosureChoice>> ChoicesAsync(Guid plan, CancellationToken cancel) =>
        db.Set<ClosureChoice>().AsNoTracking().Where(row => row.Id == plan).ToListAsync(cancel);

    internal void Note(Guid plan, string by, string what, int count = 0) => db.Add(new ClosureStep
    {
        Id = Ids.New(clock), PlanId = plan, At = clock.GetUtcNow(), By = by, What = what, Count = count,
    });

    private IQueryable<ClosurePlan> Plans => db.Set<ClosurePlan>().Where(row => row.ShopId == Guid.Empty);

    private async Task<bool> OffAsync(ClosurePlan plan, DateTimeOffset at, CancellationToken cancel)
    {
        var stamp = Later(plan.ChangedAt);
        return await Plans.Where(row => row.Id == plan.Id && row.State == PlanState.On).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, PlanState.Off).SetProperty(row => row.OffAt, at).SetProperty(row => row.ChangedAt, stamp), cancel) == 1;
    }

    private async Task TellAsync(ClosurePlan plan, ClosureChange change, DateTimeOffset from, DateTimeOffset? until, CancellationToken cancel)
    {
        db.Raise(new ClosureChanged(plan.Id, change, from, until, plan.TellShoppers));
        if (plan.TellShops)
        {
            await jobs.AddAsync(TellShops.Kind, new TellShopsArguments(plan.Id, change), cancel);
        }

        db.AfterCommit(fresh.TownAsync);
    }

    // Two changes within a millisecond must not share a stamp.
    private DateTimeOffset Later(DateTimeOffset than) => clock.GetUtcNow() is var now && now > than ? now : than.AddMilliseconds(1);
}
