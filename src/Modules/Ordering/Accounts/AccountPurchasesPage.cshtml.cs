using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Ordering.Purchases;
using Storefront.Ordering.Reservations;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Users.Contracts;

namespace Storefront.Ordering.Accounts;

/// <summary>„Meine Einkäufe“: purchases and reservations of an account over all shops of the town, newest first.</summary>
[TenantEndpoint(TenantKinds.Tenant)]
public sealed class AccountPurchasesModel(IServiceProvider services, TimeProvider clock) : ShopperPage
{
    public IReadOnlyList<PurchaseCard> Purchases { get; private set; } = [];

    public IReadOnlyList<ReservationCard> Reservations { get; private set; } = [];

    public int PageNumber { get; private set; } = 1;

    public bool More { get; private set; }

    public string ShopsUrl => services.GetRequiredService<ITenantAddresses>().Link(Here.Value.Town, "/shops");

    public async Task OnGetAsync([FromQuery(Name = "page")] int? page, CancellationToken cancel)
    {
        PageNumber = Math.Clamp(page ?? 1, 1, 1000);
        var found = await InTownAsync<AccountPurchases, IReadOnlyList<BoughtPurchase>>(
            purchases => purchases.ListAsync(Shopper, PageNumber, cancel));
        More = found.Count > AccountPurchases.PageSize;
        Purchases = [.. found.Take(AccountPurchases.PageSize).Select(CardOf)];
        if (PageNumber == 1)
        {
            var reserved = await InTownAsync<AccountPurchases, IReadOnlyList<Reservation>>(
                purchases => purchases.ReservationsAsync(Shopper, cancel));
            Reservations = [.. reserved.Select(CardOf)];
        }
    }

    private PurchaseCard CardOf(BoughtPurchase bought)
    {
        var state = PurchasePage.StateOf(bought);
        return new PurchaseCard(
            bought.Purchase.Number,
            T["ordering.purchase.placed", ("when", When(bought.Purchase.PlacedAt))],
            T["ordering.account.state." + state],
            KindOf(state),
            bought.Due.Format(T.Locale),
            string.Join(" · ", bought.Orders.Select(one => NameOf(Scope.ForShop(one.Order.TownId, one.Order.ShopId)) ?? one.Order.SellerName)),
            bought.Coming ? bought.Purchase.Code : null,
            bought.Withdrawn && state != "withdrawn");
    }

    private ReservationCard CardOf(Reservation reservation)
    {
        var open = reservation.State is ReservationState.Held or ReservationState.Ready;
        return new ReservationCard(
            reservation.Number,
            reservation.IsService ? reservation.Title : $"{reservation.Quantity} × {reservation.Title}",
            ReservationTexts.State(reservation, T),
            reservation.State switch
            {
                ReservationState.Held => "info",
                ReservationState.Ready or ReservationState.Collected => "success",
                _ => "danger",
            },
            NameOf(Scope.ForShop(reservation.TownId, reservation.ShopId)) ?? "",
            !open ? null
                : reservation.AppointmentAt is { } at ? ReservationTexts.Appointment(at, Tenant!.TimeZone, clock.GetUtcNow(), T)
                : reservation.IsService ? null
                : T["ordering.reservation.until", ("when", When(reservation.ExpiresAt))],
            open && !reservation.IsService ? reservation.Code : null);
    }

    private string? NameOf(Scope shop) => services.GetRequiredService<TenantDirectory>().Find(shop)?.Name;

    private string When(DateTimeOffset time) => Promise.When(time, null, Tenant!.TimeZone, clock.GetUtcNow(), T);

    private static string KindOf(string state) => state switch
    {
        "received" => "info",
        "open" or "withdrawn" => "warning",
        "cancelled" => "danger",
        _ => "success",
    };

    /// <summary>A purchase in the list.</summary>
    public sealed record PurchaseCard(
        string Number, string When, string StateText, string StateKind, string Total, string Shops, string? Code, bool Withdrawn);

    /// <summary>A reservation in the list.</summary>
    public sealed record ReservationCard(
        string Number, string Title, string StateText, string StateKind, string Shop, string? Until, string? Code);
}
