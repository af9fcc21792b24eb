using System.Net;
using Storefront.Modules.Tests.Themes;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>Where staff arrive, and how long the set-up page stands in their way.</summary>
public sealed class FirstPageTests
{
    private const string Becker = "/shops/becker/admin";

    [Fact]
    public async Task Who_joins_a_shop_that_sells_arrives_at_what_waits_and_not_at_a_finished_set_up()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        await ruth.PostAsync(Becker + "/team?handler=Invite", ("Input.Name", "Nora Lind"), ("Input.Email", "nora@becker.example"), ("Input.Role", "staff"));
        await host.DrainAsync();
        using var nora = host.Browser();

        var welcome = await nora.GetAsync(host.LinkInLatestMail());
        var arrived = await nora.SubmitAsync(welcome, "main form", ("Password", "ein Satz den nur ich kenne"));

        Assert.Equal(Becker, arrived.Location);
        Assert.Equal("Übersicht", (await nora.GetAsync(Becker)).Html.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_set_up_of_a_shop_that_sells_has_left_the_menu_and_is_found_in_the_settings()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.ProfileShopAsync();
        using var ruth = await host.RuthAsync();
        using var grete = host.Browser();
        await grete.TryAsync("/shops/hut/admin", "grete@hut.example", "ein langes Passwort");

        var settings = await ruth.GetAsync(Becker + "/settings");
        var start = await ruth.GetAsync(Becker + "/start");

        Assert.Null(InMenu(settings, Becker));
        Assert.NotNull(settings.Html.QuerySelector($"main a[href='{Becker}/start']"));
        Assert.Equal(HttpStatusCode.OK, start.Status);
        Assert.Equal("page", InMenu(start, Becker)!.GetAttribute("aria-current"));
        Assert.NotNull(InMenu(await grete.GetAsync("/shops/hut/admin"), "/shops/hut/admin"));
    }

    private static AngleSharp.Dom.IElement? InMenu(TestPage page, string office) => page.Html.QuerySelector($"header nav a[href='{office}/start']");
}
