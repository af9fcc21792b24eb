using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Domains;

internal enum ClaimResult
{
    Claimed,
    NotAHost,
    Missing,

    /// <summary>It belongs to the operator or to a town, or lies below them.</summary>
    Reserved,
    TooMany,
}

/// <summary>The domains of the shop of this scope: claimed, looked at, proven, given up.</summary>
internal sealed class DomainDesk(
    StorefrontDb db, ReservedHosts reserved, DomainLoss loss, IDomainRecords records, IAuditLog audit, OwnerMail mail,
    TenantChanges changes, TimeProvider clock)
{
    public const int Most = 10;

    public async Task<IReadOnlyList<DomainClaim>> ReadAsync(CancellationToken cancel) =>
        await db.Set<DomainClaim>().AsNoTracking().OrderBy(claim => claim.ClaimedAt).ThenBy(claim => claim.Host).ToListAsync(cancel);

    public async Task<ClaimResult> ClaimAsync(string? typed, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return ClaimResult.Missing;
        }

        if (Hostname.Read(typed) is not { } host)
        {
            return ClaimResult.NotAHost;
        }

        return reserved.Contains(host) ? ClaimResult.Reserved : await db.WriteAsync(() => StoreAsync(host, cancel), cancel);
    }

    private async Task<ClaimResult> StoreAsync(string host, CancellationToken cancel)
    {
        var known = await db.Set<DomainClaim>().Select(claim => claim.Host).ToListAsync(cancel);
        if (known.Contains(host))
        {
            return ClaimResult.Claimed;
        }

        if (known.Count >= Most)
        {
            return ClaimResult.TooMany;
        }

        db.Add(new DomainClaim { Host = host, Token = Token.New(), ClaimedAt = clock.GetUtcNow() });
        audit.Record("domain_claimed", host);
        return ClaimResult.Claimed;
    }

    /// <summary>Looks whether the token is there; if so, the domain leads to this shop from now on. Null: no such claim.</summary>
    public async Task<DomainClaim?> CheckAsync(string host, CancellationToken cancel)
    {
        if (await FindAsync(host, cancel) is not { } claim)
        {
            return null;
        }

        var texts = await records.TextsAsync(claim.RecordName, cancel);
        var record = texts.For(claim.Value);
        var file = record == Sight.Token ? Sighting.Of(Sight.NotLooked) : await records.FileAsync(host, cancel);
        var inFile = file.For(claim.Value);
        await NoteAsync(host, record, inFile, texts.Values.Concat(file.Values).FirstOrDefault(), cancel);
        if (claim.ProvenAt is null && (record == Sight.Token || inFile == Sight.Token))
        {
            await ProveAsync(host, record == Sight.Token ? DomainProof.Record : DomainProof.File, cancel);
        }

        return await FindAsync(host, cancel);
    }

    /// <summary>The operator vouches for it.</summary>
    public Task<bool> AcceptAsync(string host, CancellationToken cancel) => ProveAsync(host, DomainProof.Operator, cancel);

    /// <summary>The shop gives it up, or the operator takes it away.</summary>
    public Task<bool> RemoveAsync(string host, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var claim = await db.Set<DomainClaim>().SingleOrDefaultAsync(row => row.Host == host, cancel);
            if (claim is null)
            {
                return false;
            }

            db.Remove(claim);
            await DropAsync(host, cancel);
            audit.Record("domain_removed", host);
            await changes.NoteAsync(cancel);
            return true;
        },
        cancel);

    private Task<DomainClaim?> FindAsync(string host, CancellationToken cancel) =>
        db.Set<DomainClaim>().AsNoTracking().FirstOrDefaultAsync(claim => claim.Host == host, cancel);

    private Task NoteAsync(string host, Sight record, Sight file, string? seen, CancellationToken cancel) => db.WriteAsync(
        () => db.Set<DomainClaim>().Where(claim => claim.Host == host).ExecuteUpdateAsync(
            set => set.SetProperty(claim => claim.CheckedAt, clock.GetUtcNow())
                .SetProperty(claim => claim.RecordSeen, record)
                .SetProperty(claim => claim.FileSeen, file)
                .SetProperty(claim => claim.OtherValue, seen == null ? null : seen.Length > 80 ? seen.Substring(0, 80) : seen),
            cancel),
        cancel);

    private async Task<bool> ProveAsync(string host, DomainProof proof, CancellationToken cancel)
    {
        // First in the scope of whoever held it: one unit of work writes for one tenant. Between the two the domain leads nowhere.
        if (reserved.Contains(host) || !await loss.TakeFromOthersAsync(host, db.Scope, cancel))
        {
            return false;
        }

        return await db.WriteAsync(
            async () =>
            {
                var claim = await db.Set<DomainClaim>().SingleOrDefaultAsync(row => row.Host == host, cancel);
                if (claim is null || claim.ProvenAt is not null)
                {
                    return false;
                }

                (claim.ProvenAt, claim.ProvenBy, claim.LostAt) = (clock.GetUtcNow(), proof, null);
                db.Add(new Domain { Host = host, Main = !await db.Set<Domain>().AnyAsync(cancel) });
                audit.Record(proof == DomainProof.Operator ? "domain_accepted" : "domain_proven", host, null, new { proof });
                await mail.LeaveAsync("domain_proven", _ => new { Host = host, Accepted = proof == DomainProof.Operator }, cancel);
                await changes.NoteAsync(cancel);
                return true;
            },
            cancel);
    }

    internal async Task DropAsync(string host, CancellationToken cancel)
    {
        var own = await db.Set<Domain>().ToListAsync(cancel);
        db.RemoveRange(own.Where(domain => domain.Host == host));
        if (own.All(domain => domain.Host == host))
        {
            var shop = await db.Set<Shop>().SingleAsync(cancel);
            shop.Canonical = shop.Canonical == AddressKind.OwnDomain ? AddressKind.Path : shop.Canonical;
        }
        else if (own.All(domain => domain.Host == host || !domain.Main))
        {
            own.First(domain => domain.Host != host).Main = true;
        }
    }
}
