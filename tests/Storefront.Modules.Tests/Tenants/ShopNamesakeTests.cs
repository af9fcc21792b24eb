using Storefront.Modules.Tests.Users;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Shops;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>Whoever registers a second shop of a name is asked first, keeps what was typed, and does not stand before the first.</summary>
public sealed class ShopNamesakeTests
{
    private static readonly (string, string?)[] Becker2 =
    [
        ("Input.ShopName", "Schuhaus Becker"), ("Input.Name", "Nora Nagel"), ("Input.Email", "nora@neu.example"), ("Input.Branch", "shoes"),
    ];

    private const string Second = """
        { "name": "shop", "slug": "becker-2", "displayName": "Schuhhaus Becker", "branch": "shoes", "level": "profile", "state": "live" }
        """;

    [Fact]
    public async Task The_form_asks_whether_the_shop_that_is_there_is_meant_and_registers_another_when_it_is_not()
    {
        await using var host = await Musterstadt.StartAsync();
        using var nora = host.Browser("musterstadt.localhost");

        var asked = await nora.FollowAsync(nora.SubmitAsync(await nora.GetAsync("/register"), "#typed", Becker2));

        const string Question = "ähnlichen Namen: Schuhhaus Becker (Marktstraße 12). Sind Sie das?";
        Assert.Single(asked.Words.Split(Question)[1..]);
        Assert.Contains(Question, asked.Html.QuerySelector("#Input_ShopName-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", asked.Html.QuerySelector("#Input_ShopName")!.GetAttribute("aria-invalid"));
        Assert.Equal("Another", asked.Html.QuerySelector("#typed input[name=Another], #typed > button")!.Id);
        Assert.NotNull(asked.Html.QuerySelector("a[href='/shops/becker/admin/sign-in']"));
        Assert.Equal("Schuhaus Becker", asked.Html.QuerySelector("#Input_ShopName")!.GetAttribute("value"));
        Assert.Equal("nora@neu.example", asked.Html.QuerySelector("#Input_Email")!.GetAttribute("value"));
        Assert.Equal("shoes", asked.Html.QuerySelector("#Input_Branch option[selected]")!.GetAttribute("value"));
        Assert.Null(host.Directory.FindShop(host.Town().TownId, "schuhaus-becker"));

        await nora.SubmitAsync(asked, "#typed", ("Another", asked.Html.QuerySelector("input[name=Another]")!.GetAttribute("value")));
        Assert.NotNull(host.Directory.FindShop(host.Town().TownId, "schuhaus-becker"));
    }

    [Fact]
    public async Task Of_a_shop_that_is_not_public_the_form_tells_no_more_than_that_the_name_is_taken()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.OpenAsync("Hutmacherei Grün", "grete@hut.example");
        using var nora = host.Browser("musterstadt.localhost");

        var asked = await nora.FollowAsync(nora.SubmitAsync(await nora.GetAsync("/register"), "#typed", [("Input.ShopName", "Hutmacherei"), .. Becker2[1..]]));

        Assert.Contains("Hutmacherei ist schon angemeldet.", asked.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Grün", asked.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("/shops/hutmacherei", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_town_is_asked_too_and_led_to_the_shop_it_has()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var asked = await claudia.SubmitAsync(await claudia.GetAsync("/admin/shops/new"), "#typed", Becker2);

        Assert.Contains("Schuhhaus Becker (Marktstraße 12). Ist es dasselbe?", asked.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ihren Vor- und Nachnamen", asked.Words, StringComparison.Ordinal);
        Assert.Null(asked.Html.QuerySelector(".error-summary"));
        Assert.NotNull(asked.Html.QuerySelector("main a[href='/admin/shops/becker']"));
        Assert.Null(host.Directory.FindShop(host.Town().TownId, "schuhaus-becker"));
    }

    [Fact]
    public async Task Who_checks_a_shop_sees_those_that_look_like_it_with_their_addresses()
    {
        await using var host = await Musterstadt.WithAsync(Second);
        using var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var second = await claudia.GetAsync("/admin/shops/becker-2");
        var other = await claudia.GetAsync("/admin/shops/lindenhof");

        Assert.Contains("Schuhhaus Becker (öffentlich) Marktstraße 12, 12345 Musterstadt", second.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ähnliche Namen", other.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/shops")]
    [InlineData("/search?q=becker")]
    public async Task A_new_namesake_stands_behind_the_shop_that_people_know(string page)
    {
        await using var host = await Musterstadt.StartAsync();
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.SeedAsync($$"""
            { "steps": [
              { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "portalName": "Musterstadt kauft ein", "hosts": ["musterstadt.localhost"] },
              {{Second}} ] }
            """);
        await host.DrainAsync();

        var shown = await host.Browser("musterstadt.localhost").GetAsync(page);

        var links = shown.Html.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!.TrimEnd('/')).ToList();
        var (first, second) = (links.IndexOf("/shops/becker"), links.IndexOf("/shops/becker-2"));
        Assert.True(first >= 0 && second > first, string.Join(' ', links));
    }

    [Fact]
    public async Task The_withdrawal_form_tells_namesakes_apart_by_their_street()
    {
        await using var host = await Musterstadt.WithAsync(Second.Replace("\"level\"", """ "contact": { "street": "Gasse 3" }, "level" """, StringComparison.Ordinal));

        var form = await host.Browser("musterstadt.localhost").GetAsync("/widerruf/formular");

        var names = form.Html.QuerySelectorAll("#Input_Seller option").Select(option => option.TextContent).ToList();
        Assert.Contains("Schuhhaus Becker, Marktstraße 12", names);
        Assert.Contains("Schuhhaus Becker, Gasse 3", names);
    }

    [Theory]
    [InlineData("Schuhhaus Becker", "Becker", true)]
    [InlineData("Schuhhaus Becker", "SCHUHHAUS BECKER GmbH", true)]
    [InlineData("Schuhhaus Becker", "Schuhaus Beker", true)]
    [InlineData("Schuhhaus Becker", "Bäckerei Becker", false)]
    [InlineData("Müller e. K.", "Mueller", true)]
    [InlineData("Hut & Co.", "Schirm & Co.", false)]
    [InlineData("花店", "花店", true)]
    [InlineData("花店", "书店", false)]
    public void Names_look_alike_or_do_not(string one, string other, bool alike) =>
        Assert.Equal(alike, AlikeNames.LookAlike(one, other, ["gmbh", "e", "k", "co"]));

    [Fact]
    public async Task The_town_is_asked_for_the_name_of_somebody_else()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var again = await claudia.SubmitAsync(await claudia.GetAsync("/admin/shops/new"), "#typed", ("Input.ShopName", "Hutmacherei"));

        Assert.Contains("Nachnamen der Person ein, die das Geschäft leitet", again.Html.QuerySelector("#Input_Name-error")!.TextContent, StringComparison.Ordinal);
        Assert.Null(again.Html.QuerySelector("#Input_Branch-error"));
    }

    [Theory]
    [InlineData(false, "geben Hutmacherei Grün dem Stadtmarketing zur Prüfung. Bis es freigegeben ist, sieht es niemand sonst.")]
    [InlineData(true, "und zeigen Hutmacherei Grün. Bis dahin sieht es niemand sonst.")]
    public async Task The_mail_says_which_of_both_the_town_does(bool atOnce, string words)
    {
        await using var host = await Musterstadt.StartAsync();
        await host.InAsync<ITenantSettings>(host.Town(), settings => settings.SetAsync(NewShopRule.Key, new NewShopRule { ShownAtOnce = atOnce }, default));
        using var grete = host.Browser("musterstadt.localhost");

        await grete.SubmitAsync(await grete.GetAsync("/register"), "#typed", [("Input.ShopName", "Hutmacherei Grün"), .. Becker2[1..]]);
        await host.DrainAsync();

        Assert.Contains(words, MimeKit.MimeMessage.Load(host.Mails()[^1]).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_of_errors_follows_the_order_of_the_fields()
    {
        await using var host = await Musterstadt.StartAsync();
        using var nora = host.Browser("musterstadt.localhost");

        var again = await nora.FollowAsync(nora.SubmitAsync(await nora.GetAsync("/register"), "#typed"));

        Assert.Equal(
            ["#Input_ShopName", "#Input_Name", "#Input_Email", "#Input_Branch"],
            again.Html.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")!));
    }
}
