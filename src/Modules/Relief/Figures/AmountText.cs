using System.Globalization;
using System.Text.RegularExpressions;
using Storefront.Platform.Values;

namespace Storefront.Relief.Figures;

/// <summary>Amounts as people and tills write them: „1.234,50 €“, "1,234.50", „1234,5“.</summary>
internal static partial class AmountText
{
    /// <summary>No shop of a town earns more in a month.</summary>
    public const long MostCents = 100_000_000_00;

    /// <param name="text">As written.</param>
    /// <param name="thousands">What „1.234“ means where only one sign is there: the sign between thousands; null when nobody can know.</param>
    /// <param name="amount">The amount, if it is one.</param>
    /// <returns>Null when it is an amount, else the last part of the text key of what is wrong.</returns>
    public static string? Read(string text, char? thousands, out Money amount)
    {
        amount = Money.Zero;
        var bare = text.Replace("€", "", StringComparison.Ordinal).Replace("EUR", "", StringComparison.OrdinalIgnoreCase)
            .Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal)
            .Replace("'", "", StringComparison.Ordinal).Replace('−', '-');
        if (bare.Length is 0 or > 20 || bare.Any(letter => !char.IsAsciiDigit(letter) && letter is not ('.' or ',' or '-')))
        {
            return "not_an_amount";
        }

        if (DecimalSign(bare, thousands) is not { } sign)
        {
            return "ambiguous";
        }

        // Between thousands there are three digits, or it is something else than an amount.
        var whole = sign == '\0' ? bare : bare[..bare.LastIndexOf(sign)];
        if (!Whole().IsMatch(whole))
        {
            return "not_an_amount";
        }

        var plain = whole.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)
            + (sign == '\0' ? "" : "." + bare[(bare.LastIndexOf(sign) + 1)..]);
        if (!decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euro))
        {
            return "not_an_amount";
        }

        if (euro * 100 != decimal.Truncate(euro * 100))
        {
            return "half_cents";
        }

        if (Math.Abs(euro) * 100 > MostCents)
        {
            return "too_much";
        }

        amount = Money.Eur((long)(euro * 100));
        return null;
    }

    /// <summary>NUL: there is none. Null: it could be either.</summary>
    private static char? DecimalSign(string number, char? thousands)
    {
        var last = number.LastIndexOfAny(['.', ',']);
        if (last < 0)
        {
            return '\0';
        }

        var sign = number[last];
        if (number.Contains(sign == '.' ? ',' : '.', StringComparison.Ordinal))
        {
            return sign;
        }

        if (number.Count(letter => letter == sign) > 1)
        {
            return '\0';
        }

        if (number.Length - last - 1 != 3)
        {
            return sign;
        }

        return thousands is null ? null : sign == thousands ? '\0' : sign;
    }

    [GeneratedRegex(@"^-?(\d*|\d{1,3}(\.\d{3})+|\d{1,3}(,\d{3})+)$")]
    private static partial Regex Whole();
}
