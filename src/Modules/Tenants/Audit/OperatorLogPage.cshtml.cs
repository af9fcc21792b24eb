using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Audit;

/// <summary>What became of towns and by whom, and what the operators did themselves.</summary>
[BackOffice(TenantKinds.Operator)]
internal sealed class OperatorLogPageModel(StorefrontDb db, AuditKinds kinds, TimeProvider clock) : ActListPage<OperatorAct>(db, kinds, clock)
{
    public override string IntroKey => "tenants.log_operator_text";
}
