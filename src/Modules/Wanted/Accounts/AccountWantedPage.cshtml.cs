using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Users.Contracts;
using Storefront.Wanted.Enquiries;

namespace Storefront.Wanted.Accounts;

/// <summary>„Meine Gesuche“ in the account.</summary>
[TenantEndpoint(TenantKinds.Tenant)]
internal sealed class AccountWantedPage(ITenantAddresses addresses, TimeProvider clock) : ShopperPage
{
    public const string Path = "/account/wanted";

    public IReadOnlyList<Enquiry> Enquiries { get; private set; } = [];

    public string AskUrl => addresses.Link(Here.Value.Town, AskPage.Path);

    public async Task OnGetAsync(CancellationToken cancel) =>
        Enquiries = await InTownAsync<AccountEnquiries, IReadOnlyList<Enquiry>>(enquiries => enquiries.ListAsync(Shopper, cancel));

    public string UrlOf(Enquiry enquiry) => addresses.Link(Here.Value.Town, $"{ThreadPage.Path}/{enquiry.Token}");

    public string When(DateTimeOffset at) => TownTime.Near(at.In(Tenant!.TimeZone).LocalDateTime, clock.GetUtcNow().In(Tenant.TimeZone).Date, T);
}
