using System.Net;
using System.Net.Sockets;
using System.Text;
using DnsClient;
using DnsClient.Protocol;
using Microsoft.Extensions.Configuration;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Domains;

/// <summary>
/// Name servers and web servers as they are. Configuration: <c>Domains:NameServer</c> (address, else those of the system),
/// <c>Domains:AllowPrivate</c> for towns inside a network of their own, <c>Domains:FilePort</c> for trying it out.
/// </summary>
internal sealed class DomainRecords(IHttpClientFactory http, IConfiguration configuration) : IDomainRecords
{
    public const string Client = "domain-proof";
    private const int MostBytes = 1024;
    private readonly Lazy<LookupClient> _names = new(() => new LookupClient(OptionsFrom(configuration)));

    public static SocketsHttpHandler Handler(IConfiguration configuration)
    {
        var handler = PublicAddressesOnly.Handler();
        handler.AllowAutoRedirect = false;
        handler.ConnectCallback = configuration.GetValue("Domains:AllowPrivate", false) ? null : handler.ConnectCallback;
        return handler;
    }

    public async Task<Sighting> TextsAsync(string name, CancellationToken cancel)
    {
        try
        {
            var answer = await _names.Value.QueryAsync(name, QueryType.TXT, cancellationToken: cancel);
            return answer.Header.ResponseCode switch
            {
                DnsHeaderResponseCode.NoError => new Sighting([.. answer.Answers.TxtRecords().Select(record => string.Concat(record.Text))]),
                // The record's own name is not there; whether the domain is, the file shows.
                DnsHeaderResponseCode.NotExistentDomain => new Sighting([]),
                _ => Sighting.Of(Sight.NoAnswer),
            };
        }
        catch (Exception trouble) when (IsOutside(trouble, cancel))
        {
            return Sighting.Of(Sight.NoAnswer);
        }
    }

    public async Task<Sighting> FileAsync(string host, CancellationToken cancel)
    {
        try
        {
            using var client = http.CreateClient(Client);
            var answer = await client.GetAsync(AddressOf("http", host), HttpCompletionOption.ResponseHeadersRead, cancel);
            if (LeadsToItsSecureSelf(answer, host))
            {
                answer.Dispose();
                answer = await client.GetAsync(AddressOf("https", host), HttpCompletionOption.ResponseHeadersRead, cancel);
            }

            using (answer)
            {
                return answer.IsSuccessStatusCode ? new Sighting([await ReadAsync(answer, cancel)]) : new Sighting([]);
            }
        }
        catch (HttpRequestException trouble) when (trouble is NotPublicAddressException || trouble.InnerException is NotPublicAddressException)
        {
            return Sighting.Of(Sight.NotPublic);
        }
        catch (Exception trouble) when (trouble is HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } })
        {
            return Sighting.Of(Sight.NoSuchDomain);
        }
        catch (Exception trouble) when (IsOutside(trouble, cancel))
        {
            return Sighting.Of(Sight.NoAnswer);
        }
    }

    private Uri AddressOf(string scheme, string host) =>
        new UriBuilder(scheme, host, scheme == "http" ? configuration.GetValue("Domains:FilePort", 80) : 443, DomainClaim.FilePath).Uri;

    // Only from http to https of the same name: a redirect elsewhere would let a stranger's server speak for the domain.
    private static bool LeadsToItsSecureSelf(HttpResponseMessage answer, string host) =>
        (int)answer.StatusCode is 301 or 302 or 307 or 308
        && answer.Headers.Location is { IsAbsoluteUri: true, Scheme: "https" } target
        && target.Host == host && target.AbsolutePath == DomainClaim.FilePath;

    private static async Task<string> ReadAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        await using var content = await answer.Content.ReadAsStreamAsync(cancel);
        var bytes = new byte[MostBytes];
        var length = await content.ReadAtLeastAsync(bytes, MostBytes, throwOnEndOfStream: false, cancel);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private static bool IsOutside(Exception trouble, CancellationToken cancel) =>
        trouble is HttpRequestException or IOException or DnsResponseException or SocketException or DnsXidMismatchException
        || (trouble is OperationCanceledException && !cancel.IsCancellationRequested);

    private static LookupClientOptions OptionsFrom(IConfiguration configuration)
    {
        var options = IPEndPoint.TryParse(configuration["Domains:NameServer"] ?? "", out var server)
            ? new LookupClientOptions(new IPEndPoint(server.Address, server.Port == 0 ? 53 : server.Port))
            : new LookupClientOptions();
        options.Timeout = TimeSpan.FromSeconds(4);
        options.Retries = 1;
        options.UseCache = false;
        options.ThrowDnsErrors = false;
        return options;
    }
}
