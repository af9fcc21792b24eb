using System.Net;
using System.Text.RegularExpressions;
using Storefront.Notifications.Mails;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>A link in a mail opens in the language of the mail, in a browser that wishes for another.</summary>
public sealed partial class MailLanguageTests
{
    [Theory]
    [InlineData("en", "de")]
    [InlineData("de", "en")]
    public async Task Every_link_to_a_shopper_opens_in_the_language_the_order_was_placed_in(string placed, string browser)
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper(placed);
        await jana.PutsAsync("becker", "B-40");
        await jana.OrdersAsync();
        var mails = (await town.MailsAsync()).Where(mail => mail.To.Mailboxes.Single().Address == "jana@shopper.example").ToList();
        string[] links = [.. mails.SelectMany(mail => Address().Matches(mail.TextBody!).Select(match => match.Value)).Distinct()];

        Assert.True(links.Length >= 5, string.Join(' ', links));
        foreach (var link in links)
        {
            using var other = town.Host.Browser("musterstadt.localhost", browser);
            var page = await other.FollowAsync(other.GetAsync(new Uri(link).PathAndQuery));
            var next = await other.GetAsync("/cart");
            Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.NotFound, link);
            Assert.Contains("lang=" + placed, link, StringComparison.Ordinal);
            Assert.Equal(placed == "en" ? "Basket" : "Warenkorb", town.Pages.Latest.Title);
            Assert.Equal(HttpStatusCode.OK, next.Status);
        }

        Assert.All(mails, mail => Assert.All(Href().Matches(mail.HtmlBody!), href => Assert.Contains("lang=" + placed, href.Value, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("de", "http://musterstadt.localhost/orders/abc", "?lang=de")]
    [InlineData("en", "http://musterstadt.localhost/account/confirm?token=abc", "&lang=en")]
    [InlineData("en", "http://becker.musterstadt.localhost/agb", "?lang=en")]
    [InlineData("en", "http://musterstadt.localhost/shops/becker/admin/welcome?token=abc", "&lang=en")]
    [InlineData("de", "http://musterstadt.localhost/shops/becker/admin/orders/E-1", "")]
    [InlineData("de", "http://musterstadt.localhost/admin", "")]
    [InlineData("en", "https://wa.me/49221", "")]
    [InlineData("en", "http://nobody.musterstadt.localhost/x", "")]
    public async Task Only_addresses_of_ours_say_a_language_and_nobody_is_put_into_german_at_work(string locale, string url, string added)
    {
        await using var town = await OrderingTown.StartAsync();

        Assert.Equal(url + added, await town.Host.InAsync<MailLinks, string>(town.Town, links => Task.FromResult(links.In(locale, url))));
    }

    [Fact]
    public async Task The_language_stands_before_the_place_on_the_page()
    {
        await using var town = await OrderingTown.StartAsync();

        var link = await town.Host.InAsync<MailLinks, string>(town.Town, links => Task.FromResult(links.In("en", "http://musterstadt.localhost/orders/a#top")));

        Assert.Equal("http://musterstadt.localhost/orders/a?lang=en#top", link);
    }

    [GeneratedRegex(@"https?://[^\s)]+")]
    private static partial Regex Address();

    [GeneratedRegex("href=\"[^\"]+\"")]
    private static partial Regex Href();
}
