using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Setup;

/// <summary>Name, address and how to reach the shop.</summary>
internal sealed class ProfileTask(ITenantProfiles profiles) : ISetUpTask
{
    public int Order => 10;

    public string TextKey => "tenants.tasks.profile";

    public string Path => "/admin/settings/profile";

    public async ValueTask<SetUpState> StateAsync(CancellationToken cancel)
    {
        var contact = (await profiles.CurrentAsync(cancel)).Contact;
        return contact is { Street.Length: > 0, Zip.Length: > 0, City.Length: > 0 } ? SetUpState.Done
            : contact.Line.Length > 0 ? SetUpState.Begun
            : SetUpState.Open;
    }
}

/// <summary>What the imprint needs.</summary>
internal sealed class LegalTask(ITenantProfiles profiles) : ISetUpTask
{
    public int Order => 40;

    public string TextKey => "tenants.tasks.legal";

    public string Path => "/admin/settings/legal";

    public async ValueTask<SetUpState> StateAsync(CancellationToken cancel)
    {
        var profile = await profiles.CurrentAsync(cancel);
        return ImprintRules.GapsOf(profile).Count == 0 ? SetUpState.Done
            : profile.Legal.LegalName.Length > 0 ? SetUpState.Begun
            : SetUpState.Open;
    }
}

/// <summary>Publish gate: imprint data and VAT status (legal.md IMP-01, section 25).</summary>
internal sealed class ImprintCheck(ITenantProfiles profiles) : IPublishCheck
{
    public async Task<IReadOnlyList<PublishGap>> FindGapsAsync(CancellationToken cancel) =>
        ImprintRules.GapsOf(await profiles.CurrentAsync(cancel));
}
