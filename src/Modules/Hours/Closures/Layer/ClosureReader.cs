using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Storefront.Hours.Closures.Plans;
using Storefront.Hours.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Closures.Layer;

/// <summary>
/// Reads the plans of the current town and lays them over its shops: a query for the plans, one for the shops' answers, one for the
/// shops, and one for each part that can stay on. None for a single shop.
/// </summary>
internal sealed class ClosureReader(
    StorefrontDb db, ITenantProfiles profiles, IEnumerable<IClosurePart> parts, TenantDirectory directory, CurrentScope here, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(60);

    /// <summary>Changes with whatever could change the answer.</summary>
    public async Task<string> StampAsync(Guid? rehearsed, CancellationToken cancel)
    {
        var rows = await Plans(rehearsed).Select(row => row.ChangedAt).ToListAsync(cancel);
        if (rows.Count == 0)
        {
            return "";
        }

        var choices = db.Set<ClosureChoice>();
        var last = await choices.MaxAsync(row => (DateTimeOffset?)row.ChangedAt, cancel);
        var shops = directory.ShopsOf(here.Value.TownId).Sum(shop => shop.Version);
        var today = clock.GetUtcNow().In(here.Tenant!.TimeZone).Date;
        return $"{rows.Count}/{rows.Max().ToUnixTimeMilliseconds()}/{await choices.CountAsync(cancel)}/{last?.ToUnixTimeMilliseconds()}/{shops}/{today:uuuu-MM-dd}/{rehearsed}";
    }

    public async Task<TownClosures> ReadAsync(Guid? rehearsed, CancellationToken cancel)
    {
        var plans = await Plans(rehearsed).AsNoTracking().ToListAsync(cancel);
        if (plans.Count == 0)
        {
            return TownClosures.None;
        }

        Guid[] ids = [.. plans.Select(plan => plan.Id)];
        var choices = (await db.Set<ClosureChoice>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancel))
            .ToDictionary(row => (row.ShopId, row.Id));
        var shops = await profiles.ShopsAsync(cancel);
        var has = await HasAsync([.. shops.Where(shop => plans.Any(plan => plan.Area.Includes(shop))).Select(shop => shop.Scope.ShopId)], cancel);
        var now = clock.GetUtcNow();
        var found = new Dictionary<Guid, IReadOnlyList<ShopClosure>>();
        var past = new Dictionary<Guid, IReadOnlyList<(DateTimeOffset, DateTimeOffset?)>>();
        foreach (var shop in shops)
        {
            var id = shop.Scope.ShopId;
            var own = plans.Where(plan => plan.Area.Includes(shop))
                .Select(plan => (Plan: plan, Choice: choices.GetValueOrDefault((id, plan.Id)), Time: TimeOf(plan, rehearsed, now)))
                .Where(one => !one.Plan.LeavesOut(one.Choice) && one.Time is not null)
                .Select(one => (one.Plan, Time: one.Time!.Value, Closure: Closure(one.Plan, one.Time.Value, one.Choice, id, has)))
                .OrderBy(one => one.Closure.From)
                .ToList();
            if (own.Where(one => one.Plan.State == PlanState.On || one.Plan.Id == rehearsed).Select(one => one.Closure).ToList() is { Count: > 0 } ahead)
            {
                found[id] = ahead;
            }

            if (own.Where(one => !one.Closure.AtDoor).Select(one => (one.Time.From, one.Time.Until)).ToList() is { Count: > 0 } shut)
            {
                past[id] = shut;
            }
        }

        return new TownClosures(found.ToFrozenDictionary(), past.ToFrozenDictionary())
        {
            Bands = [.. plans.Where(plan => plan.State == PlanState.On || plan.Id == rehearsed)
                .Where(plan => TimeOf(plan, rehearsed, now) is not null).Select(plan => Band(plan, TimeOf(plan, rehearsed, now)!.Value))],
        };
    }

    /// <summary>The shops a plan is or was about, without those that do not take part.</summary>
    public async Task<IReadOnlySet<Guid>> ShopsOfAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<ClosurePlan>().AsNoTracking().FirstOrDefaultAsync(row => row.ShopId == Guid.Empty && row.Id == id, cancel) is not { } plan)
        {
            return new HashSet<Guid>();
        }

        var away = (await db.Set<ClosureChoice>().AsNoTracking().Where(row => row.Id == id).ToListAsync(cancel)).Where(plan.LeavesOut).Select(row => row.ShopId);
        return (await profiles.ShopsAsync(cancel)).Where(plan.Area.Includes).Select(shop => shop.Scope.ShopId).Except(away).ToHashSet();
    }

    /// <summary>Which of the shops have which part.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlySet<Guid>>> HasAsync(IReadOnlyCollection<Guid> shops, CancellationToken cancel)
    {
        var has = new Dictionary<string, IReadOnlySet<Guid>>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            has[part.Id] = await part.ShopsAsync(shops, cancel);
        }

        return has;
    }

    private IQueryable<ClosurePlan> Plans(Guid? rehearsed)
    {
        var (now, since) = (clock.GetUtcNow(), clock.GetUtcNow() - Remembered);
        return db.Set<ClosurePlan>().Where(row => row.ShopId == Guid.Empty
            && ((row.State == PlanState.On && (row.EndsAt == null || row.EndsAt > since))
                || (row.State == PlanState.Off && row.OffAt > since && row.BeganAt < row.OffAt)
                || row.Id == rehearsed));
    }

    // What is rehearsed is seen as if it began this minute, for as long as it is meant to last.
    private static (DateTimeOffset From, DateTimeOffset? Until)? TimeOf(ClosurePlan plan, Guid? rehearsed, DateTimeOffset now) =>
        plan.Id != rehearsed || plan.HoldsAt(now) ? plan.Held
        : (now, plan.EndsAt is not { } end ? null : plan.StartsAt is { } start && start > now ? now + (end - start) : end > now ? end : null);

    private TownBand Band(ClosurePlan plan, (DateTimeOffset From, DateTimeOffset? Until) time)
    {
        var zone = here.Tenant!.TimeZone;
        return new TownBand(
            plan.Id, time.From.In(zone).LocalDateTime, time.Until?.In(zone).LocalDateTime, new DoorWords(plan.TitleDe, plan.TitleEn),
            new DoorWords(plan.WordsDe, plan.WordsEn), new DoorWords(plan.LegalDe, plan.LegalEn), plan.LegalUrl)
        {
            Area = plan.Area,
        };
    }

    private ShopClosure Closure(
        ClosurePlan plan, (DateTimeOffset From, DateTimeOffset? Until) time, ClosureChoice? choice, Guid shop,
        IReadOnlyDictionary<string, IReadOnlySet<Guid>> has)
    {
        var zone = here.Tenant!.TimeZone;
        var stays = plan.Stays.Where(part => choice?.Without.Contains(part) != true && has.GetValueOrDefault(part)?.Contains(shop) == true)
            .ToFrozenSet(StringComparer.Ordinal);
        return new ShopClosure(
            plan.Id, time.From.In(zone).LocalDateTime, time.Until?.In(zone).LocalDateTime, new DoorWords(plan.TitleDe, plan.TitleEn),
            choice is { WordsDe.Length: > 0 } ? new DoorWords(choice.WordsDe, choice.WordsEn) : new DoorWords(plan.WordsDe, plan.WordsEn))
        {
            Stays = stays,
            Rests = has.Where(part => part.Value.Contains(shop) && !stays.Contains(part.Key)).Select(part => part.Key).ToFrozenSet(StringComparer.Ordinal),
            Rules = plan.Rules,
            AtDoor = parts.Any(part => part.ServesAtDoor && stays.Contains(part.Id)),
        };
    }
}
