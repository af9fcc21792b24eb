using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Shops;

/// <summary>A shop with its storefront. Its id is its <c>ShopId</c>.</summary>
internal sealed class Shop : TenantRecord
{
    /// <summary>Id of its branch template.</summary>
    public string? Branch { get; set; }

    public ShopLevel Level { get; set; }

    /// <summary>What it asked the town to be allowed; null while nothing waits.</summary>
    public ShopLevel? AskedLevel { get; set; }

    /// <summary>Why the town sent it back, until it asks again.</summary>
    public string? SentBack { get; set; }

    /// <summary>When the public first saw it; null: not yet.</summary>
    public DateTimeOffset? PublicSince { get; set; }

    /// <summary>The town put it on its list itself, and so has let it in ahead; until it sends it back or blocks it.</summary>
    public bool EnteredByTown { get; set; }

    public AddressKind Canonical { get; set; }

    /// <summary>Name and place in folded letters, for the town's list.</summary>
    public string SearchName { get; set; } = "";

    /// <summary>Let in: from now on the public sees it.</summary>
    public void Show(DateTimeOffset now) => (State, SentBack, BlockReason, PublicSince) = (ShopState.Live, null, null, PublicSince ?? now);

    public TenantProfile ToProfile(string timeZone, string federalState) => new()
    {
        Scope = Scope,
        Slug = Slug,
        Name = Name,
        PortalName = Name,
        Slogan = Slogan,
        SloganEn = SloganEn,
        Branch = Branch,
        Level = Level,
        State = State,
        PublicSince = PublicSince,
        FederalState = federalState,
        TimeZone = timeZone,
        Contact = Contact,
        Legal = Legal,
        Latitude = Latitude,
        Longitude = Longitude,
        PhotoId = PhotoId,
        LogoId = LogoId,
    };

    public static Shop New(Scope scope, string slug, string name, DateTimeOffset now) => new()
    {
        TownId = scope.TownId,
        ShopId = scope.ShopId,
        Id = scope.ShopId,
        Slug = slug,
        Name = name,
        SearchName = ShopSearch.Fold(name),
        Theme = "standard",
        State = ShopState.Draft,
        CreatedAt = now,
    };
}
