using NodaTime;
using Storefront.Hours.Contracts;
using Storefront.Pickup.Hours;
using Storefront.Pickup.Slots;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pickup.Places;

/// <summary>Pickup at the door while a plan of the town lets nobody in: where a shop offers pickup, at as many places as the plan allows.</summary>
internal sealed class StaysOn(ITenantSettings settings, PickupCalendar calendar, TenantDirectory directory, CurrentScope here, TimeProvider clock)
    : IClosurePart
{
    public const string PartId = "pickup";
    private const string PlacesRule = "places";
    private const string LeadRule = "lead";
    private const int MostPlaces = 50;
    private const int MostLead = 2 * 24 * 60;

    public string Id => PartId;

    public int Order => 10;

    public string NameKey => "pickup.closure.name";

    public string HintKey => "pickup.closure.hint";

    public bool ServesAtDoor => true;

    public IReadOnlyList<ClosureRule> Rules =>
    [
        new(PlacesRule, "pickup.closure.places", "pickup.closure.places_hint", 1, MostPlaces),
        new(LeadRule, "pickup.closure.lead", "pickup.closure.lead_hint", 0, MostLead),
    ];

    public async Task<IReadOnlySet<Guid>> ShopsAsync(IReadOnlyCollection<Guid> shops, CancellationToken cancel)
    {
        var known = await settings.OfShopsAsync<PickupSettings>(PickupSettings.Key, cancel);
        var today = clock.GetUtcNow().In(calendar.Zone).Date;
        return shops.Where(shop => known.GetValueOrDefault(shop)?.AsOf(today) is { On: true, Paused: false, Places: > 0 }
            && directory.Find(Scope.ForShop(here.Value.TownId, shop))?.Has(PickupModule.Feature) == true).ToHashSet();
    }

    public async Task<IReadOnlyDictionary<Guid, string>> OutlookAsync(IReadOnlyCollection<Guid> shops, TextIn texts, CancellationToken cancel)
    {
        var today = clock.GetUtcNow().In(calendar.Zone).Date;
        var times = await calendar.ReadAsync(shops, cancel, enough: 1);
        var offers = await ShopsAsync(shops, cancel);
        return offers.ToDictionary(shop => shop, shop => times.GetValueOrDefault(shop)?.Earliest is { } first
            ? PickupTimes.Earliest(first, today).Text(texts, today)
            : texts["pickup.closure.none"]);
    }

    /// <summary>Whether a time can be promised although plans are on.</summary>
    public static bool Allows(IReadOnlyList<ShopClosure> plans, SlotTime slot, Instant now) => At(plans, slot).All(plan =>
        plan.KeepsOn(PartId) && (plan.Rule(PartId, LeadRule) is not { } lead || now + Duration.FromMinutes(lead) <= slot.Start));

    /// <summary>Whether a time that is held for somebody can still be handed over at.</summary>
    public static bool Allows(IReadOnlyList<ShopClosure> plans, LocalDateTime at) => plans.All(plan => !plan.Covers(at) || plan.KeepsOn(PartId));

    /// <summary>How many may come at a time: as many as the shop lets, or fewer where a plan says so.</summary>
    public static int Places(IReadOnlyList<ShopClosure> plans, SlotTime slot, int own) =>
        At(plans, slot).Select(plan => plan.Rule(PartId, PlacesRule) ?? own).Append(own).Min();

    private static IEnumerable<ShopClosure> At(IReadOnlyList<ShopClosure> plans, SlotTime slot) => plans.Where(plan => plan.Covers(slot.LocalStart));
}
