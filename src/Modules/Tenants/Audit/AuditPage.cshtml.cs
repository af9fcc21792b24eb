using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Audit;

/// <summary>Who did what, in whose name, before and after. A town's page shows its shops too.</summary>
[BackOffice(TenantKinds.Tenant, Permission = "tenants.log")]
internal sealed class AuditPageModel(StorefrontDb db) : ActListPage<AuditEntry>(db)
{
    public override string IntroKey => "tenants.log_text";
}
