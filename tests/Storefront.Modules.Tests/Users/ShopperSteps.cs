using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Users;

/// <summary>What shoppers do with their accounts, through the forms there are.</summary>
internal static class ShopperSteps
{
    internal const string Portal = "musterstadt.localhost";

    /// <summary>Signs up and confirms: signed in afterwards.</summary>
    internal static async Task<TestBrowser> ShopperAsync(
        this TestHost host, string email = "jana@shopper.example", string name = "Jana Vogt", string address = Portal)
    {
        var browser = host.Browser(address);
        await browser.PostAsync("/account/sign-up", ("Name", name), ("Email", email));
        await browser.ConfirmsAsync(await host.LinkToAsync(email));
        return browser;
    }

    internal static async Task<TestPage> AsksLinkAsync(this TestBrowser browser, string email, string? password = null) =>
        await browser.LookAsync(browser.PostAsync("/account/sign-in", ("Email", email), ("Password", password)));

    /// <summary>Presses the button of the page behind a mailed link.</summary>
    internal static Task<TestPage> ConfirmsAsync(this TestBrowser browser, string link, string? name = null) =>
        browser.LookAsync(browser.PostAsync(link, ("Token", System.Web.HttpUtility.ParseQueryString(link.Split('?')[1])["token"]), ("Name", name)));

    internal static async Task<IReadOnlyList<MimeKit.MimeMessage>> MailsToAsync(this TestHost host, string email)
    {
        await host.DrainAsync();
        return [.. host.Mails().Select(file => MimeKit.MimeMessage.Load(file)).Where(mail => mail.To.Mailboxes.Single().Address == email)];
    }

    /// <summary>The link in the latest mail to somebody that has one to confirm.</summary>
    internal static async Task<string> LinkToAsync(this TestHost host, string email)
    {
        var texts = (await host.MailsToAsync(email)).Select(mail => mail.TextBody!);
        var text = texts.Last(one => one.Contains("/account/confirm?", StringComparison.Ordinal));
        var start = text.IndexOf("http", StringComparison.Ordinal);
        return new Uri(text[start..text.IndexOfAny([' ', '\n', '\r'], start)]).PathAndQuery;
    }
}
