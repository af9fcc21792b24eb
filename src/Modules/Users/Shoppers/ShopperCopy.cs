using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Users.Contracts;

namespace Storefront.Users.Shoppers;

/// <summary>Everything a town knows about a shopper, as a file (Art. 15 and 20 GDPR).</summary>
internal static class ShopperCopy
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapFor(TenantKinds.Tenant).MapGet("/account/data/copy", SendAsync);

    private static async Task<IResult> SendAsync(
        HttpContext http, ICurrentShopper current, ScopeDoor door, OwnDomain domain, CurrentScope here, CancellationToken cancel)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (domain.IsHere(http))
        {
            return Results.Redirect(domain.OnPortal(http));
        }

        if (await current.FindInAccountAsync(cancel) is not { } shopper)
        {
            return Results.Redirect(http.Request.PathBase + "/account/sign-in?returnUrl=" + Uri.EscapeDataString(http.Request.PathBase + "/account/data"));
        }

        var copy = await door.InAsync<ShopperFarewell, IReadOnlyDictionary<string, object>>(
            here.Value.Town, farewell => farewell.CopyAsync(shopper, cancel));
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(copy, Readable), "application/json", $"{here.Tenant!.Slug}.json");
    }
}
