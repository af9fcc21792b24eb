using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Reservations;

/// <summary>What nobody has laid aside or answered yet, beside the menu entry.</summary>
internal sealed class WaitingReservations(StorefrontDb db, CurrentScope here) : INavigationCount
{
    public string Path => "/admin/reservations";

    public async ValueTask<int> CountAsync(Scope scope, CancellationToken cancel) =>
        scope.Kind == TenantKind.Shop && here.Tenant?.Has(OrderingModule.Reservations) == true
            ? await db.Set<Reservation>().CountAsync(row => row.State == ReservationState.Held, cancel)
            : 0;
}

/// <summary>The first of them on the overview; nothing where none waits.</summary>
internal sealed class NextReservations(StorefrontDb db, CurrentScope here, TimeProvider clock) : IDashboardList
{
    private const int Most = 6;

    public int Order => 11;

    public TenantKinds Kinds => TenantKinds.Shop;

    public string Permission => OrderingModule.MayServe;

    public async ValueTask<DashboardList?> ReadAsync(TextIn texts, CancellationToken cancel)
    {
        if (here.Tenant?.Has(OrderingModule.Reservations) != true)
        {
            return null;
        }

        var rows = await db.Set<Reservation>().AsNoTracking()
            .Where(row => row.State == ReservationState.Held)
            .OrderBy(row => row.ExpiresAt).ThenBy(row => row.Id).Take(Most).ToListAsync(cancel);
        return rows.Count == 0 ? null : new DashboardList(
            texts["ordering.reservations.waiting"], "", texts["ordering.reservations.more"], "/admin/reservations",
            [.. rows.Select(row => Row(row, texts))]);
    }

    private DashboardRow Row(Reservation row, TextIn texts)
    {
        var path = "/admin/reservations#r-" + row.Number;
        var detail = row.IsService
            ? texts["ordering.reservations.asked", ("when", When(row.CreatedAt, texts))]
            : texts["ordering.reservation.until", ("when", When(row.ExpiresAt, texts))];
        return new DashboardRow(
            row.IsService ? row.ForShop.Title : $"{row.Quantity} × {row.ForShop.Title}", path, $"{row.Name}, {detail}",
            ReservationTexts.State(row, texts), "new",
            row.IsService
                ? new DashboardStep(texts["ordering.reservations.do.service_ready"], path)
                : new DashboardStep(
                    texts["ordering.reservations.do.ready"], "/admin/reservations", ("id", row.Id.ToString()), ("to", nameof(ReservationState.Ready))));
    }

    private string When(DateTimeOffset at, TextIn texts) => Promise.When(at, null, here.Tenant!.TimeZone, clock.GetUtcNow(), texts);
}
