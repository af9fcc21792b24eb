using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Community.Peers;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Users;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Community.CommunityTown;

namespace Storefront.Modules.Tests.Community;

/// <summary>Figures beside those of others, never of one.</summary>
public sealed class PeerTests
{
    [Fact]
    public void Below_five_shops_a_cell_says_nothing()
    {
        Assert.Null(PeerCell.Of([10, 20, 30, 40, null]));
        Assert.Equal(new PeerCell(5, 30), PeerCell.Of([50, 10, 30, 20, null, 40]));
    }

    [Fact]
    public async Task Only_who_gives_sees_and_only_from_five_shops_on()
    {
        await using var host = await StartAsync();
        await host.SeedAsync("""
            { "steps": [
              { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "portalName": "Musterstadt kauft ein", "hosts": ["musterstadt.localhost"], "state": "NW" },
              { "name": "shop", "slug": "s1", "displayName": "Geschäft 1", "branch": "shoes", "level": "sell", "state": "live" },
              { "name": "shop", "slug": "s2", "displayName": "Geschäft 2", "branch": "shoes", "level": "sell", "state": "live" },
              { "name": "shop", "slug": "s3", "displayName": "Geschäft 3", "branch": "shoes", "level": "sell", "state": "live" } ] }
            """);
        await host.DrainAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var emil = host.Browser("musterstadt.localhost");
        await emil.TryAsync("/shops/becker/admin", "emil@becker.example", "becker-team-2026");

        Assert.DoesNotContain("Alle Branchen", (await ruth.GetAsync(Becker + "/numbers")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await emil.GetAsync(Becker + "/numbers")).Status);
        await GiveAsync(host, host.Shop("lindenhof"), 20);
        await GiveAsync(host, host.Shop("s1"), 40);
        await GiveAsync(host, host.Shop("s2"), 60);
        await GiveAsync(host, host.Shop("s3"), 80);
        await ruth.PostAsync(Becker + "/numbers");
        var four = (await ruth.GetAsync(Becker + "/numbers")).Words;
        await GiveAsync(host, host.Directory.FindShop(host.Directory.FindTown("nebenstadt")!.Scope.TownId, "hut")!.Scope, 100);
        var photos = (await ruth.GetAsync(Becker + "/numbers")).Html.QuerySelectorAll("main section").Last();

        Assert.DoesNotContain("in der Mitte", four, StringComparison.Ordinal);
        Assert.Equal("Artikel mit Bild", photos.QuerySelector("h2")!.TextContent);
        Assert.Equal(
            ["noch zu wenig zu zählen", "weniger als 5 Geschäfte", "60\u00a0% in der Mitte von 5 Geschäften"], photos.QuerySelectorAll("dd").Select(cell => cell.TextContent));
        await ruth.PostAsync(Becker + "/numbers?handler=Leave");
        Assert.Contains("Zahlen dazugeben", (await ruth.GetAsync(Becker + "/numbers")).Words, StringComparison.Ordinal);
        Assert.Contains("Zahlen aus dem Vergleich genommen", (await ruth.GetAsync("/shops/becker/admin/log")).Words, StringComparison.Ordinal);
    }

    private static Task GiveAsync(TestHost host, Scope shop, int photos) => host.Services.GetRequiredService<ScopeDoor>().InAsync<StorefrontDb>(shop, async db =>
    {
        db.Add(new PeerShare { Id = Guid.CreateVersion7(), Branch = photos is 20 or 100 ? "books" : "shoes", PhotoPercent = photos, CountedAt = host.Clock.GetUtcNow() });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}
