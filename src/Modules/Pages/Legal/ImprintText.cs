using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>Imprint, § 5 (1) DDG (legal.md IMP-01 to IMP-04). Lines are there only when their field is filled.</summary>
internal static class ImprintText
{
    public static string Write(TenantProfile profile)
    {
        var (legal, contact) = (profile.Legal, profile.Contact);
        var isForm = legal.LegalForm.Length > 0 && !Md.NameOf(profile).Contains(legal.LegalForm, StringComparison.OrdinalIgnoreCase);
        return Md.Paragraphs(
            "Angaben gemäß § 5 DDG",
            Md.Lines(Md.Address(profile), isForm ? "Rechtsform: " + Md.Text(legal.LegalForm) : null),
            legal.Representatives.Count > 0
                ? "Vertreten durch: " + string.Join(", ", legal.Representatives.Select(Md.Text))
                : null,
            contact.Phone.Length + contact.Email.Length > 0 ? "## Kontakt" : null,
            Md.Lines(
                contact.Phone.Length > 0 ? "Telefon: " + Md.Text(contact.Phone) : null,
                contact.Email.Length > 0 ? "E-Mail: " + Md.Text(contact.Email) : null),
            legal.Register.Length > 0 ? "## Register" : null,
            legal.Register.Length > 0 ? Md.Text(legal.Register) : null,
            legal.VatId.Length > 0 ? "## Umsatzsteuer-Identifikationsnummer" : null,
            legal.VatId.Length > 0 ? $"Umsatzsteuer-Identifikationsnummer gemäß § 27a UStG: {Md.Text(legal.VatId)}" : null,
            legal.SupervisoryAuthority.Length > 0 ? "## Aufsichtsbehörde" : null,
            legal.SupervisoryAuthority.Length > 0 ? Md.Text(legal.SupervisoryAuthority) : null,
            "## Streitbeilegung",
            ArbitrationText.German(legal.Duties));
    }
}
