using System.Net;
using MimeKit;
using Storefront.Modules.Tests.Themes;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>The operator corrects what a town is called.</summary>
public sealed class TownNameTests
{
    private const string Portal = "musterstadt.localhost";

    [Fact]
    public async Task The_new_name_stands_on_every_page_at_once_in_both_logs_and_in_a_mail()
    {
        await using var host = await Musterstadt.StartAsync();
        using var house = await HouseAsync(host);
        using var jana = host.Browser(Portal);
        string[] pages = ["/shops", "/barrierefreiheit"];
        foreach (var page in pages)
        {
            Assert.DoesNotContain("Musterstätt", (await jana.GetAsync(page)).Words, StringComparison.Ordinal);
        }

        var file = await house.GetAsync(File(host));
        var saved = await house.FollowAsync(house.SubmitAsync(await house.GetAsync(Page(host)), "main form", ("TownName", " Musterstätt ")));
        await host.DrainAsync();
        using var claudia = await host.ClaudiaAsync();

        Assert.NotNull(file.Html.QuerySelector($"main a[href='{Page(host)}']"));
        Assert.Equal("Musterstätt", saved.Html.QuerySelector("h1")!.TextContent);
        Assert.Contains("Die Stadt heißt jetzt „Musterstätt“.", saved.Words, StringComparison.Ordinal);
        foreach (var page in pages)
        {
            Assert.Contains("Musterstätt", (await jana.GetAsync(page)).Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        const string Line = "„Musterstadt“ heißt jetzt „Musterstätt“ (vom Betreiber berichtigt)";
        Assert.Contains(Line, (await house.GetAsync("/operator/log")).Words, StringComparison.Ordinal);
        Assert.Contains(Line, (await claudia.GetAsync("/admin/log")).Words, StringComparison.Ordinal);
        var mail = MimeMessage.Load(host.Mails().Single(path => System.IO.File.ReadAllText(path).Contains("claudia@musterstadt.example", StringComparison.Ordinal)));
        Assert.Equal("Musterstadt heißt jetzt Musterstätt", mail.Subject);
        Assert.NotNull(host.Directory.FindTown("musterstadt"));
    }

    [Theory]
    [InlineData("Musterstadt", "Musterstadt", "Musterstätt", "Musterstätt")]
    [InlineData("Musterstadt kauft ein", "Köln", "Musterstadt kauft ein", "Köln")]
    public async Task What_was_made_from_the_name_has_the_same_mistake_and_what_was_chosen_stays(string portal, string city, string portalAfter, string cityAfter)
    {
        await using var host = await Musterstadt.StartAsync();
        using var house = await HouseAsync(host);
        using var claudia = await host.ClaudiaAsync();
        await claudia.SubmitAsync(await claudia.GetAsync("/admin/settings/profile"), "main form:has(#Input_Name)", ("Input.Name", portal), ("Input.City", city));

        await house.SubmitAsync(await house.GetAsync(Page(host)), "main form", ("TownName", "Musterstätt"));
        var profile = await claudia.GetAsync("/admin/settings/profile");

        Assert.Equal(portalAfter, profile.Html.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Equal(cityAfter, profile.Html.QuerySelector("#Input_City")!.GetAttribute("value"));
        Assert.Contains("Der Name der Stadt ist „Musterstätt“. Stimmt er nicht, berichtigt ihn der Betreiber.", profile.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" ", "Geben Sie den Namen der Stadt ein.")]
    [InlineData("<b>Musterstadt</b>", "spitze Klammern")]
    [InlineData("🏰", "mindestens einem Buchstaben")]
    public async Task What_is_no_name_is_refused_beside_the_field_and_kept(string name, string words)
    {
        await using var host = await Musterstadt.StartAsync();
        using var house = await HouseAsync(host);

        var refused = await house.SubmitAsync(await house.GetAsync(Page(host)), "main form", ("TownName", name));

        Assert.Contains(words, refused.Html.QuerySelector("#TownName-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(name, refused.Html.QuerySelector("#TownName")!.GetAttribute("value"));
        Assert.Equal("Musterstadt", (await house.GetAsync(File(host))).Html.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_name_of_another_town_is_asked_about_once()
    {
        await using var host = await Musterstadt.StartAsync();
        using var house = await HouseAsync(host);
        await house.SubmitAsync(
            await house.GetAsync("/operator/towns/new"), "main form",
            ("Input.TownName", "Neustadt"), ("Input.FederalState", "BY"), ("Input.Name", "Nora Nagel"), ("Input.Email", "nora@neustadt.example"));

        var asked = await house.SubmitAsync(await house.GetAsync(Page(host)), "main form", ("TownName", "NEUSTADT"));
        var before = (await house.GetAsync(File(host))).Html.QuerySelector("h1")!.TextContent;
        var saved = await house.SubmitAsync(asked, "main form", ("Another", asked.Html.QuerySelector("#Another")!.GetAttribute("value")));

        Assert.Contains("Eine Stadt mit dem Namen Neustadt gibt es schon.", asked.Html.QuerySelector("#TownName-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(asked.Html.QuerySelector($"main a[href='/operator/towns/{host.Directory.FindTown("neustadt")!.Scope.TownId}']"));
        Assert.Equal("NEUSTADT", asked.Html.QuerySelector("#TownName")!.GetAttribute("value"));
        Assert.Equal("Musterstadt", before);
        Assert.Equal(HttpStatusCode.Found, saved.Status);
        Assert.Equal("NEUSTADT", (await house.GetAsync(File(host))).Html.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Its_own_name_in_other_capitals_asks_nothing_and_the_same_name_tells_nobody()
    {
        await using var host = await Musterstadt.StartAsync();
        using var house = await HouseAsync(host);

        await house.SubmitAsync(await house.GetAsync(Page(host)), "main form", ("TownName", "Musterstadt"));
        await host.DrainAsync();
        Assert.Empty(host.Mails());

        await house.SubmitAsync(await house.GetAsync(Page(host)), "main form", ("TownName", "MusterStadt"));
        Assert.Equal("MusterStadt", (await house.GetAsync(File(host))).Html.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/admin", "claudia@musterstadt.example", "claudia-demo-2026")]
    [InlineData("/shops/becker/admin", "ruth@becker.example", "becker-demo-2026")]
    [InlineData("/shops/becker/admin", "emil@becker.example", "becker-team-2026")]
    public async Task For_everybody_else_there_is_no_such_page(string door, string email, string password)
    {
        await using var host = await Musterstadt.StartAsync();
        foreach (var address in (string[])["localhost", Portal])
        {
            using var other = host.Browser(address);
            await other.TryAsync(door, email, password);

            foreach (var root in (string[])["", "/shops/becker"])
            {
                Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(root + Page(host))).Status);
                Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync(root + Page(host), ("TownName", "Meinestadt"))).Status);
            }
        }

        using var house = await HouseAsync(host);
        Assert.Equal("Musterstadt", (await house.GetAsync(File(host))).Html.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await house.GetAsync($"/operator/towns/{Guid.NewGuid()}/name")).Status);
    }

    private static string File(TestHost host) => $"/operator/towns/{host.Town().TownId}";

    private static string Page(TestHost host) => File(host) + "/name";

    private static async Task<TestBrowser> HouseAsync(TestHost host)
    {
        var house = host.Browser();
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");
        return house;
    }
}
