using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Setup;

/// <summary>Name, address and how to reach the shop or the portal.</summary>
internal sealed class ProfileCheck(ITenantProfiles profiles) : IPublishCheck
{
    public int Order => 10;

    public string TextKey => "tenants.tasks.profile";

    public TenantKinds Kinds => TenantKinds.Tenant;

    public string Path => ImprintRules.ProfilePage;

    public async Task<IReadOnlyList<PublishGap>> FindGapsAsync(CancellationToken cancel) =>
        ImprintRules.ContactGaps(await profiles.CurrentAsync(cancel));
}

/// <summary>Who the seller is: imprint data and VAT status (legal.md IMP-01).</summary>
internal sealed class LegalCheck(ITenantProfiles profiles) : IPublishCheck
{
    public int Order => 40;

    public string TextKey => "tenants.tasks.legal";

    public TenantKinds Kinds => TenantKinds.Tenant;

    public string Path => ImprintRules.LegalPage;

    public async Task<IReadOnlyList<PublishGap>> FindGapsAsync(CancellationToken cancel) =>
        ImprintRules.SellerGaps((await profiles.CurrentAsync(cancel)).Legal);
}
