using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Domains;

/// <summary>A domain goes to whoever proves it last: whoever held it loses it, with a line in the log and a mail.</summary>
internal sealed class DomainLoss(ScopeDoor door, TimeProvider clock)
{
    /// <summary>False when a town holds it: towns get their hosts from the operator and lose them to nobody.</summary>
    public async Task<bool> TakeFromOthersAsync(string host, Scope winner, CancellationToken cancel)
    {
        var holder = await door.InAsync<StorefrontDb, Domain?>(
            Scope.Operator, all => all.Set<Domain>().AsNoTracking().FirstOrDefaultAsync(domain => domain.Host == host, cancel));
        if (holder is null || new Scope(holder.TownId, holder.ShopId) == winner)
        {
            return true;
        }

        if (holder.ShopId == Guid.Empty)
        {
            return false;
        }

        await using var entered = door.Enter(new Scope(holder.TownId, holder.ShopId));
        await entered.Get<StorefrontDb>().WriteAsync(() => LoseAsync(entered, host, cancel), cancel);
        return true;
    }

    private async Task LoseAsync(EnteredScope entered, string host, CancellationToken cancel)
    {
        var claim = await entered.Get<StorefrontDb>().Set<DomainClaim>().SingleOrDefaultAsync(row => row.Host == host, cancel);
        if (claim is not null)
        {
            (claim.ProvenAt, claim.ProvenBy, claim.LostAt) = (null, null, clock.GetUtcNow());
        }

        await entered.Get<DomainDesk>().DropAsync(host, cancel);
        entered.Get<IAuditLog>().Record("domain_lost", host);
        await entered.Get<OwnerMail>().LeaveAsync("domain_lost", _ => new { Host = host }, cancel);
        await entered.Get<TenantChanges>().NoteAsync(cancel);
    }
}
