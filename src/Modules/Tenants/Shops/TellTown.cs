using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Roles;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Shops;

/// <summary>
/// A mail to everybody in town who may check shops. Left in the town's own scope: the shop does not read there who works in the town hall.
/// </summary>
internal sealed class TellTown(CurrentScope here, TenantDirectory directory, ScopeDoor door, ModuleCatalog catalog, ITenantAddresses addresses)
    : IEventHandler<ShopNews>
{
    public async Task HandleAsync(ShopNews happened, CancellationToken cancel)
    {
        if (directory.Find(here.Value) is not { } shop)
        {
            return;
        }

        var url = addresses.Url(here.Value.Town, $"/admin/shops/{shop.Slug}");
        var wants = happened.Wanted?.ToString().ToLowerInvariant();
        await using var entered = door.Enter(here.Value.Town);
        var (db, mail, language) = (entered.Get<StorefrontDb>(), entered.Get<ITenantMail>(), entered.Get<StaffLanguage>());
        await db.WriteAsync(
            async () =>
            {
                if (happened is { NameBefore: { } before, NameNow: { } now })
                {
                    entered.Get<IAuditLog>().RecordFor(now, "shop_renamed", before, new { Name = now });
                }

                foreach (var person in await CheckersAsync(db, cancel))
                {
                    var values = new { person.Name, Shop = happened.NameNow ?? shop.Name, Before = happened.NameBefore, Wants = wants, Url = url };
                    await mail.LeaveAsync(new TenantMail(person.Email, person.Name, happened.Mail, await language.OfAsync(person, cancel), values), cancel);
                }
            },
            cancel);
    }

    private async Task<List<StaffRecord>> CheckersAsync(StorefrontDb db, CancellationToken cancel)
    {
        var people = await db.Set<StaffRecord>().AsNoTracking().Where(row => row.ShopId == Guid.Empty).ToListAsync(cancel);
        return people.FindAll(person => Role.PermissionsOf(person.Role, catalog) is var may && (may.Contains(TenantsModule.CheckShops) || may.Contains("*")));
    }
}
