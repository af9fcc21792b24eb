using System.Text.RegularExpressions;

namespace Storefront.Tenants.Legal;

/// <summary>A number of the packaging register LUCID. No public rule says more than its form.</summary>
internal static partial class LucidNumber
{
    internal static bool IsValid(string text) => Form().IsMatch(Normalised(text));

    /// <summary>As it is stored: capitals, no spaces.</summary>
    internal static string Normalised(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    [GeneratedRegex(@"^DE[0-9]{13}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
