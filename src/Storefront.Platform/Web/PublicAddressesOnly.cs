using System.Net;
using System.Net.Sockets;

namespace Storefront.Platform.Web;

/// <summary>
/// Connects only to addresses of the public internet, looked at after the name was resolved, at every redirect: what
/// somebody typed or uploaded must not make this server knock at doors inside its own network.
/// </summary>
public static class PublicAddressesOnly
{
    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = true,
        MaxAutomaticRedirections = 3,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        UseProxy = false,
        UseCookies = false,
        ConnectCallback = ConnectAsync,
    };

    public static bool IsPublic(IPAddress address)
    {
        var ip = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(ip) || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any))
        {
            return false;
        }

        if (ip.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // Tunnels (6to4, Teredo, NAT64) could carry a private address inside.
            var start = ip.GetAddressBytes();
            return !(ip.IsIPv6LinkLocal || ip.IsIPv6SiteLocal || ip.IsIPv6UniqueLocal || ip.IsIPv6Multicast || ip.IsIPv6Teredo)
                && !(start[0] == 0x20 && start[1] == 0x02)
                && !(start[0] == 0x00 && start[1] == 0x64 && start[2] == 0xFF && start[3] == 0x9B)
                && start[0] != 0x00;
        }

        var bytes = ip.GetAddressBytes();
        return bytes[0] switch
        {
            0 or 10 or 127 => false,
            100 => bytes[1] is < 64 or > 127,
            169 => bytes[1] != 254,
            172 => bytes[1] is < 16 or > 31,
            192 => bytes[1] != 168 && !(bytes[1] == 0 && (bytes[2] is 0 or 2)),
            198 => bytes[1] is not (18 or 19) && !(bytes[1] == 51 && bytes[2] == 100),
            203 => !(bytes[1] == 0 && bytes[2] == 113),
            >= 224 => false,
            _ => true,
        };
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        if (Array.Find(addresses, IsPublic) is not { } address || !Array.TrueForAll(addresses, IsPublic))
        {
            throw new NotPublicAddressException($"{context.DnsEndPoint.Host} is not a public address.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, context.DnsEndPoint.Port), cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name led into a private network.</summary>
public sealed class NotPublicAddressException(string message) : HttpRequestException(message);
