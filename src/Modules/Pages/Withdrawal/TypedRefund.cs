using System.Globalization;
using System.Text.RegularExpressions;
using Storefront.Platform.Values;

namespace Storefront.Pages.Withdrawal;

/// <summary>What was given back, as somebody types it: 129, 129,00 or 1.129,00 €.</summary>
internal static partial class TypedRefund
{
    /// <summary>Null for what is no amount.</summary>
    public static Money? Read(string? text)
    {
        var typed = (text ?? "").Replace('\u00a0', ' ').Trim(' ', '€');
        var plain = German().IsMatch(typed) ? typed.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : typed;
        return Amount().IsMatch(plain) ? Money.Eur((long)(decimal.Parse(plain, CultureInfo.InvariantCulture) * 100)) : null;
    }

    [GeneratedRegex(@"^(\d{1,3}(\.\d{3})+|\d+)(,\d{1,2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex German();

    [GeneratedRegex(@"^\d{1,9}(\.\d{1,2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
