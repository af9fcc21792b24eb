using Fido2NetLib;
using Microsoft.AspNetCore.Http;
using Storefront.Platform.Scopes;

namespace Storefront.Users.Passkeys;

/// <summary>The relying party of a request: its very host, of the operator, a town or a shop.</summary>
/// <param name="Name">Host without port, the id of the relying party.</param>
/// <param name="Origin">Scheme, host and port, as browsers sign it.</param>
/// <param name="Title">What the browser shows beside it.</param>
internal sealed record PasskeyHost(string Name, string Origin, string Title)
{
    public static PasskeyHost Of(HttpContext http, Tenant? tenant) =>
        new(http.Request.Host.Host.ToLowerInvariant(), $"{http.Request.Scheme}://{http.Request.Host.Value}", tenant?.Name ?? "Storefront");

    // No metadata service: we trust the person's choice of device, and ask nobody outside.
    public Fido2 Protocol() => new(
        new Fido2Configuration { RPID = Name, RPName = Title, Origins = new HashSet<string> { Origin } });
}
