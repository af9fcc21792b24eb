using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.Appointments;

/// <summary>The shopper's page of an appointment: when it is, the file for the calendar, the way to begin, and to cancel.</summary>
[TenantEndpoint(TenantKinds.Shop, Feature = AdviceModule.Feature)]
internal sealed class AppointmentPage(AppointmentBook book, ITenantProfiles profiles, ITenantAddresses addresses, TimeProvider clock) : StorefrontPage
{
    public const string Path = "/advice/appointments";

    // Early birds may ring too.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(10);

    public Appointment Appointment { get; private set; } = null!;

    public string ShopName { get; private set; } = "";

    public string WhenText { get; private set; } = "";

    public bool CanCancel => Appointment.State == AppointmentState.Booked && Appointment.Start > clock.GetUtcNow();

    public bool IsNow => Appointment.State == AppointmentState.Booked && clock.GetUtcNow() >= Appointment.Start - Early && clock.GetUtcNow() < Appointment.End + Early;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => await LoadAsync(token, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetCalendarAsync(string token, CancellationToken cancel) => await LoadAsync(token, cancel)
        ? File(
            System.Text.Encoding.UTF8.GetBytes(CalendarFile.Of(
                Appointment, T["advice.appointment.with", ("shop", ShopName)], addresses.Url(Here.Value, $"{Path}/{token}"), T["advice.appointment.how"])),
            CalendarFile.ContentType, "beratung.ics")
        : NotFound();

    public async Task<IActionResult> OnPostCancelAsync(string token, CancellationToken cancel)
    {
        if (!await LoadAsync(token, cancel))
        {
            return NotFound();
        }

        await book.CancelAsync(Appointment.Id, AppointmentState.Cancelled, cancel);
        return Redirect($"{Request.PathBase}{Path}/{token}");
    }

    private async Task<bool> LoadAsync(string token, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "same-origin";
        if (await book.FindAsync(token, cancel) is not { } appointment)
        {
            return false;
        }

        Appointment = appointment;
        ShopName = (await profiles.CurrentAsync(cancel)).Name;
        var start = appointment.Start.In(Tenant!.TimeZone).LocalDateTime;
        WhenText = TownTime.Near(start, clock.GetUtcNow().In(Tenant.TimeZone).Date, T);
        return true;
    }
}
