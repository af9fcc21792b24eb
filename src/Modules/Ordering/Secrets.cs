using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;

namespace Storefront.Ordering;

/// <summary>What only the shopper may know, and numbers that cannot be counted up.</summary>
internal static class Secrets
{
    // Without 0/O, 1/I/L, U: readable aloud at a counter.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>128 random bits for an address or a cookie.</summary>
    public static string Token() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>Names one way through the checkout; random, because it leads back to the purchase.</summary>
    public static Guid Checkout() => new(RandomNumberGenerator.GetBytes(16));

    /// <summary>„E-7K3M9Q“ for a purchase, „R-…“ for a reservation.</summary>
    public static string Number(char series) => $"{series}-{RandomNumberGenerator.GetString(Letters, 6)}";

    /// <summary>Four digits.</summary>
    public static string Code() => RandomNumberGenerator.GetInt32(0, 10_000).ToString("0000", CultureInfo.InvariantCulture);
}
