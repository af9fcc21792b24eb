using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Towns;

/// <summary>A town with its portal. Its id is its <c>TownId</c>.</summary>
internal sealed class Town : TenantRecord
{
    public required string PortalName { get; set; }

    public string TimeZone { get; set; } = "Europe/Berlin";

    /// <summary>When its head published the portal; null: not yet, however far the operator has let it.</summary>
    public DateTimeOffset? PublicSince { get; set; }

    /// <summary>Whether the public sees it.</summary>
    public bool IsPublic => State.IsPublic() && PublicSince is not null;

    /// <summary>Bundesland code; decides public holidays.</summary>
    public string FederalState { get; set; } = "NW";

    /// <summary>Features that this town's shops may not use.</summary>
    public List<string> ShopLimits { get; set; } = [];

    public TenantProfile ToProfile() => new()
    {
        Scope = Scope,
        Slug = Slug,
        Name = Name,
        PortalName = PortalName,
        Slogan = Slogan,
        SloganEn = SloganEn,
        State = State,
        Level = ShopLevel.Profile,
        FederalState = FederalState,
        TimeZone = TimeZone,
        Contact = Contact,
        Legal = Legal,
        Latitude = Latitude,
        Longitude = Longitude,
        PhotoId = PhotoId,
        LogoId = LogoId,
    };

    public static Town New(Scope scope, string slug, string name, DateTimeOffset now) => new()
    {
        TownId = scope.TownId,
        ShopId = Guid.Empty,
        Id = scope.TownId,
        Slug = slug,
        Name = name,
        PortalName = name,
        Theme = "portal",
        State = ShopState.Draft,
        CreatedAt = now,
    };
}
