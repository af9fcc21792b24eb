using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Storefront.Ordering.Checkouts;

/// <summary>
/// Everything the summary above the order button says, as facts. Its hash travels in the form: what is sent is exactly what
/// was shown, or the shopper sees the summary again. Stored as evidence (ORD-20).
/// </summary>
internal sealed record Summary(
    string Locale, string Label, Contact Contact, IReadOnlyList<SummaryContract> Contracts, IReadOnlyList<string> Confirmations, long TotalCents)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The copy and the hash that belong to it.</summary>
    public (string Copy, string Hash) Seal()
    {
        var copy = JsonSerializer.SerializeToUtf8Bytes(new { Locale, Label, Contact, Contracts, Confirmations, TotalCents }, Plain);
        return (System.Text.Encoding.UTF8.GetString(copy), Convert.ToHexStringLower(SHA256.HashData(copy)));
    }
}

/// <summary>One contract: seller, goods, when, how paid, which texts.</summary>
internal sealed record SummaryContract(
    Guid ShopId,
    string Seller,
    string Address,
    IReadOnlyList<SummaryLine> Lines,
    string Method,
    DateTimeOffset? From,
    DateTimeOffset? Until,
    string Payment,
    long TotalCents,
    IReadOnlyList<Guid> LegalTexts);

internal sealed record SummaryLine(
    Guid Variant,
    string Title,
    string Choice,
    string Sku,
    int Quantity,
    long PriceCents,
    long DepositCents,
    int TaxRate,
    bool TaxedLater,
    string UnitPrice,
    string Withdrawal,
    int MinAge);
