using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Closures;
using Storefront.Ordering.Purchases;
using Storefront.Platform.Data;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Reservations;

/// <summary>The shopper's page of a reservation. Works in town scope, so that the address works on every host of the town.</summary>
internal sealed class ReservationPage(
    StorefrontDb db, ITenantProfiles profiles, SellerCards cards, ClosedMeanwhile closed, ScopeDoor door, TimeProvider clock)
{
    public async Task<IResult> ShowAsync(HttpContext http, string token, TextIn texts, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is not { } reservation
            || await profiles.FindAsync(Scope.ForShop(reservation.TownId, reservation.ShopId), cancel) is not { } shop)
        {
            return DeadLink.Page(http, texts);
        }

        var state = reservation.State.ToString().ToLowerInvariant();
        var open = reservation.State is ReservationState.Held or ReservationState.Ready;
        var until = Promise.When(reservation.ExpiresAt, null, shop.TimeZone, clock.GetUtcNow(), texts);
        var drop = new ReservationDrop
        {
            Number = reservation.Number,
            Kind = reservation.IsService ? "service" : "product",
            WishText = LineTexts.OrNull(reservation.Wish),
            State = state,
            StateText = ReservationTexts.State(reservation, texts),
            MadeText = Promise.Fixed(clock.GetUtcNow(), null, shop.TimeZone, texts),
            ProductTitle = reservation.Title,
            VariantTitle = LineTexts.OrNull(reservation.VariantTitle),
            Quantity = reservation.Quantity,
            PriceText = ReservationTexts.Price(reservation.Price, reservation.Quantity, texts),
            UntilText = !open ? null
                : reservation.AppointmentAt is { } at ? ReservationTexts.Appointment(at, shop.TimeZone, clock.GetUtcNow(), texts)
                : reservation.IsService ? texts["ordering.reservation.asked"]
                : texts["ordering.reservation.until", ("when", until)],
            ClosureText = open ? await closed.TextAsync(reservation.ShopId, null, isOrder: false, texts, cancel) : null,
            Code = open && !reservation.IsService ? reservation.Code : null,
            Qr = open && !reservation.IsService ? Qr.Svg(Qr.Content(reservation.Number, reservation.Code), texts["ordering.purchase.qr"]) : null,
            Shop = await cards.ForAsync(shop, texts, cancel),
            CancelUrl = open ? $"{http.Request.PathBase}/reservations/{token}/cancel" : null,
        };
        return new ThemePage("reservation")
        {
            Title = texts[reservation.IsService ? "ordering.reservation.service_title" : "ordering.reservation.title", ("number", reservation.Number)],
            NoIndex = true,
        }.With("reservation", drop);
    }

    public async Task<IResult> CancelAsync(HttpContext http, string token, TextIn texts, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is not { } reservation)
        {
            return Results.NotFound();
        }

        await door.InAsync<ReservationDesk, bool>(
            Scope.ForShop(reservation.TownId, reservation.ShopId),
            desk => desk.MoveAsync(reservation.Id, ReservationState.Cancelled, cancel));
        Notice.Success(texts["ordering.reservation.cancelled"]).Leave(http);
        return Results.Redirect($"{http.Request.PathBase}/reservations/{token}");
    }

    private Task<Reservation?> FindAsync(string token, CancellationToken cancel) =>
        db.Set<Reservation>().AsNoTracking().FirstOrDefaultAsync(row => row.Token == token, cancel);
}
