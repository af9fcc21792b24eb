using Microsoft.EntityFrameworkCore;
using Storefront.Hours.Closures.Layer;
using Storefront.Hours.Closures.Plans;
using Storefront.Hours.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Closures.Shop;

/// <param name="Plan">The town's.</param>
/// <param name="Choice">What this shop said; null: nothing.</param>
/// <param name="Parts">What the plan lets go on and this shop has.</param>
/// <param name="Rests">What this shop has and the plan does not let go on.</param>
internal sealed record ShopPlan(ClosurePlan Plan, ClosureChoice? Choice, IReadOnlyList<IClosurePart> Parts, IReadOnlyList<IClosurePart> Rests);

/// <summary>The plans of the town that are about the current shop, and how it does its part. The town's rows are read in the town's scope.</summary>
internal sealed class ShopPlans(
    StorefrontDb db, ScopeDoor door, ITenantProfiles profiles, FreshClosures fresh, IAuditLog audit, CurrentScope here, TimeProvider clock)
{
    public async Task<IReadOnlyList<ShopPlan>> AllAsync(CancellationToken cancel)
    {
        var shop = await profiles.CurrentAsync(cancel);
        await using var town = door.Enter(here.Value.Town);
        var now = clock.GetUtcNow();
        var plans = await town.Get<StorefrontDb>().Set<ClosurePlan>().AsNoTracking()
            .Where(row => row.ShopId == Guid.Empty && ((row.State == PlanState.On && (row.EndsAt == null || row.EndsAt > now)) || (row.State == PlanState.Prepared && row.Shared)))
            .OrderBy(row => row.BeganAt).ThenBy(row => row.CreatedAt).ToListAsync(cancel);
        plans.RemoveAll(plan => !plan.Area.Includes(shop));
        if (plans.Count == 0)
        {
            return [];
        }

        Guid[] ids = [.. plans.Select(plan => plan.Id)];
        var choices = await db.Set<ClosureChoice>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancel);
        var parts = new List<IClosurePart>();
        foreach (var part in town.Get<IEnumerable<IClosurePart>>().OrderBy(part => part.Order))
        {
            if ((await part.ShopsAsync([here.Value.ShopId], cancel)).Count > 0)
            {
                parts.Add(part);
            }
        }

        return [.. plans.Select(plan => new ShopPlan(
            plan,
            choices.Find(row => row.Id == plan.Id),
            [.. parts.Where(part => plan.Stays.Contains(part.Id))],
            [.. parts.Where(part => !plan.Stays.Contains(part.Id))]))];
    }

    /// <summary>Counts at once, also for a plan that is on.</summary>
    public Task ChooseAsync(ShopPlan plan, Action<ClosureChoice> choose, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var row = await db.Set<ClosureChoice>().FirstOrDefaultAsync(one => one.Id == plan.Plan.Id, cancel);
            var before = row is null ? null : Facts(row);
            if (row is null)
            {
                db.Add(row = new ClosureChoice { Id = plan.Plan.Id });
            }

            choose(row);
            row.ChangedAt = clock.GetUtcNow() is var now && now > row.ChangedAt ? now : row.ChangedAt.AddMilliseconds(1);
            audit.Record(row.OptOut ? "closure_opted_out" : "closure_joined", plan.Plan.TitleDe, before, Facts(row));
            db.AfterCommit(fresh.ShopAsync);
        },
        cancel);

    private static object Facts(ClosureChoice row) => new { row.OptOut, row.Reason, Without = string.Join(", ", row.Without), row.WordsDe, row.WordsEn };
}
