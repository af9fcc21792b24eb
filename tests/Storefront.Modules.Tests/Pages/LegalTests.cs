using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;
using Storefront.Modules.Tests.Users;
using Storefront.Pages.Contracts;
using Storefront.Pages.Legal;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Pages;

public sealed class LegalTests
{
    [Theory]
    [InlineData("/impressum", "Angaben gemäß § 5 DDG")]
    [InlineData("/datenschutz", "Art. 6 Abs. 1")]
    [InlineData("/agb", "zahlungspflichtig bestellen")]
    [InlineData("/widerruf", "binnen vierzehn Tagen ohne Angabe von Gründen")]
    [InlineData("/versand", "")]
    [InlineData("/barrierefreiheit", "WCAG")]
    public async Task Every_page_the_law_asks_for_is_there_from_the_first_day(string path, string words)
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();

        var shop = await browser.GetAsync("/shops/becker" + path);
        var town = await browser.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (shop.Status, town.Status));
        Assert.Contains(words, shop.Words, StringComparison.Ordinal);
        Assert.Single(shop.Html.QuerySelectorAll("h1"));
        Assert.False(shop.Response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_shop_that_only_shows_itself_has_and_links_no_terms_that_are_not_in_force()
    {
        await using var host = await Musterstadt.WithAsync("""{ "name": "shop", "slug": "still", "displayName": "Stiller Laden", "level": "profile", "state": "live" }""");
        using var browser = host.Browser();

        var home = await browser.GetAsync("/shops/still/");

        Assert.NotNull(home.Html.QuerySelector(".legal-links a[href='/shops/still/impressum']"));
        foreach (var path in new[] { "/shops/still/agb", "/shops/still/widerruf" })
        {
            Assert.Null(home.Html.QuerySelector($".legal-links a[href^='{path}']"));
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PlainAsync(path)).Status);
        }
    }

    [Fact]
    public async Task A_shop_that_only_shows_itself_speaks_of_no_pickup_and_no_payment()
    {
        await using var host = await Musterstadt.WithAsync("""{ "name": "shop", "slug": "still", "displayName": "Stiller Laden", "level": "profile", "state": "live" }""");
        using var browser = host.Browser();

        var still = await browser.GetAsync("/shops/still/versand");
        var sells = await browser.GetAsync("/shops/becker/versand");

        Assert.Empty(still.Html.QuerySelectorAll("main h2"));
        Assert.NotEmpty(sells.Html.QuerySelectorAll("main h2"));
    }

    [Fact]
    public async Task The_imprint_says_who_the_seller_is()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();

        var words = (await browser.GetAsync("/shops/becker/impressum")).Words;

        Assert.All(
            ["Schuhhaus Becker e. K.", "Marktstraße 12", "12345 Musterstadt", "Ruth Becker", "HRA 1958", "DE813371133", "hallo@becker.example", "+49 221 2"],
            part => Assert.Contains(part, words, StringComparison.Ordinal));
        Assert.DoesNotContain("TMG", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Steuernummer", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_instruction_names_the_seller_the_function_and_brings_the_form()
    {
        await using var host = await Musterstadt.StartAsync();
        using var browser = host.Browser();

        var page = await browser.GetAsync("/shops/becker/widerruf");

        Assert.Contains("http://musterstadt.localhost/shops/becker/widerruf", page.Words, StringComparison.Ordinal);
        Assert.Contains("Telefon: +49 221 2, E-Mail: hallo@becker.example", page.Words, StringComparison.Ordinal);
        Assert.Contains("Muster-Widerrufsformular", page.Words, StringComparison.Ordinal);
        Assert.Contains("(*) Unzutreffendes streichen.", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("main a[href='/shops/becker/widerruf/formular']"));
    }

    [Fact]
    public async Task Who_changes_the_address_is_told_of_the_imprint_and_finds_the_hint_there_too()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        await ruth.PostAsync("/shops/becker/admin/legal");
        var before = await ruth.GetAsync("/shops/becker/admin/settings/profile");

        var saved = await ruth.FollowAsync(ruth.SubmitAsync(before, "form:has(.savebar)", ("Input.Street", "Neuer Weg 1")));
        var list = await ruth.GetAsync("/shops/becker/admin/legal");
        var imprint = await ruth.GetAsync("/shops/becker/admin/legal/imprint");

        Assert.Empty(before.Html.QuerySelectorAll("main .notice--warning"));
        var link = saved.Html.QuerySelector("main .notice--warning a[href='/shops/becker/admin/legal/imprint']")!;
        Assert.Equal("Das Impressum passt nicht mehr zu Ihren Angaben. Erzeugen Sie es neu.", link.TextContent);
        Assert.Contains(link.TextContent, list.Words, StringComparison.Ordinal);
        Assert.Contains(link.TextContent, imprint.Html.QuerySelector("main .notice--warning")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_text_is_a_new_version_and_the_old_one_stays()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        await ruth.PostAsync("/shops/becker/admin/legal");
        var first = await CurrentAsync(host);

        host.Clock.Advance(TimeSpan.FromDays(1));
        await ruth.PostAsync("/shops/becker/admin/legal/terms", ("Input.Source", "Neue Bedingungen"));
        var second = await CurrentAsync(host);
        var old = await host.InAsync<ILegalTexts, LegalText?>(host.Town(), texts => texts.FindAsync(first[LegalKind.Terms].Id, default));

        Assert.Equal(4, first.Count);
        Assert.Equal((1, 2), (first[LegalKind.Terms].Version, second[LegalKind.Terms].Version));
        Assert.Equal(first[LegalKind.Terms].Html, old!.Html);
        Assert.Equal(first[LegalKind.Imprint].Id, second[LegalKind.Imprint].Id);
        Assert.Contains("Neue Bedingungen", (await ruth.GetAsync("/shops/becker/agb")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_text_again_makes_no_version()
    {
        await using var host = await Musterstadt.StartAsync();
        var scope = host.Shop("becker");

        var first = await host.InAsync<LegalBook, LegalVersion>(scope, book => book.PublishAsync(LegalKind.Terms, "Text", default));
        var again = await host.InAsync<LegalBook, LegalVersion>(scope, book => book.PublishAsync(LegalKind.Terms, "Text", default));

        Assert.Equal(first.Id, again.Id);
    }

    [Fact]
    public async Task Texts_of_several_shops_come_in_one_answer()
    {
        await using var host = await Musterstadt.StartAsync();
        var (becker, lindenhof) = (host.Shop("becker"), host.Shop("lindenhof"));
        await host.InAsync<LegalBook>(becker, book => book.PublishAsync(LegalKind.Terms, "Becker", default));
        await host.InAsync<LegalBook>(lindenhof, book => book.PublishAsync(LegalKind.Terms, "Lindenhof", default));

        var texts = await host.InAsync<ILegalTexts, IReadOnlyDictionary<Guid, IReadOnlyList<LegalText>>>(
            becker, legal => legal.CurrentAsync([becker.ShopId, lindenhof.ShopId], default));

        Assert.Contains("Becker", Assert.Single(texts[becker.ShopId]).Html, StringComparison.Ordinal);
        Assert.Contains("Lindenhof", Assert.Single(texts[lindenhof.ShopId]).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_instruction_loses_the_mark_of_the_statutory_model()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        await ruth.PostAsync("/shops/becker/admin/legal");
        var model = await ruth.GetAsync("/shops/becker/admin/legal/withdrawal");

        await ruth.PostAsync("/shops/becker/admin/legal/withdrawal", ("Input.Source", "Umtausch nur mit Bon."));
        var changed = await ruth.GetAsync("/shops/becker/admin/legal/withdrawal");

        Assert.Contains("entspricht dem gesetzlichen Muster", model.Words, StringComparison.Ordinal);
        Assert.Contains("weicht vom gesetzlichen Muster ab", changed.Words, StringComparison.Ordinal);
    }

    private static async Task<Dictionary<LegalKind, LegalText>> CurrentAsync(TestHost host) =>
        (await host.InAsync<ILegalTexts, IReadOnlyList<LegalText>>(
            host.Town(), texts => texts.CurrentAsync(host.Shop("becker").ShopId, default))).ToDictionary(text => text.Kind);
}
