using Microsoft.EntityFrameworkCore;
using Storefront.Notifications.Contracts;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Checkouts;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Reservations;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Mails;

/// <summary>Writes the mails about a reservation. They never speak of an order or a purchase (M2).</summary>
internal sealed class ReservationMails(
    IMailbox mailbox, ITenantProfiles profiles, ITenantAddresses addresses, TextCatalog catalog, CurrentScope here)
{
    public async Task SendAsync(Reservation reservation, string template, bool toShop, CancellationToken cancel)
    {
        var shop = await profiles.CurrentAsync(cancel);
        var to = toShop ? shop.Contact.Email : reservation.Email;
        if (to.Length == 0)
        {
            return;
        }

        var goods = toShop ? reservation.ForShop : new GoodsName(reservation.Title, reservation.VariantTitle);
        var texts = catalog.In(toShop ? TextCatalog.German : reservation.Locale);
        await mailbox.LeaveAsync(
            new Mail
            {
                To = to,
                ToName = toShop ? shop.Name : reservation.Name,
                Template = template,
                Locale = texts.Locale,
                Pictures = template is "reservation_received" or "reservation_ready" && !reservation.IsService ? [Qr.ForMail(reservation.Number, reservation.Code)] : [],
                Values = new
                {
                    reservation.Name,
                    reservation.Number,
                    reservation.Quantity,
                    goods.Title,
                    Service = reservation.IsService,
                    Choice = LineTexts.OrNull(goods.Choice),
                    Price = ReservationTexts.Price(reservation.Price, reservation.Quantity, texts),
                    reservation.Code,
                    Phone = LineTexts.OrNull(reservation.Phone),
                    reservation.Email,
                    Wish = LineTexts.OrNull(reservation.Wish),
                    Appointment = reservation.AppointmentAt is { } at ? Promise.Fixed(at, null, shop.TimeZone, texts) : null,
                    Shop = shop.Name,
                    Where = shop.Contact.Line,
                    Until = Promise.Fixed(reservation.ExpiresAt, null, shop.TimeZone, texts),
                    Url = addresses.Url(here.Value, "/reservations/" + reservation.Token),
                    OfficeUrl = addresses.Url(here.Value, "/admin/reservations"),
                },
            },
            cancel);
    }
}

internal sealed class TellOfReservation(StorefrontDb db, ReservationMails mails) : IEventHandler<ReservationChanged>
{
    public async Task HandleAsync(ReservationChanged happened, CancellationToken cancel)
    {
        var reservation = await db.Set<Reservation>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == happened.ReservationId, cancel);
        if (reservation is null)
        {
            return;
        }

        await db.WriteAsync(() => TellAsync(reservation, happened.State, cancel), cancel);
    }

    private async Task TellAsync(Reservation reservation, ReservationState state, CancellationToken cancel)
    {
        switch (state)
        {
            case ReservationState.Held:
                await mails.SendAsync(reservation, "reservation_received", toShop: false, cancel);
                await mails.SendAsync(reservation, "reservation_new", toShop: true, cancel);
                break;
            case ReservationState.Ready:
                await mails.SendAsync(reservation, "reservation_ready", toShop: false, cancel);
                break;
            case ReservationState.Expired:
                await mails.SendAsync(reservation, "reservation_expired", toShop: false, cancel);
                break;
            case ReservationState.Released:
                await mails.SendAsync(reservation, "reservation_released", toShop: false, cancel);
                break;
            default:
                break;
        }
    }
}
