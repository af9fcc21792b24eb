using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Setup;

namespace Storefront.Tenants.Towns;

/// <summary>
/// The last step of a town's way to the public, taken by its head: before it, nobody sees the portal, because a site without imprint
/// and privacy notice must not be seen (§ 5 DDG; legal.md section 25). Once public it stays so; what is lost later stands in „Zu tun“.
/// </summary>
internal sealed class TownOpening(StorefrontDb db, PublishGate gate, IAuditLog audit, TenantChanges changes, TimeProvider clock)
{
    /// <summary>What keeps it from the public; empty when it is public now.</summary>
    public async Task<IReadOnlyList<PublishGap>> PublishAsync(CancellationToken cancel)
    {
        if (await gate.BarsAsync(PublishGate.Portal, cancel) is { Count: > 0 } gaps)
        {
            return gaps;
        }

        await db.WriteAsync(
            async () =>
            {
                var town = await db.Set<Town>().SingleAsync(cancel);
                if (town is { State: ShopState.Live, PublicSince: null })
                {
                    town.PublicSince = clock.GetUtcNow();
                    audit.Record("town_published", town.PortalName);
                    await changes.NoteAsync(cancel);
                }
            },
            cancel);
        return [];
    }
}
