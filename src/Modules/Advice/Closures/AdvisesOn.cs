using NodaTime;
using Storefront.Advice.Hours;
using Storefront.Hours.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.Closures;

/// <summary>Advice by video while a plan of the town lets nobody in: where a shop offers it, at the usual times.</summary>
internal sealed class AdvisesOn(ITenantSettings settings, AdviceTimes times, TenantDirectory directory, CurrentScope here, TimeProvider clock) : IClosurePart
{
    public const string PartId = "advice";

    public string Id => PartId;

    public int Order => 40;

    public string NameKey => "advice.closure.name";

    public string HintKey => "advice.closure.hint";

    /// <summary>Nothing is handed over: alone it opens no door.</summary>
    public bool ServesAtDoor => false;

    public async Task<IReadOnlySet<Guid>> ShopsAsync(IReadOnlyCollection<Guid> shops, CancellationToken cancel) =>
        (await OfferAsync(shops, cancel)).Keys.ToHashSet();

    public async Task<IReadOnlyDictionary<Guid, string>> OutlookAsync(IReadOnlyCollection<Guid> shops, TextIn texts, CancellationToken cancel)
    {
        var today = clock.GetUtcNow().In(here.Tenant!.TimeZone).Date;
        var outlooks = new Dictionary<Guid, string>();
        foreach (var (shop, stored) in await OfferAsync(shops, cancel))
        {
            var hours = await times.OfDayAsync(shop, stored, today, cancel);
            outlooks[shop] = hours.Count == 0
                ? texts["advice.closure.none"]
                : texts["advice.closure.today", ("hours", string.Join(", ", hours.Select(range => $"{TownTime.Time(range.From.TimeOfDay)}–{TownTime.Time(range.To.TimeOfDay)}")))];
        }

        return outlooks;
    }

    /// <summary>What is left of hours when plans do not let advice go on.</summary>
    public static IEnumerable<(LocalDateTime From, LocalDateTime To)> Left(IEnumerable<(LocalDateTime From, LocalDateTime To)> hours, IEnumerable<ShopClosure> plans) =>
        plans.Where(plan => !plan.KeepsOn(PartId)).Aggregate(hours, (left, plan) => left.SelectMany(range => Without(range, plan)));

    private static IEnumerable<(LocalDateTime From, LocalDateTime To)> Without((LocalDateTime From, LocalDateTime To) range, ShopClosure plan)
    {
        if (range.From < LocalDateTime.Min(range.To, plan.From))
        {
            yield return (range.From, LocalDateTime.Min(range.To, plan.From));
        }

        if (plan.Until is { } end && LocalDateTime.Max(range.From, end) < range.To)
        {
            yield return (LocalDateTime.Max(range.From, end), range.To);
        }
    }

    private async Task<Dictionary<Guid, AdviceSettings>> OfferAsync(IReadOnlyCollection<Guid> shops, CancellationToken cancel)
    {
        var known = await settings.OfShopsAsync<AdviceSettings>(AdviceSettings.Key, cancel);
        return shops.Distinct().Where(shop => known.GetValueOrDefault(shop) is { On: true }
            && directory.Find(Scope.ForShop(here.Value.TownId, shop))?.Has(AdviceModule.Feature) == true).ToDictionary(shop => shop, shop => known[shop]);
    }
}
