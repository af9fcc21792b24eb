using System.Net;
using Storefront.Modules.Tests.Users;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Towns;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>A town or a shop that nobody leads is no dead end: whoever let it in invites somebody.</summary>
public sealed class HeadInvitationTests
{
    [Fact]
    public async Task The_operator_invites_the_head_of_a_town_corrects_the_address_and_takes_back()
    {
        await using var host = await Musterstadt.StartAsync();
        var town = await host.InAsync<TownFounding, Scope>(
            Scope.Operator, async founding => (await founding.FoundAsync(new() { Name = "Neustadt" }, CancellationToken.None)).Scope);
        using var house = host.Browser();
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");
        var path = $"/operator/towns/{town.TownId}";
        var file = await house.GetAsync(path);
        Assert.Contains("Ohne Leitung kann niemand das Portal einrichten", file.Words, StringComparison.Ordinal);

        var wrong = await house.SubmitAsync(file, "form[action$='handler=Head']", ("Head.Name", ""), ("Head.Email", "nora@"));
        Assert.Equal("nora@", wrong.Html.QuerySelector("[name='Head.Email']")!.GetAttribute("value"));
        await house.SubmitAsync(file, "form[action$='handler=Head']", ("Head.Name", "Nora Nagel"), ("Head.Email", "nora@neustat.example"));
        await host.DrainAsync();
        var astray = host.LinkInLatestMail();
        var slip = await house.SubmitAsync(await house.GetAsync(path), "form[action$='handler=HeadAgain']", ("address", "nora@neustadt"));
        Assert.Equal("nora@neustadt", slip.Html.QuerySelector("form [name=address][aria-invalid=true]")!.GetAttribute("value"));
        Assert.NotNull(slip.Html.QuerySelector("form[action$='handler=HeadAgain'] .field__error"));
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        var again = await house.SubmitAsync(await house.GetAsync(path), "form[action$='handler=HeadAgain']", ("address", "nora@neustadt.example"));
        await host.DrainAsync();

        Assert.Equal(path, again.Location);
        using var nora = host.Browser("neustadt.localhost");
        Assert.Null((await nora.GetAsync(astray)).Html.QuerySelector("[name=Password]"));
        await nora.SubmitAsync(await nora.GetAsync(host.LinkInLatestMail()), "main form", ("Password", "ein Satz den nur ich kenne"));
        Assert.Equal(HttpStatusCode.OK, (await nora.GetAsync("/admin/start")).Status);
        Assert.Contains("nora@neustadt.example", (await house.GetAsync(path)).Words, StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromSeconds(2));
        await house.SubmitAsync(await house.GetAsync(path), "form[action$='handler=Head']", ("Head.Name", "Falsche Frau"), ("Head.Email", "falsch@neustadt.example"));
        await host.DrainAsync();
        await house.SubmitAsync(await house.GetAsync(path), "form[action$='handler=HeadTakeBack']");
        Assert.Null((await host.Browser("neustadt.localhost").GetAsync(host.LinkInLatestMail())).Html.QuerySelector("[name=Password]"));
    }

    [Fact]
    public async Task The_town_invites_the_owner_of_a_shop_of_its_list_and_deletes_one_that_nobody_takes()
    {
        await using var host = await Musterstadt.StartAsync();
        var (hut, leer) = (await ListedAsync(host, "Hutmacherei"), await ListedAsync(host, "Leerer Laden"));
        using var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var file = await claudia.GetAsync("/admin/shops/hutmacherei");
        Assert.Contains("Es ist keine Einladung unterwegs.", file.Words, StringComparison.Ordinal);
        Assert.Null(file.Html.QuerySelector("button[value=approve]"));
        await claudia.SubmitAsync(file, "form[action$='handler=Head']", ("Head.Name", "Grete Grün"), ("Head.Email", "grete@hut.example"));
        await host.DrainAsync();
        Assert.Contains("Noch hat niemand den Link aus der E-Mail geöffnet.", (await claudia.GetAsync("/admin/shops/hutmacherei")).Words, StringComparison.Ordinal);
        using var grete = host.Browser();
        await grete.SubmitAsync(await grete.GetAsync(host.LinkInLatestMail()), "main form", ("Password", "ein Satz den nur ich kenne"));

        var taken = await claudia.GetAsync("/admin/shops/hutmacherei");
        Assert.Contains("grete@hut.example", taken.Words, StringComparison.Ordinal);
        Assert.Null(taken.Html.QuerySelector("form[action$='handler=Head'], form[action$='handler=Remove']"));
        await claudia.PostAsync("/admin/shops/hutmacherei?handler=Remove");
        await claudia.PostAsync("/admin/shops/becker?handler=Remove");
        await claudia.SubmitAsync(await claudia.GetAsync("/admin/shops/leerer-laden"), "form[action$='handler=Remove']");

        Assert.NotNull(host.Directory.Find(hut));
        Assert.NotNull(host.Directory.Find(host.Shop("becker")));
        Assert.Null(host.Directory.Find(leer));
        Assert.Equal(HttpStatusCode.NotFound, (await claudia.GetAsync("/admin/shops/leerer-laden")).Status);
        Assert.Contains("„Leerer Laden“ gelöscht", (await claudia.GetAsync("/admin/log")).Words, StringComparison.Ordinal);
        Assert.NotEqual(leer, await ListedAsync(host, "Leerer Laden"));
    }

    private static Task<Scope> ListedAsync(TestHost host, string name) => host.InAsync<ShopOpening, Scope>(
        host.Town(), async opening => (await opening.OpenAsync(
            host.Town().TownId, new() { Name = name, Invitation = Storefront.Tenants.Staff.InvitationKind.ShopListed }, CancellationToken.None)).Scope);
}
