using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Provider;

/// <summary>What the operator says of itself: one row, because there is one operator.</summary>
[NotOwned("The operator's own particulars belong to the host, not to a town.")]
internal sealed class OperatorProfile
{
    public static readonly Guid TheOne = new("0197f3c0-0000-7000-8000-000000000001");

    public Guid Id { get; init; } = TheOne;

    public ContactDetails Contact { get; set; } = new();

    public LegalProfile Legal { get; set; } = new();

    /// <summary>The operator's own pages are a site like any other: without these nobody may be asked for anything there (§ 5 DDG).</summary>
    public bool IsComplete => ImprintRules.ContactGaps(Contact, slogan: null).Concat(ImprintRules.SellerGaps(Legal)).All(gap => !gap.Bars(ShopLevel.Profile));

    public TenantProfile ToProfile() => new()
    {
        Scope = Scope.Operator,
        Slug = "",
        Name = Legal.LegalName,
        PortalName = Legal.LegalName,
        TimeZone = "Europe/Berlin",
        Contact = Contact,
        Legal = Legal,
    };
}
