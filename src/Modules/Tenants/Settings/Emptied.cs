using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Setup;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Towns;

namespace Storefront.Tenants.Settings;

/// <summary>What the gate asked before the public saw a shop or a portal stays there: it may be changed, not emptied.</summary>
internal static class Emptied
{
    /// <summary>Gaps that a change opens and that would have barred what the tenant does already.</summary>
    public static IReadOnlyList<PublishGap> By(TenantRecord row, IEnumerable<PublishGap> before, IEnumerable<PublishGap> after)
    {
        ShopLevel? level = row switch
        {
            Shop { State: ShopState.Live } shop => shop.Level,
            Town { IsPublic: true } => PublishGate.Portal,
            _ => null,
        };
        return level is { } does ? [.. after.Where(gap => gap.Bars(does)).ExceptBy(before.Select(gap => gap.TextKey), gap => gap.TextKey)] : [];
    }
}
