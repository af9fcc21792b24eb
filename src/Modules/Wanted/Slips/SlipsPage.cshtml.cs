using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Wanted.Slips;

/// <summary>„Gesucht in der Stadt“: what shoppers look for and this shop may have.</summary>
[BackOffice(TenantKinds.Shop, Permission = WantedModule.MayAnswer, Feature = WantedModule.Feature)]
internal sealed class SlipsPage(SlipDesk desk, TimeProvider clock) : BackOfficePage
{
    public const string Path = "/admin/wanted";

    public IReadOnlyList<Slip> Slips { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Slips = await desk.ListAsync(cancel);

    public string When(DateTimeOffset at) => TownTime.Near(at.In(Tenant!.TimeZone).LocalDateTime, clock.GetUtcNow().In(Tenant.TimeZone).Date, T);

    /// <summary>Text key and kind of the badge.</summary>
    public static (string Key, string Kind) BadgeOf(Slip slip) => slip switch
    {
        { End: not SlipEnd.None } => (slip.End.Key(), slip.End == SlipEnd.Found ? "ok" : "wait"),
        { AskedBack: true } => ("wanted.office.asked_back", "new"),
        { State: SlipState.Open } => ("wanted.office.waits", "new"),
        { State: SlipState.HasNot } => (SlipState.HasNot.Key(), "wait"),
        _ => (slip.State.Key(), "ok"),
    };
}
