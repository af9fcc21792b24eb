using Storefront.Pages.Contracts;
using Storefront.Pickup.Hours;
using Storefront.Pickup.Places;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pickup.Checkout;

/// <summary>„Abholung“ on the page „Versand &amp; Zahlung“ (ORD-01).</summary>
internal sealed class PickupPart(ITenantSettings settings, ITenantProfiles profiles, CurrentScope here, TimeProvider clock) : IShippingPart
{
    public int Order => 10;

    public async ValueTask<ShippingPart?> ForAsync(TextIn texts, CancellationToken cancel)
    {
        // Where nothing is sold, nothing is collected.
        var profile = await profiles.CurrentAsync(cancel);
        if (profile is { Scope.Kind: TenantKind.Shop, Level: not ShopLevel.Sell })
        {
            return null;
        }

        var today = clock.GetUtcNow().In(here.Tenant!.TimeZone).Date;
        var stored = (await settings.GetAsync<PickupSettings>(PickupSettings.Key, cancel)).AsOf(today);
        if (!stored.On)
        {
            return null;
        }

        if (stored.Paused)
        {
            return new ShippingPart(texts["pickup.method.name"], [new Pause(here.Tenant.Name, stored.PauseEnds).Text(today, texts)]);
        }

        var address = profile.Contact.Line;
        string[] sentences = [texts["pickup.method.sentence", ("address", address), ("days", stored.Days)], .. stored.Instruction(texts.Locale) is { } own ? [own] : Array.Empty<string>()];
        return new ShippingPart(texts["pickup.method.name"], sentences);
    }
}
