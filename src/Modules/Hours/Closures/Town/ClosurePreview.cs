using Storefront.Hours.Closures.Layer;
using Storefront.Hours.Closures.Plans;
using Storefront.Hours.Contracts;
using Storefront.Hours.Schedules;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Hours.Closures.Town;

internal enum Becomes
{
    /// <summary>Handed over at the door.</summary>
    AtDoor,

    /// <summary>Nothing of what stays on is done here.</summary>
    Shut,

    /// <summary>It said it does not take part.</summary>
    OptedOut,

    /// <summary>It told no hours, so there is nothing to close; words and banner are shown.</summary>
    NoHours,
}

/// <param name="Shop">Which.</param>
/// <param name="Becomes">What the plan makes of it.</param>
/// <param name="Choice">What it said itself; null: nothing.</param>
internal sealed record PreviewedShop(TenantProfile Shop, Becomes Becomes, ClosureChoice? Choice);

/// <param name="Badge">„Jetzt geöffnet bis 18:00“.</param>
/// <param name="Today">„9:00–18:00“; what is different these days.</param>
/// <param name="Outlook">What the parts say: „Abholung heute ab 15:00“.</param>
internal sealed record ShopLook(string Badge, string Today, string Outlook);

/// <summary>
/// Exactly which shops a plan is about and what of them would change, worked out with the very means that make the pages: once as things are,
/// once with the plan laid over them.
/// </summary>
internal sealed class ClosurePreview(
    OpeningHours hours, ClosureLens lens, ClosureDesk desk, ITenantProfiles profiles, IEnumerable<IClosurePart> parts)
{
    /// <summary>All shops of the area, by name.</summary>
    public async Task<IReadOnlyList<PreviewedShop>> ShopsAsync(ClosurePlan plan, CancellationToken cancel)
    {
        var choices = (await desk.ChoicesAsync(plan.Id, cancel)).ToDictionary(row => row.ShopId);
        using var _ = lens.Look(plan.Id);
        var closures = await hours.ClosuresAsync(cancel);
        var told = await hours.StatesAsync(cancel);
        return [.. (await profiles.ShopsAsync(cancel)).Where(plan.Area.Includes).Select(shop =>
        {
            var id = shop.Scope.ShopId;
            var choice = choices.GetValueOrDefault(id);
            var becomes = plan.LeavesOut(choice) ? Becomes.OptedOut
                : !told.ContainsKey(id) ? Becomes.NoHours
                : closures.Of(id).FirstOrDefault(one => one.PlanId == plan.Id) is { AtDoor: true } ? Becomes.AtDoor
                : Becomes.Shut;
            return new PreviewedShop(shop, becomes, choice);
        })];
    }

    /// <summary>How those shops look now, and how they look with the plan.</summary>
    public async Task<IReadOnlyDictionary<Guid, (ShopLook Before, ShopLook After)>> LooksAsync(
        ClosurePlan plan, IReadOnlyCollection<Guid> shops, TextIn texts, CancellationToken cancel)
    {
        var before = await ReadAsync(null, shops, texts, cancel);
        var after = await ReadAsync(plan.Id, shops, texts, cancel);
        return shops.ToDictionary(shop => shop, shop => (before[shop], after[shop]));
    }

    private async Task<Dictionary<Guid, ShopLook>> ReadAsync(Guid? plan, IReadOnlyCollection<Guid> shops, TextIn texts, CancellationToken cancel)
    {
        using var _ = lens.Look(plan);
        var states = await hours.StatesAsync(cancel);
        var outlooks = new List<IReadOnlyDictionary<Guid, string>>();
        foreach (var part in parts.OrderBy(part => part.Order))
        {
            outlooks.Add(await part.OutlookAsync(shops, texts, cancel));
        }

        var looks = new Dictionary<Guid, ShopLook>();
        foreach (var shop in shops)
        {
            var week = await hours.WeekAsync(shop, texts, cancel);
            looks[shop] = new ShopLook(
                states.GetValueOrDefault(shop, OpeningState.Unknown).Say(texts),
                string.Join(" · ", (week?.Lines ?? []).Where(line => line.Today).Select(line => line.Text)),
                string.Join(" · ", outlooks.Select(outlook => outlook.GetValueOrDefault(shop)).Where(words => !string.IsNullOrEmpty(words))));
        }

        return looks;
    }
}
