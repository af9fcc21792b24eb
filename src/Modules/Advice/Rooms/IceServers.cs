using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Storefront.Advice.Rooms;

/// <summary>
/// How browsers find a way to each other: none within one network; STUN and TURN where the operator has set them up (docs/operations.md).
/// A TURN password is made for one room and lasts some hours: the way of coturn's <c>use-auth-secret</c>.
/// </summary>
internal sealed class IceServers(IConfiguration configuration, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(4);
    private readonly string[] _stun = Addresses(configuration["Advice:Stun"]);
    private readonly string[] _turn = Addresses(configuration["Advice:Turn:Urls"]);
    private readonly string _secret = configuration["Advice:Turn:Secret"] ?? "";

    /// <summary>As <c>RTCPeerConnection</c> takes it, in JSON.</summary>
    public string For(Guid call)
    {
        var servers = new List<object>();
        if (_stun.Length > 0)
        {
            servers.Add(new { urls = _stun });
        }

        if (_turn.Length > 0 && _secret.Length > 0)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() + Life).ToUnixTimeSeconds()}:{call:N}");
            servers.Add(new { urls = _turn, username = name, credential = Password(name) });
        }

        return JsonSerializer.Serialize(servers);
    }

    [SuppressMessage("Security", "CA5350", Justification = "The protocol of TURN's short-lived passwords says HMAC-SHA1; as a keyed hash it is sound.")]
    private string Password(string name) =>
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(_secret), Encoding.UTF8.GetBytes(name)));

    private static string[] Addresses(string? list) =>
        (list ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
