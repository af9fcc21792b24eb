using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Profiles;

/// <summary>The mandatory particulars by legal form (§ 5 DDG; legal.md IMP-01).</summary>
internal static class ImprintRules
{
    private const string ProfilePage = "/admin/settings/profile";
    private const string LegalPage = "/admin/settings/legal";

    /// <summary>Legal forms as they are offered; the first is a person who trades alone and unregistered.</summary>
    public static readonly string[] LegalForms =
        ["Einzelunternehmen", "e. K.", "GbR", "OHG", "KG", "GmbH & Co. KG", "GmbH", "UG (haftungsbeschränkt)", "AG", "eG", "e. V.", "KdöR"];

    private static readonly string[] Registered =
        ["e. K.", "OHG", "KG", "GmbH & Co. KG", "GmbH", "UG (haftungsbeschränkt)", "AG", "eG", "e. V."];

    public static bool NeedsRegister(string legalForm) => Registered.Contains(legalForm);

    public static bool NeedsRepresentatives(string legalForm) => legalForm is not ("Einzelunternehmen" or "e. K.");

    public static List<PublishGap> GapsOf(TenantProfile profile)
    {
        var gaps = new List<PublishGap>();
        void Want(bool there, string key, string page)
        {
            if (!there)
            {
                gaps.Add(new PublishGap(key, page));
            }
        }

        var (contact, legal) = (profile.Contact, profile.Legal);
        Want(contact is { Street.Length: > 0, Zip.Length: > 0, City.Length: > 0 }, "tenants.gap.address", ProfilePage);
        Want(!IsPostbox(contact.Street), "tenants.gap.postbox", ProfilePage);
        Want(contact.Email.Length > 0, "tenants.gap.email", ProfilePage);
        Want(contact.Phone.Length > 0, "tenants.gap.phone", ProfilePage);
        Want(legal.LegalName.Length > 0, "tenants.gap.legal_name", LegalPage);
        Want(legal.LegalForm.Length > 0, "tenants.gap.legal_form", LegalPage);
        Want(!NeedsRepresentatives(legal.LegalForm) || legal.Representatives.Count > 0, "tenants.gap.representatives", LegalPage);
        Want(!NeedsRegister(legal.LegalForm) || legal.Register.Length > 0, "tenants.gap.register", LegalPage);
        Want(legal.SmallBusiness || legal.VatId.Length > 0, "tenants.gap.vat", LegalPage);
        return gaps;
    }

    /// <summary>A postbox is no address to be served at.</summary>
    public static bool IsPostbox(string street) => street.Contains("postfach", StringComparison.OrdinalIgnoreCase);
}
