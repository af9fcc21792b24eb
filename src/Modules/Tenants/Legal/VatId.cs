namespace Storefront.Tenants.Legal;

/// <summary>
/// A German VAT number (USt-IdNr.): its form and its check digit after ISO 7064 MOD 11,10 (F-07). Whether it was
/// really given to this business only the tax office can confirm (PLT-31).
/// </summary>
internal static class VatId
{
    private const int Digits = 9;

    internal static bool IsValid(string text)
    {
        var id = Normalised(text);
        return id.Length == Digits + 2 && id.StartsWith("DE", StringComparison.Ordinal) && id[2] != '0'
            && !id.AsSpan(2).ContainsAnyExceptInRange('0', '9')
            && CheckDigit(id.AsSpan(2, Digits - 1)) == id[^1] - '0';
    }

    /// <summary>As it is stored and printed: capitals, no spaces.</summary>
    internal static string Normalised(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    private static int CheckDigit(ReadOnlySpan<char> digits)
    {
        var product = 10;
        foreach (var digit in digits)
        {
            var sum = (digit - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10;
    }
}
