using Microsoft.Extensions.Configuration;

namespace Storefront.Tenants.Addresses;

/// <summary>
/// Scheme, host and port under which people reach this installation: configuration <c>PublicUrl</c>, else what the server
/// listens on. Hosts of towns and shops share its scheme and port.
/// </summary>
internal sealed class PublicRoot
{
    private readonly string _scheme;
    private readonly string _port;

    public PublicRoot(IConfiguration configuration)
    {
        var wanted = configuration["PublicUrl"] is { Length: > 0 } set ? set : configuration["urls"]?.Split(';')[0];
        var address = Uri.TryCreate(wanted?.Replace("*", "localhost", StringComparison.Ordinal)
            .Replace("+", "localhost", StringComparison.Ordinal), UriKind.Absolute, out var uri)
            ? uri
            : new Uri("http://localhost");
        _scheme = address.Scheme;
        _port = address.IsDefaultPort || address.Port == 0
            ? ""
            : ":" + address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Host = address.Host is "127.0.0.1" or "[::1]" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
    }

    /// <summary>The operator's host; a town without a host of its own gets <c>{slug}.{this}</c>.</summary>
    public string Host { get; }

    public string At(string host) => $"{_scheme}://{host}{_port}";
}
