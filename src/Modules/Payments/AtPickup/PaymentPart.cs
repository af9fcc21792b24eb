using Storefront.Pages.Contracts;
using Storefront.Payments.Settings;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Payments.AtPickup;

/// <summary>„Zahlung“ on the page „Versand &amp; Zahlung“ (ORD-01).</summary>
internal sealed class PaymentPart(ITenantSettings settings, ITenantProfiles profiles) : IShippingPart
{
    public int Order => 100;

    public async ValueTask<ShippingPart?> ForAsync(TextIn texts, CancellationToken cancel)
    {
        if (await profiles.CurrentAsync(cancel) is { Scope.Kind: TenantKind.Shop, Level: not ShopLevel.Sell })
        {
            return null;
        }

        var stored = await settings.GetAsync<PaymentSettings>(PaymentSettings.Key, cancel);
        return stored.Methods.Contains(PayAtPickup.MethodId)
            ? new ShippingPart(
                texts["payments.at_pickup.name"],
                [texts[stored.CardAccepted ? "payments.at_pickup.sentence_card" : "payments.at_pickup.sentence_cash"]])
            : null;
    }
}
