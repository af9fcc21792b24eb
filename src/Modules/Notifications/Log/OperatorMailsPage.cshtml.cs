using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Web;

namespace Storefront.Notifications.Log;

/// <summary>The last mails that the operator sent: to operators, and to towns.</summary>
[BackOffice(TenantKinds.Operator)]
internal sealed class OperatorMailsPage(StorefrontDb db) : SentMailsPage<OperatorMail>
{
    public override string IntroKey => "notifications.log_operator_text";

    protected override IQueryable<OperatorMail> Mails() => db.Set<OperatorMail>();
}
