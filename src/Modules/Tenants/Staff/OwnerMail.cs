using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Roles;

namespace Storefront.Tenants.Staff;

/// <summary>A mail to everybody who owns the shop of this scope, left within the caller's unit of work.</summary>
internal sealed class OwnerMail(StorefrontDb db, ITenantMail mail)
{
    public async Task LeaveAsync(string template, Func<StaffRecord, object> values, CancellationToken cancel)
    {
        var owners = await db.Set<StaffRecord>().AsNoTracking().Where(row => row.Role == Role.Owner).ToListAsync(cancel);
        foreach (var owner in owners)
        {
            await mail.LeaveAsync(new TenantMail(owner.Email, owner.Name, template, "de", values(owner)) { FromAbove = true }, cancel);
        }
    }
}
