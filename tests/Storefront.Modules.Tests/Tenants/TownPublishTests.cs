using System.Net;
using AngleSharp.Dom;
using Storefront.Modules.Tests.Users;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>A portal is public once its imprint and privacy notice are there, and its head says so.</summary>
public sealed class TownPublishTests
{
    private const string Address = "neustadt.localhost";

    [Fact]
    public async Task A_founded_town_is_seen_by_its_team_alone_until_its_duties_are_met_and_its_head_publishes_it()
    {
        await using var host = await Musterstadt.StartAsync();
        using var nora = await FoundAsync(host);
        using var jana = host.Browser(Address);

        var overview = await nora.GetAsync("/admin");
        var start = await nora.GetAsync("/admin/start");
        var early = await nora.PostAsync("/admin/start");

        Assert.Contains("Ihr Portal ist noch nicht öffentlich.", overview.Words, StringComparison.Ordinal);
        Assert.Contains("Tragen Sie Straße, Postleitzahl und Ort ein.", start.Words, StringComparison.Ordinal);
        Assert.All(
            (string[])["/admin/settings/profile", "/admin/settings/legal", "/admin/legal/imprint", "/admin/legal/privacy"],
            path => Assert.NotNull(start.Html.QuerySelector($"main a[href='{path}']")));
        Assert.Null(start.Html.QuerySelector("main form button"));
        Assert.Contains("Tragen Sie Straße, Postleitzahl und Ort ein.", early.Html.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await jana.GetAsync("/")).Status);

        await nora.FillAsync();
        var ready = await nora.GetAsync("/admin/start");
        Assert.Equal(HttpStatusCode.NotFound, (await jana.GetAsync("/")).Status);
        var done = await nora.FollowAsync(nora.SubmitAsync(ready, "main form"));

        Assert.Contains("Ihr Portal ist öffentlich.", done.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await jana.GetAsync("/")).Status);
        Assert.Contains("Rathausplatz 1", (await jana.GetAsync("/impressum")).Words, StringComparison.Ordinal);
        Assert.Contains("veröffentlicht", (await nora.GetAsync("/admin/log")).Words, StringComparison.Ordinal);
        Assert.NotNull(overview.Html.QuerySelector(".side a[href='/admin/start']"));
        Assert.Null((await nora.GetAsync("/admin/shops")).Html.QuerySelector(".side a[href='/admin/start']"));
        Assert.DoesNotContain("noch nicht öffentlich", (await nora.GetAsync("/admin")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_only_advice_stays_open_on_the_list_and_bars_nothing()
    {
        await using var host = await Musterstadt.StartAsync();
        using var nora = await FoundAsync(host);
        await nora.FillAsync();

        var ready = await nora.GetAsync("/admin/start");

        var advice = ready.Html.QuerySelectorAll(".tasks li").Single(step => step.TextContent.Contains("Schreiben Sie einen Satz über sich.", StringComparison.Ordinal));
        Assert.Contains("Empfehlung", advice.QuerySelector(".badge")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(ready.Html.QuerySelector("main form button"));
        Assert.Contains("Ihr Portal ist öffentlich.", (await nora.FollowAsync(nora.SubmitAsync(ready, "main form"))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operator_sees_that_a_town_is_let_in_and_not_public_and_what_it_lacks()
    {
        await using var host = await Musterstadt.StartAsync();
        using var nora = await FoundAsync(host);
        using var house = host.Browser();
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");

        var list = await house.GetAsync("/operator");
        var file = await house.GetAsync($"/operator/towns/{host.Directory.FindTown("neustadt")!.Scope.TownId}");

        Assert.Contains("freigegeben, noch nicht öffentlich", list.Words, StringComparison.Ordinal);
        Assert.Contains("Tragen Sie Straße, Postleitzahl und Ort ein.", file.Words, StringComparison.Ordinal);
        var told = await host.InAsync<IProvisioning, TownSummary?>(Scope.Operator, provisioning => provisioning.FindTownAsync("neustadt", CancellationToken.None));
        Assert.Equal((ShopState.Live, false), (told!.State, told.Public));
    }

    [Fact]
    public async Task A_shop_in_a_town_that_is_not_public_is_not_seen_either()
    {
        await using var host = await Musterstadt.StartAsync();
        using var nora = await FoundAsync(host);
        var town = host.Directory.FindTown("neustadt")!.Scope;
        await host.InAsync<ShopOpening>(town, async opening => await opening.OpenAsync(
            town.TownId, new NewShop { Name = "Hut", State = ShopState.Live }, CancellationToken.None));
        using var jana = host.Browser(Address);

        Assert.Equal(HttpStatusCode.NotFound, (await jana.GetAsync("/shops/hut/")).Status);
        await nora.FillAsync();
        await nora.PostAsync("/admin/start");
        Assert.Equal(HttpStatusCode.OK, (await jana.GetAsync("/shops/hut/")).Status);
    }

    [Fact]
    public async Task Editors_see_the_way_and_leave_the_publishing_to_the_head()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.SeedAsync("""
            { "steps": [
              { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "hosts": ["musterstadt.localhost"] },
              { "name": "user", "email": "edda@musterstadt.example", "displayName": "Edda Edel", "password": "edda-demo-2026", "staffOf": "portal", "role": "editor" } ] }
            """);
        using var edda = host.Browser("musterstadt.localhost");
        await edda.TryAsync("/admin", "edda@musterstadt.example", "edda-demo-2026");

        Assert.Equal(HttpStatusCode.OK, (await edda.GetAsync("/admin/start")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await edda.SendAsync(new(HttpMethod.Post, "/admin/start"))).Status);
    }

    private static async Task<TestBrowser> FoundAsync(TestHost host)
    {
        using var house = host.Browser();
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");
        return await host.FoundAsync(house);
    }
}

internal static class NewTown
{
    /// <summary>The operator founds Neustadt; its head has opened the link and signed in.</summary>
    public static async Task<TestBrowser> FoundAsync(this TestHost host, TestBrowser house, string name = "Neustadt")
    {
        await house.SubmitAsync(
            await house.GetAsync("/operator/towns/new"), "main form", ("Input.TownName", name), ("Input.FederalState", "BY"),
            ("Input.Name", "Nora Nagel"), ("Input.Email", "nora@neustadt.example"));
        await host.DrainAsync();
        var nora = host.Browser($"{name.ToLowerInvariant()}.localhost");
        await nora.SubmitAsync(await nora.GetAsync(host.LinkInLatestMail()), "main form", ("Password", "ein Satz den nur ich kenne"));
        return nora;
    }

    /// <summary>What a portal needs before it is published.</summary>
    public static async Task FillAsync(this TestBrowser nora)
    {
        await nora.SubmitAsync(
            await nora.GetAsync("/admin/settings/profile"), "main form",
            ("Input.Street", "Rathausplatz 1"), ("Input.Zip", "12345"), ("Input.City", "Neustadt"), ("Input.Phone", "+49 911 4711"));
        await nora.SubmitAsync(
            await nora.GetAsync("/admin/settings/legal"), "main form",
            ("Input.LegalName", "Stadt Neustadt"), ("Input.LegalForm", "KdöR"), ("Input.Representatives", "Nora Nagel"));
        await nora.SubmitAsync(await nora.GetAsync("/admin/legal"), "main form");
    }
}
