using Storefront.Hours.Contracts;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Themes.Contracts;

namespace Storefront.Hours.Status;

/// <summary>Fills <c>shop.is_open</c>, <c>open_text</c>, <c>open_state</c> and <c>hours</c> of themes.</summary>
internal sealed class ShopStatusNow(IOpeningHours hours, IOpeningWeek weeks) : IShopStatus
{
    public async ValueTask<ShopStatus> ForAsync(PageContext page, CancellationToken cancel)
    {
        if (page.Scope.Kind != TenantKind.Shop)
        {
            return ShopStatus.Unknown;
        }

        var state = await hours.StateAsync(page.Scope.ShopId, cancel);
        var week = await weeks.WeekAsync(page.Scope.ShopId, page.Texts, cancel);
        return new ShopStatus
        {
            IsOpen = state.IsOpen,
            OpenText = state.Say(page.Texts),
            OpenState = state.Kind.Word(),
            DoorText = state.SayDoor(page.Texts),
            Hours = [.. week?.Lines.Select(line => new ShopHoursLine(line.Day, line.Text, line.Today)) ?? []],
        };
    }
}
