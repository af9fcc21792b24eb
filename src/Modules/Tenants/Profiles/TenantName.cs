using System.Globalization;
using System.Text;

namespace Storefront.Tenants.Profiles;

/// <summary>
/// What a town or a shop may be called, wherever that is entered: one line of words. Names stand in pages, mails, invoices and
/// tables that other programs read; what looks like markup or turns the writing round belongs in none of them, and pictures alone make no address.
/// </summary>
internal static class TenantName
{
    private const int Longest = 100;

    /// <summary>Text key of what is wrong with it; null when nothing is. That it is missing each form says in its own words.</summary>
    public static string? Problem(string name) =>
        name.Trim().Length > Longest ? "tenants.error.name_long"
        : name.Any(IsForbidden) ? "tenants.error.name_signs"
        : !string.IsNullOrWhiteSpace(name) && !name.EnumerateRunes().Any(Rune.IsLetterOrDigit) ? "tenants.error.name_letters"
        : null;

    private static bool IsForbidden(char sign) => sign is '<' or '>' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        || char.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
