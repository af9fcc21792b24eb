using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.TestKit;

namespace Storefront.Town.Tests;

/// <summary>
/// Walks every back-office address there is, found in the routing table, with the wrong shop's sign-in and with the wrong
/// shop's ids. A new page is in these tests by existing.
/// </summary>
public sealed partial class LeakTests(Musterstadt town)
{
    private const string Becker = "/shops/schuhhaus-becker";
    private const string Hartmann = "/shops/baeckerei-hartmann";

    [Fact]
    public async Task Nobody_signed_in_is_asked_to_sign_in_everywhere()
    {
        using var browser = town.Host.Browser(Musterstadt.Town);
        var open = new List<string>();
        foreach (var address in Addresses(TenantKinds.Shop))
        {
            var page = await browser.SendAsync(address.Request(Becker, Guid.CreateVersion7().ToString()));
            if (page.Location?.Contains("/sign-in", StringComparison.Ordinal) != true)
            {
                open.Add($"{address} → {(int)page.Status}");
            }
        }

        Assert.True(open.Count == 0, string.Join(Environment.NewLine, open));
    }

    [Fact]
    public async Task The_wrong_shops_sign_in_gets_404_everywhere()
    {
        using var ruth = await town.SignInAsync(Becker, "ruth@becker.example", "becker-demo-2026");
        var open = new List<string>();
        foreach (var address in Addresses(TenantKinds.Shop))
        {
            var page = await ruth.SendAsync(address.Request(Hartmann, Guid.CreateVersion7().ToString()));
            if (page.Status != HttpStatusCode.NotFound)
            {
                open.Add($"{address} → {(int)page.Status}");
            }
        }

        Assert.True(open.Count == 0, string.Join(Environment.NewLine, open));
    }

    [Fact]
    public async Task A_shops_sign_in_gets_404_in_the_portals_back_office()
    {
        using var ruth = await town.SignInAsync(Becker, "ruth@becker.example", "becker-demo-2026");
        var open = new List<string>();
        foreach (var address in Addresses(TenantKinds.Town))
        {
            var page = await ruth.SendAsync(address.Request("", Guid.CreateVersion7().ToString()));
            if (page.Status != HttpStatusCode.NotFound)
            {
                open.Add($"{address} → {(int)page.Status}");
            }
        }

        Assert.True(open.Count == 0, string.Join(Environment.NewLine, open));
    }

    [Fact]
    public async Task Another_shops_ids_lead_nowhere()
    {
        using var ruth = await town.SignInAsync(Becker, "ruth@becker.example", "becker-demo-2026");
        var foreign = await KeysOfAsync(town.Shop("baeckerei-hartmann"));
        var open = new List<string>();
        foreach (var address in Addresses(TenantKinds.Shop).Where(address => address.HasPlaces))
        {
            foreach (var key in foreign)
            {
                var page = await ruth.SendAsync(address.Request(Becker, key));
                if (page.Status is not (HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed))
                {
                    open.Add($"{address} with {key} → {(int)page.Status}");
                }
            }
        }

        Assert.NotEmpty(foreign);
        Assert.True(open.Count == 0, string.Join(Environment.NewLine, open));
    }

    [Fact]
    public void The_walk_finds_the_back_office()
    {
        Assert.True(Addresses(TenantKinds.Shop).Count() > 10);
        Assert.Contains(Addresses(TenantKinds.Shop), address => address.HasPlaces);
    }

    /// <summary>One id of every kind of row that the other shop has, and its numbers and handles.</summary>
    private async Task<List<string>> KeysOfAsync(Scope shop)
    {
        await using var entered = town.Host.Services.GetRequiredService<ScopeDoor>().Enter(shop);
        var db = entered.Get<StorefrontDb>();
        var keys = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(type => typeof(OwnedEntity).IsAssignableFrom(type.ClrType)))
        {
            var rows = (IQueryable<OwnedEntity>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!
                .MakeGenericMethod(entity.ClrType).Invoke(db, null)!;
            var row = await rows.FirstOrDefaultAsync();
            if (row is not null)
            {
                keys.Add(row.Id.ToString());
                keys.AddRange(entity.GetProperties()
                    .Where(property => property.Name is "Number" or "Handle" or "Code" or "Token")
                    .Select(property => property.PropertyInfo?.GetValue(row)?.ToString())
                    .OfType<string>()
                    .Where(text => text.Length > 0));
            }
        }

        return [.. keys.Distinct()];
    }

    private IEnumerable<Address> Addresses(TenantKinds kind) => town.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<BackOfficeAttribute>() is { } office && office.Kinds.HasFlag(kind))
        .SelectMany(endpoint => MethodsOf(endpoint).Select(method => new Address(method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))))
        .Distinct();

    // A Razor page answers both; a mapped endpoint says which.
    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? (IReadOnlyList<string>)["GET", "POST"];

    private sealed record Address(string Method, string Pattern)
    {
        public bool HasPlaces => Pattern.Contains('{', StringComparison.Ordinal);

        public HttpRequestMessage Request(string root, string key)
        {
            var request = new HttpRequestMessage(new HttpMethod(Method), root + Places().Replace(Pattern, key));
            if (Method == "POST")
            {
                request.Content = new FormUrlEncodedContent([]);
            }

            return request;
        }

        public override string ToString() => $"{Method} {Pattern}";
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Places();
}
