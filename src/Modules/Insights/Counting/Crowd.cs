using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Storefront.Platform.Scopes;

namespace Storefront.Insights.Counting;

/// <summary>
/// Keeps one connection from driving figures up, without remembering any: it adds to one of many anonymous counters, found with a secret
/// that is thrown away with all counters every hour. Two connections that share a counter share its limit, which is rare and harmless.
/// </summary>
internal sealed class Crowd(TimeProvider clock)
{
    private const int Counters = 1 << 18;
    private readonly Lock _turn = new();
    private readonly ushort[] _counters = new ushort[Counters];
    private long _secret;
    private long _hour;

    /// <summary>Counts a try; false when this connection made <paramref name="limit"/> of this kind within the hour.</summary>
    public bool Passes(IPAddress? from, Scope where, string kind, int limit)
    {
        var hour = clock.GetUtcNow().ToUnixTimeSeconds() / 3600;
        lock (_turn)
        {
            if (hour != _hour)
            {
                Array.Clear(_counters);
                (_hour, _secret) = (hour, BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)));
            }

            ref var counter = ref _counters[HashCode.Combine(_secret, Line(from), where, kind) & (Counters - 1)];
            if (counter >= limit)
            {
                return false;
            }

            counter++;
            return true;
        }
    }

    // With IPv6 one household has many addresses, which begin alike.
    private static long Line(IPAddress? from)
    {
        if (from is null)
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[16];
        from = from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        from.TryWriteBytes(bytes, out _);
        return BitConverter.ToInt64(bytes) ^ (from.AddressFamily == AddressFamily.InterNetwork ? 1L << 40 : 0);
    }
}
