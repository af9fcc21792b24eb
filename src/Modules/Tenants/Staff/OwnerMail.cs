using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Roles;

namespace Storefront.Tenants.Staff;

/// <inheritdoc cref="IOwnerMail"/>
internal sealed class OwnerMail(StorefrontDb db, ITenantMail mail, StaffLanguage language) : IOwnerMail
{
    Task IOwnerMail.LeaveAsync(string template, Func<string, object> values, CancellationToken cancel) =>
        LeaveAsync(template, head => values(head.Name), cancel);

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
