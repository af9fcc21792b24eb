using Storefront.Pages.Contracts;
using Storefront.Pickup.Hours;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pickup.Checkout;

/// <summary>„Abholung“ on the page „Versand &amp; Zahlung“ (ORD-01).</summary>
internal sealed class PickupPart(ITenantSettings settings, ITenantProfiles profiles) : IShippingPart
{
    public int Order => 10;

    public async ValueTask<ShippingPart?> ForAsync(TextIn texts, CancellationToken cancel)
    {
        var stored = await settings.GetAsync<PickupSettings>(PickupSettings.Key, cancel);
        if (stored is not { On: true, Paused: false })
        {
            return null;
        }

        var address = (await profiles.CurrentAsync(cancel)).Contact.Line;
        string[] sentences = [texts["pickup.method.sentence", ("address", address), ("days", stored.Days)], .. stored.Instruction(texts.Locale) is { } own ? [own] : Array.Empty<string>()];
        return new ShippingPart(texts["pickup.method.name"], sentences);
    }
}
