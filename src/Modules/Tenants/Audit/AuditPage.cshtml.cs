using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Audit;

/// <summary>Who did what, in whose name, before and after. A town's page shows of its shops what is the town's business.</summary>
[BackOffice(TenantKinds.Tenant, Permission = "tenants.log")]
internal sealed class AuditPageModel(StorefrontDb db, AuditKinds kinds, TimeProvider clock) : ActListPage<AuditEntry>(db, kinds, clock)
{
    // What a shop does day by day, and with whom, is its own: the town reads what concerns the portal (Art. 5 (1) b and c GDPR).
    private static readonly string[] TownsBusiness =
    [
        "shop_opened", "shop_submitted", "shop_shown", "shop_approved", "shop_sent_back", "shop_blocked", "shop_unblocked", "shop_renamed",
        "shop_name_corrected", "shop_removed", "legal_changed", "features_changed", "address_changed",
        "domain_claimed", "domain_proven", "domain_accepted", "domain_removed", "domain_lost",
    ];

    public override string IntroKey => Tenant!.Kind == TenantKind.Town ? "tenants.log_town_text" : "tenants.log_text";

    protected override IQueryable<AuditEntry> Choose(IQueryable<AuditEntry> all)
    {
        var here = Tenant!.Name;
        return Tenant.Kind == TenantKind.Shop ? all : all.Where(row => row.ShopId == Guid.Empty
            || TownsBusiness.Contains(row.Action)
            || (row.InNameOf == here && row.Action.StartsWith("staff_invit")));
    }
}
