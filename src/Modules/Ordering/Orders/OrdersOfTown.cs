using Microsoft.EntityFrameworkCore;
using NodaTime;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Orders;

/// <summary>
/// How many orders the shops of a town got, on its overview. Only a number: what was bought, by whom and for how much is between
/// shopper and shop.
/// </summary>
internal abstract class OrdersOfTown(StorefrontDb db, CurrentScope here, TimeProvider clock) : IDashboardFigure
{
    public abstract int Order { get; }

    public TenantKinds Kinds => TenantKinds.Town;

    public abstract string TextKey { get; }

    public string? Path => null;

    public async ValueTask<string?> ValueAsync(TextIn texts, CancellationToken cancel)
    {
        var zone = here.Tenant!.TimeZone;
        var since = Since(clock.GetUtcNow().In(zone).Date).AtMidnight().ToInstant(zone);
        OrderState[] none = [OrderState.Declined, OrderState.Cancelled];
        var count = await db.Set<Order>().CountAsync(order => order.PlacedAt >= since && !none.Contains(order.State), cancel);
        return count.ToString("N0", texts.Culture);
    }

    protected abstract LocalDate Since(LocalDate today);
}

internal sealed class OrdersTodayInTown(StorefrontDb db, CurrentScope here, TimeProvider clock) : OrdersOfTown(db, here, clock)
{
    public override int Order => 30;

    public override string TextKey => "ordering.town.today";

    protected override LocalDate Since(LocalDate today) => today;
}

internal sealed class OrdersThisWeekInTown(StorefrontDb db, CurrentScope here, TimeProvider clock) : OrdersOfTown(db, here, clock)
{
    public override int Order => 31;

    public override string TextKey => "ordering.town.week";

    // Since Monday.
    protected override LocalDate Since(LocalDate today) => today.PlusDays(1 - (int)today.DayOfWeek);
}
