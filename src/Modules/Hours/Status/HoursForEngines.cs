using Storefront.Hours.Contracts;
using Storefront.Pages.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Hours.Status;

/// <summary>Opening hours in the structured data of a shop: the week, and apart from it what holds on certain days only.</summary>
internal sealed class HoursForEngines(IOpeningWeek weeks) : IBusinessFacts
{
    public async ValueTask AddAsync(Scope shop, TextIn texts, IDictionary<string, object?> business, CancellationToken cancel)
    {
        if (await weeks.WeekAsync(shop.ShopId, texts, cancel) is not { Specifications: { Count: > 0 } all })
        {
            return;
        }

        business["openingHoursSpecification"] = all.Where(one => one.ValidFrom is null).Select(one => one.ToStructuredData()).ToArray();
        if (all.Where(one => one.ValidFrom is not null).Select(one => one.ToStructuredData()).ToArray() is { Length: > 0 } special)
        {
            business["specialOpeningHoursSpecification"] = special;
        }
    }
}
