using Storefront.Marketplace.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Wanted.Enquiries;

/// <summary>Whom an enquiry goes to: public shops that want to be asked. Works in the town's scope.</summary>
internal sealed class Recipients(IMatchingShops matching, ITenantProfiles profiles, TenantDirectory directory)
{
    /// <summary>More would be advertising for those who have nothing, and no shop would answer any longer.</summary>
    public const int Most = 8;

    /// <summary>Those whose articles and words fit; then, where the shopper names a branch, the shops of it.</summary>
    public async Task<IReadOnlyList<TenantProfile>> FindAsync(Enquiry enquiry, CancellationToken cancel)
    {
        var listening = await ListeningAsync(cancel);
        var fitting = await matching.FindAsync(enquiry.Title, enquiry.Text, Most * 3, cancel);
        var chosen = fitting.Select(id => listening.FirstOrDefault(shop => shop.Scope.ShopId == id)).OfType<TenantProfile>();
        return [.. chosen.Concat(listening.Where(shop => enquiry.Branch.Length > 0 && shop.Branch == enquiry.Branch))
            .DistinctBy(shop => shop.Scope.ShopId).Take(Most)];
    }

    /// <summary>Branches in which somebody can be asked.</summary>
    public async Task<IReadOnlyList<string>> BranchesAsync(CancellationToken cancel) =>
        [.. (await ListeningAsync(cancel)).Select(shop => shop.Branch).OfType<string>().Distinct()];

    private async Task<IReadOnlyList<TenantProfile>> ListeningAsync(CancellationToken cancel) =>
        [.. (await profiles.ShopsAsync(cancel)).Where(shop => directory.Find(shop.Scope) is { Live: true } tenant && tenant.Has(WantedModule.Feature))];
}
