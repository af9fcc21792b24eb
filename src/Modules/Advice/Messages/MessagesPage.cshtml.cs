using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Advice.Messages;

/// <summary>All messages, those that wait first.</summary>
[BackOffice(TenantKinds.Shop, Permission = AdviceModule.MayAdvise, Feature = AdviceModule.Feature)]
internal sealed class MessagesPage(MessageBook book, TimeProvider clock) : BackOfficePage
{
    public const string Path = "/admin/advice/messages";

    public IReadOnlyList<Question> Questions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Questions = await book.ListAsync(cancel);

    public string When(DateTimeOffset at) => TownTime.Near(at.In(Tenant!.TimeZone).LocalDateTime, clock.GetUtcNow().In(Tenant.TimeZone).Date, T);
}
