using Storefront.Platform.Scopes;
using Storefront.Tenants.Legal;

namespace Storefront.Tenants.Contracts;

/// <summary>How far a shop has come: shown in the directory, takes reservations, sells.</summary>
public enum ShopLevel
{
    Profile,
    Reserve,
    Sell,
}

/// <summary>Where a shop stands on its way to the public.</summary>
public enum ShopState
{
    Draft,
    Submitted,
    Live,
    Blocked,
}

/// <summary>What a town or shop says about itself. One record for imprint, mails, checkout, directory and search.</summary>
public sealed record TenantProfile
{
    public required Scope Scope { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>Towns: name of the portal, „Musterstadt kauft ein“. Shops: equal to <see cref="Name"/>.</summary>
    public required string PortalName { get; init; }

    public string? Slogan { get; init; }

    public string? SloganEn { get; init; }

    /// <summary>The slogan as pages of this language say it: in German where nobody wrote an English one.</summary>
    public string? SloganIn(string locale) => locale == "en" && SloganEn is { Length: > 0 } english ? english : Slogan;

    /// <summary>Language of <see cref="SloganIn"/> where it is not the page's own; else null.</summary>
    public string? SloganLanguage(string locale) => locale == "en" && string.IsNullOrEmpty(SloganEn) && Slogan is not null ? "de" : null;

    /// <summary>Shops: id of the branch template, such as <c>shoes</c>.</summary>
    public string? Branch { get; init; }

    public ShopLevel Level { get; init; }

    public ShopState State { get; init; }

    /// <summary>Shops: when the public first saw it.</summary>
    public DateTimeOffset? PublicSince { get; init; }

    /// <summary>Towns: Bundesland code such as <c>NW</c>; decides public holidays.</summary>
    public string FederalState { get; init; } = "NW";

    public required string TimeZone { get; init; }

    public ContactDetails Contact { get; init; } = new();

    public LegalProfile Legal { get; init; } = new();

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>Media id of the shop front or town picture.</summary>
    public Guid? PhotoId { get; init; }

    public Guid? LogoId { get; init; }
}

public sealed record ContactDetails
{
    public string Street { get; init; } = "";

    public string Zip { get; init; } = "";

    public string City { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>„Marktstraße 12, 12345 Musterstadt“.</summary>
    public string Line => string.Join(", ", new[] { Street, $"{Zip} {City}".Trim() }.Where(part => part.Length > 0));
}

/// <summary>What the law wants to know of a seller (legal.md IMP-01, section 28).</summary>
public sealed record LegalProfile
{
    public string LegalName { get; init; } = "";

    public string LegalForm { get; init; } = "";

    public IReadOnlyList<string> Representatives { get; init; } = [];

    /// <summary>Register, court and number in one line.</summary>
    public string Register { get; init; } = "";

    public string VatId { get; init; } = "";

    /// <summary>Kleinunternehmer, § 19 UStG: no VAT is shown anywhere.</summary>
    public bool SmallBusiness { get; init; }

    public string SupervisoryAuthority { get; init; } = "";

    /// <summary>Shops: packaging and arbitration.</summary>
    public SellerDuties Duties { get; init; } = new();
}
