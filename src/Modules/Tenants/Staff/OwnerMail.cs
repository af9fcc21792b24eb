using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Roles;

namespace Storefront.Tenants.Staff;

/// <summary>A mail to everybody who owns the shop, or leads the town, of this scope; left within the caller's unit of work.</summary>
internal sealed class OwnerMail(StorefrontDb db, ITenantMail mail, StaffLanguage language)
{
    public async Task LeaveAsync(string template, Func<StaffRecord, object> values, CancellationToken cancel)
    {
        var here = db.Scope.ShopId;
        var heads = await db.Set<StaffRecord>().AsNoTracking()
            .Where(row => row.ShopId == here && (row.Role == Role.Owner || row.Role == Role.TownAdmin)).ToListAsync(cancel);
        foreach (var head in heads)
        {
            await mail.LeaveAsync(
                new TenantMail(head.Email, head.Name, template, await language.OfAsync(head, cancel), values(head)) { FromAbove = true }, cancel);
        }
    }
}
