using Storefront.Tenants.Contracts;
using Storefront.Tenants.Legal;

namespace Storefront.Tenants.Profiles;

/// <summary>The mandatory particulars by legal form (§ 5 DDG; legal.md IMP-01).</summary>
internal static class ImprintRules
{
    public const string ProfilePage = "/admin/settings/profile";
    public const string LegalPage = "/admin/settings/legal";

    /// <summary>Legal forms as they are offered; the first is a person who trades alone and unregistered.</summary>
    public static readonly string[] LegalForms =
        ["Einzelunternehmen", "e. K.", "GbR", "OHG", "KG", "GmbH & Co. KG", "GmbH", "UG (haftungsbeschränkt)", "AG", "eG", "e. V.", "KdöR"];

    private static readonly string[] Registered =
        ["e. K.", "OHG", "KG", "GmbH & Co. KG", "GmbH", "UG (haftungsbeschränkt)", "AG", "eG", "e. V."];

    public static bool NeedsRegister(string legalForm) => Registered.Contains(legalForm);

    public static bool NeedsRepresentatives(string legalForm) => legalForm is not ("" or "Einzelunternehmen" or "e. K.");

    /// <summary>Whoever is seen is a provider with an imprint (§ 5 DDG), whether they sell or not.</summary>
    public static List<PublishGap> ContactGaps(TenantProfile profile) => ContactGaps(profile.Contact, profile.Slogan);

    public static List<PublishGap> ContactGaps(ContactDetails contact, string? slogan) =>
        Lacking(
            ProfilePage,
            (contact.Email.Length > 0, "tenants.gap.email", ShopLevel.Profile),
            (contact is { Street.Length: > 0, Zip.Length: > 0, City.Length: > 0 }, "tenants.gap.address", ShopLevel.Profile),
            (!IsPostbox(contact.Street), "tenants.gap.postbox", ShopLevel.Profile),
            (contact.Phone.Length > 0, "tenants.gap.phone", ShopLevel.Profile),
            (!string.IsNullOrWhiteSpace(slogan), "tenants.gap.slogan", null));

    /// <summary>The VAT status is asked only when selling starts: a reservation has no price to be paid.</summary>
    public static List<PublishGap> SellerGaps(LegalProfile legal) => Lacking(
        LegalPage,
        (legal.LegalName.Length > 0, "tenants.gap.legal_name", ShopLevel.Profile),
        (legal.LegalForm.Length > 0, "tenants.gap.legal_form", ShopLevel.Profile),
        (!NeedsRepresentatives(legal.LegalForm) || legal.Representatives.Count > 0, "tenants.gap.representatives", ShopLevel.Profile),
        (!NeedsRegister(legal.LegalForm) || legal.Register.Length > 0, "tenants.gap.register", ShopLevel.Profile),
        (legal.SmallBusiness || legal.VatId.Length > 0, "tenants.gap.vat", ShopLevel.Sell));

    private static List<PublishGap> Lacking(string page, params (bool There, string Key, ShopLevel? Blocks)[] wanted) =>
        [.. wanted.Where(want => !want.There).Select(want => new PublishGap(want.Key, page, want.Blocks))];

    /// <summary>A postbox is no address to be served at.</summary>
    public static bool IsPostbox(string street) => street.Contains("postfach", StringComparison.OrdinalIgnoreCase);
}
