using Storefront.Pages.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Legal;

/// <summary>Writes legal texts in German from a profile, as Markdown that the owner may change. Not legal advice; counsel checks.</summary>
internal static class LegalGenerator
{
    /// <param name="kind">Which text.</param>
    /// <param name="seller">Whose text.</param>
    /// <param name="town">The town; equal to <paramref name="seller"/> on the portal.</param>
    /// <param name="privacy">What other modules add to the privacy notice.</param>
    /// <param name="vouchers">The seller sells vouchers, perhaps beside goods.</param>
    /// <param name="url">Absolute address of a path of the seller.</param>
    public static string Write(
        LegalKind kind, TenantProfile seller, TenantProfile town, IEnumerable<IPrivacyPart> privacy, bool vouchers, Func<string, string> url) => kind switch
    {
        LegalKind.Imprint => ImprintText.Write(seller),
        LegalKind.Privacy => PrivacyText.Write(seller, town, privacy),
        LegalKind.Terms when seller.Scope.Kind == TenantKind.Town => TermsText.ForPortal(seller),
        LegalKind.Terms => TermsText.ForShop(seller, town),
        LegalKind.Withdrawal when seller.Scope.Kind == TenantKind.Town => WithdrawalText.ForPortal(seller, url),
        LegalKind.Withdrawal => WithdrawalText.ForShop(seller, vouchers, url),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
