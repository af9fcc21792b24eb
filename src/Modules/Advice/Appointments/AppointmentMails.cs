using Microsoft.EntityFrameworkCore;
using Storefront.Notifications.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.Appointments;

/// <summary>Tells shopper and shop of an appointment that was made, cancelled, or is near.</summary>
internal sealed class AppointmentMails(
    StorefrontDb db, IMailbox mailbox, ITenantProfiles profiles, ITenantAddresses addresses, TextCatalog catalog, CurrentScope here)
    : IEventHandler<AppointmentChanged>
{
    public async Task HandleAsync(AppointmentChanged happened, CancellationToken cancel)
    {
        if (await db.Set<Appointment>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == happened.AppointmentId, cancel) is not { } appointment)
        {
            return;
        }

        var shop = await profiles.CurrentAsync(cancel);
        await db.WriteAsync(
            async () =>
            {
                // Who cancels knows it; the other one is told.
                if (happened.What != AppointmentChanged.Cancelled)
                {
                    await ToShopperAsync(appointment, shop, happened.What, cancel);
                }

                if (happened.What is AppointmentChanged.Made or AppointmentChanged.Cancelled && shop.Contact.Email.Length > 0)
                {
                    await mailbox.LeaveAsync(MailOf(appointment, shop, "advice_shop_" + happened.What, TextCatalog.German, shop.Contact.Email, shop.Name), cancel);
                }
            },
            cancel);
    }

    private Task ToShopperAsync(Appointment appointment, TenantProfile shop, string what, CancellationToken cancel)
    {
        var mail = MailOf(appointment, shop, "advice_appointment_" + what, appointment.Locale, appointment.Email, appointment.Name);
        var texts = catalog.In(appointment.Locale);
        return mailbox.LeaveAsync(
            what == AppointmentChanged.Made
                ? mail with
                {
                    Attachments =
                    [
                        new MailAttachment("beratung.ics", "text/calendar", CalendarFile.Of(
                            appointment, texts["advice.appointment.with", ("shop", shop.Name)], PageOf(appointment), texts["advice.appointment.how"])),
                    ],
                }
                : mail,
            cancel);
    }

    private Mail MailOf(Appointment appointment, TenantProfile shop, string template, string locale, string to, string toName)
    {
        var texts = catalog.In(locale);
        var start = appointment.Start.In(shop.TimeZone).LocalDateTime;
        return new Mail
        {
            To = to,
            ToName = toName,
            Template = template,
            Locale = locale,
            Values = new
            {
                appointment.Name,
                Shop = shop.Name,
                When = $"{TownTime.ShortDate(start.Date, texts)} {TownTime.Time(start.TimeOfDay)}",
                Product = appointment.ProductTitle.Length > 0 ? appointment.ProductTitle : null,
                Wish = appointment.Wish.Length > 0 ? appointment.Wish : null,
                Phone = appointment.Phone.Length > 0 ? appointment.Phone : null,
                Url = PageOf(appointment),
                OtherUrl = addresses.Url(here.Value, BookPage.Path),
                OfficeUrl = addresses.Url(here.Value, "/admin/advice"),
            },
        };
    }

    private string PageOf(Appointment appointment) => addresses.Url(here.Value, $"{AppointmentPage.Path}/{appointment.Token}");
}
