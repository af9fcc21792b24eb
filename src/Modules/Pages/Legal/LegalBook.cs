using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Storefront.Pages.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>Writes legal texts of the current tenant. A version is never changed, a new one follows it.</summary>
internal sealed class LegalBook(
    StorefrontDb db,
    ITenantProfiles profiles,
    ITenantAddresses addresses,
    IEnumerable<IPrivacyPart> privacy,
    IEnumerable<IVoucherSales> vouchers,
    IAuditLog audit,
    TimeProvider clock)
{
    public IQueryable<LegalVersion> Own
    {
        get
        {
            var shop = db.Scope.ShopId;
            return db.Set<LegalVersion>().AsNoTracking().Where(row => row.ShopId == shop);
        }
    }

    /// <summary>What the generator would write now, from the profile and from what is sold.</summary>
    public async Task<string> DraftAsync(LegalKind kind, CancellationToken cancel)
    {
        var profile = await profiles.CurrentAsync(cancel);
        var town = profile.Scope.Kind == Platform.Scopes.TenantKind.Town
            ? profile
            : await profiles.FindAsync(profile.Scope.Town, cancel) ?? profile;
        return LegalGenerator.Write(
            kind, profile, town, privacy, kind == LegalKind.Withdrawal && await SellsVouchersAsync(cancel), path => addresses.Url(profile.Scope, path));
    }

    private async Task<bool> SellsVouchersAsync(CancellationToken cancel)
    {
        foreach (var sales in db.Scope.Kind == Platform.Scopes.TenantKind.Shop ? vouchers : [])
        {
            if (await sales.AnyAsync(cancel))
            {
                return true;
            }
        }

        return false;
    }

    public Task<LegalVersion?> CurrentAsync(LegalKind kind, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return Own.Where(row => row.Kind == kind && row.ValidFrom <= now)
            .OrderByDescending(row => row.Version)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>One that was or is in force: who ordered then, reads it again.</summary>
    public Task<LegalVersion?> FindAsync(LegalKind kind, int version, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return Own.FirstOrDefaultAsync(row => row.Kind == kind && row.Version == version && row.ValidFrom <= now, cancel);
    }

    /// <summary>The generator wrote it, and would write something else now. What somebody wrote by hand, only they can judge.</summary>
    public async Task<bool> IsOutdatedAsync(LegalVersion current, CancellationToken cancel) =>
        current.IsGenerated && current.Source != await DraftAsync(current.Kind, cancel);

    /// <summary>Puts a new version in force from now on; the same text again makes none.</summary>
    public Task<LegalVersion> PublishAsync(LegalKind kind, string source, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var html = CleanHtml.FromMarkdown(source);
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)));
            var latest = await Own.Where(row => row.Kind == kind).OrderByDescending(row => row.Version).FirstOrDefaultAsync(cancel);
            if (latest?.Sha256 == hash)
            {
                return latest;
            }

            var version = new LegalVersion
            {
                Id = Ids.New(clock),
                Kind = kind,
                Version = (latest?.Version ?? 0) + 1,
                Source = source,
                Html = html,
                Sha256 = hash,
                IsGenerated = source == await DraftAsync(kind, cancel),
                ValidFrom = clock.GetUtcNow(),
            };
            db.Add(version);
            audit.Record($"legal_published.{kind.ToString().ToLowerInvariant()}", $"{version.Version}");
            return version;
        },
        cancel);
}
