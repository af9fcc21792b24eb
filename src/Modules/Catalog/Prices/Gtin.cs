namespace Storefront.Catalog.Prices;

/// <summary>GTIN-8, -12, -13 and -14, ISBN-13 among them: the check digit (legal F-07).</summary>
internal static class Gtin
{
    internal static bool IsValid(string text)
    {
        var digits = Digits(text);
        if (digits.Length is not (8 or 12 or 13 or 14) || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return false;
        return CheckDigit(digits.AsSpan(0, digits.Length - 1)) == digits[^1] - '0';
    }

    internal static bool IsIsbn(string text) =>
        IsValid(text) && Digits(text) is { Length: 13 } digits
        && (digits.StartsWith("978", StringComparison.Ordinal) || digits.StartsWith("979", StringComparison.Ordinal));

    /// <summary>Prefixes 20–29 are a shop's own numbers (scales, labels): true inside the shop, worthless in a feed.</summary>
    internal static bool IsInStore(string text) =>
        Digits(text) is { Length: 13 } digits && digits[0] == '2';

    /// <summary>Without the spaces and hyphens people print between the digits.</summary>
    internal static string Digits(string text) =>
        text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private static int CheckDigit(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
            sum += (body[^(i + 1)] - '0') * (i % 2 == 0 ? 3 : 1);
        return (10 - sum % 10) % 10;
    }
}
