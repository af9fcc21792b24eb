using Microsoft.AspNetCore.Mvc;
using Storefront.Payments.AtPickup;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Payments.Settings;

/// <summary>„Zahlung“: which ways to pay the shop offers.</summary>
[BackOffice(TenantKinds.Shop, Permission = PaymentsModule.MaySet)]
internal sealed class PaymentSettingsPage(ITenantSettings settings, IAuditLog audit, Platform.Data.StorefrontDb db) : BackOfficePage
{
    [BindProperty]
    public PaymentForm Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var stored = await settings.GetAsync<PaymentSettings>(PaymentSettings.Key, cancel);
        Input = new PaymentForm { AtPickup = stored.Methods.Contains(PayAtPickup.MethodId), Card = stored.CardAccepted };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var before = await settings.GetAsync<PaymentSettings>(PaymentSettings.Key, cancel);
        var after = new PaymentSettings { Methods = Input.AtPickup ? [PayAtPickup.MethodId] : [], CardAccepted = Input.Card };
        await db.WriteAsync(
            async () =>
            {
                await settings.SetAsync(PaymentSettings.Key, after, cancel);
                audit.Record("payment_settings", T["payments.settings.title"], before, after);
            },
            cancel);
        return RedirectWithNotice("/admin/payment", Input.AtPickup ? "payments.settings.saved" : "payments.settings.saved_none");
    }
}

internal sealed class PaymentForm
{
    public bool AtPickup { get; set; }

    public bool Card { get; set; }
}
