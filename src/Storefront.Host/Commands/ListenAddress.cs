using System.Net;
using System.Net.Sockets;

namespace Storefront.Host.Commands;

/// <summary>
/// Tries an address before the server does: Kestrel says what is wrong as well, but below a page of its own calls, which is no answer
/// to somebody who typed a wrong port.
/// </summary>
internal static class ListenAddress
{
    /// <summary>What is wrong with <c>--urls</c>, and what to do; null when all of them can be listened on.</summary>
    public static string? Problem(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(ProblemOf).FirstOrDefault(problem => problem is not null);

    private static string? ProblemOf(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return $"\"{url}\" is no address to listen on. Give one such as http://localhost:5000 with --urls.";
        }

        return address.IsUnixPipe || address.IsNamedPipe || address.Port == 0 ? null : Listen(url, address);
    }

    private static string? Listen(string url, BindingAddress address)
    {
        // What is no address of this machine means all of them, as the server takes it.
        var ip = string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
            : IPAddress.TryParse(address.Host, out var given) ? given : IPAddress.Any;
        try
        {
            using var listener = new TcpListener(ip, address.Port);
            listener.Start();
            return null;
        }
        catch (SocketException trouble) when (trouble.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return $"Another program listens on {url}. End it, or listen elsewhere: --urls http://localhost:{address.Port + 1}.";
        }
        catch (SocketException trouble)
        {
            return $"{url} cannot be listened on: {trouble.Message}. Choose another address with --urls.";
        }
        catch (ArgumentOutOfRangeException)
        {
            return $"\"{url}\" has no port between 1 and 65535. Give one such as http://localhost:5000 with --urls.";
        }
    }
}
