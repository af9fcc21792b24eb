using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Setup;

/// <summary>Packaging register and arbitration (legal.md section 25).</summary>
internal sealed class DutiesCheck(ITenantProfiles profiles) : IPublishCheck
{
    public int Order => 45;

    public string TextKey => "tenants.tasks.duties";

    public string Path => DutyRules.Page;

    public async Task<IReadOnlyList<PublishGap>> FindGapsAsync(CancellationToken cancel) =>
        DutyRules.Gaps((await profiles.CurrentAsync(cancel)).Legal.Duties);
}
