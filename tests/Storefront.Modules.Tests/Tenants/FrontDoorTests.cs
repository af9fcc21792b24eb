using System.Net;
using AngleSharp.Dom;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>A town that finds the product finds the way in, and its form speaks both languages without forgetting.</summary>
public sealed class FrontDoorTests
{
    [Theory]
    [InlineData("/register-town", "localhost", "Input.TownName")]
    [InlineData("/register", "musterstadt.localhost", "Input.ShopName")]
    public async Task Changing_the_language_keeps_what_was_typed_and_says_nothing_is_wrong_yet(string path, string address, string field)
    {
        await using var host = await Musterstadt.StartAsync();
        using var nora = host.Browser(address);
        var form = await nora.GetAsync(path);

        var english = form.Html.QuerySelector("nav button[name=lang][value=en]")!;
        var page = await nora.FollowAsync(nora.SubmitAsync(
            form, "#" + english.GetAttribute("form"), (field, "Neustadt"), ("Input.Name", "Nora Nagel"), ("Input.Email", "nora@"), ("lang", "en")));

        Assert.Equal("en", page.Html.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Neustadt", page.Html.QuerySelector($"[name='{field}']")!.GetAttribute("value"));
        Assert.Equal("Nora Nagel", page.Html.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        Assert.Equal("nora@", page.Html.QuerySelector("[name='Input.Email']")!.GetAttribute("value"));
        Assert.Null(page.Html.QuerySelector(".field__error, .error-summary"));
        Assert.Empty(host.Mails());
    }

    [Fact]
    public async Task Changing_the_language_keeps_what_the_address_says()
    {
        await using var host = await Musterstadt.StartAsync();
        using var nora = host.Browser();

        var page = await nora.GetAsync("/register-town/confirm?town=neustadt&token=abc");

        Assert.Equal("?town=neustadt&token=abc&lang=en", page.Html.QuerySelector(".side__languages a[lang=en]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/operator/sign-in")]
    [InlineData("/")]
    public async Task The_operators_door_leads_a_town_to_its_registration(string path)
    {
        await using var host = await Musterstadt.StartAsync();
        await host.SeedAsync("""{ "steps": [ { "name": "town", "slug": "beispielburg", "displayName": "Beispielburg", "hosts": ["beispielburg.localhost"] } ] }""");
        using var nora = host.Browser();

        var page = await nora.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(HttpStatusCode.OK, (await nora.GetAsync(page.Html.QuerySelector("main a[href='/register-town']")!.GetAttribute("href")!)).Status);
    }
}
