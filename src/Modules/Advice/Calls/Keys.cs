using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Storefront.Advice.Calls;

/// <summary>128 random bits: names of rooms, and seats in them.</summary>
internal static class Keys
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>Compared without telling by its time how much was right.</summary>
    public static bool Fit(string? shown, string wanted) => shown is { Length: > 0 }
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(wanted));
}
