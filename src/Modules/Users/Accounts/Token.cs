using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Storefront.Users.Accounts;

/// <summary>A secret for a mailed link or a session. The database keeps only its hash.</summary>
internal static class Token
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
