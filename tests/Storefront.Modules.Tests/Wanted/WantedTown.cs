using System.Net.Http.Headers;
using Storefront.Modules.Tests.Marketplace;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Wanted;

/// <summary>Musterstadt with a shoe shop, a second one that has something of the kind, and a bookshop that has not.</summary>
internal static class WantedTown
{
    public const string Becker = "/shops/becker/admin/wanted";
    public const string Hut = "/shops/hut/admin/wanted";

    public static async Task<TestHost> StartAsync(params object[] steps)
    {
        var host = await TestHost.StartAsync();
        await host.RunAsync(
            [
                ATown(), Shop("becker", "Schuhhaus Becker", "shoes"), Shop("hut", "Sport Hut", "sports"), Shop("lindenhof", "Buchhandlung Lindenhof", "books"),
                AnOwner("becker"), AnOwner("hut", "grete@hut.example"), AnOwner("lindenhof", "ida@lindenhof.example"),
                new { name = "user", email = "claudia@musterstadt.example", displayName = "Claudia Brandt", password = "ruth-demo-2026", staffOf = "portal", role = "town_admin" },
                OpenAt("becker", "Mo-Sa 08:00-18:00"),
                SearchedTown.Article("becker", "alpsee", "Wanderschuh Alpsee", 12900),
                SearchedTown.Article("becker", "spray", "Imprägnierspray", 899),
                SearchedTown.Article("hut", "steig", "Wanderschuh Steig, weit", 13990),
                SearchedTown.Article("lindenhof", "krimi", "Krimi aus der Straße", 1490),
                .. steps,
            ]);
        await host.DrainAsync();
        return host;
    }

    public static TestBrowser Shopper(this TestHost host, string language = "de") => host.Browser("musterstadt.localhost", language);

    public static Task<TestBrowser> RuthAsync(this TestHost host) => host.SignedInAsync("becker");

    public static Task<TestBrowser> GreteAsync(this TestHost host) => host.SignedInAsync("hut", "grete@hut.example");

    public static async Task<TestBrowser> ClaudiaAsync(this TestHost host)
    {
        var browser = host.Shopper();
        await browser.SubmitAsync(await browser.GetAsync("/admin/sign-in"), "main form", ("Email", "claudia@musterstadt.example"), ("Password", "ruth-demo-2026"));
        return browser;
    }

    /// <summary>Fills in the form as a guest; the answer as it comes.</summary>
    public static Task<TestPage> AskAsync(this TestBrowser shopper, string title, byte[]? photo = null, params (string Name, string Value)[] more)
    {
        var form = new MultipartFormDataContent();
        (string Name, string Value)[] usual = [("Title", title), ("Name", "Jana"), ("Email", "jana@shopper.example"), ("Consent", "true")];
        foreach (var (name, value) in usual.Where(field => more.All(other => other.Name != field.Name)).Concat(more))
        {
            form.Add(new StringContent(value), "Input." + name);
        }

        if (photo is not null)
        {
            var file = new ByteArrayContent(photo);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            form.Add(file, "Input.Photos", "foto.png");
        }

        return shopper.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/wanted") { Content = form });
    }

    /// <summary>Asks, opens the mailed link and presses „Geschäfte fragen“; the address of the page.</summary>
    public static async Task<string> AsksAsync(this TestHost host, TestBrowser shopper, string title, byte[]? photo = null, params (string Name, string Value)[] more)
    {
        await shopper.AskAsync(title, photo, more);
        await host.DrainAsync();
        var thread = host.LinkTo(more.FirstOrDefault(field => field.Name == "Email").Value ?? "jana@shopper.example", title);
        await shopper.PostAsync(thread + "?handler=Send");
        await host.DrainAsync();
        return thread;
    }

    public static IReadOnlyList<SentMail> MailsTo(this TestHost host, string to) =>
        [.. host.Mails().Select(file => MimeKit.MimeMessage.Load(file)).Where(mail => mail.To.Mailboxes.Any(box => box.Address == to)).OrderBy(mail => mail.Date)
            .Select(mail => new SentMail(mail.Subject ?? "", mail.TextBody ?? ""))];

    public static string LinkTo(this TestHost host, string to, string title)
    {
        var mail = host.MailsTo(to).Last(one => one.Subject.Contains(title, StringComparison.Ordinal));
        return new Uri(System.Text.RegularExpressions.Regex.Match(mail.Text, @"https?://\S+/wanted/[\w-]+").Value).AbsolutePath;
    }

    /// <summary>The first slip in the shop's list.</summary>
    public static async Task<string> FirstSlipAsync(this TestBrowser staff, string office) =>
        (await staff.GetAsync(office)).Html.QuerySelector(".tasks a")!.GetAttribute("href")!;

    public static byte[] Picture()
    {
        using var image = NetVips.Image.Black(400, 300);
        return image.PngsaveBuffer();
    }

    private static object Shop(string slug, string name, string branch) => new
    {
        name = "shop", slug, displayName = name, branch, level = "Sell", state = "Live",
        contact = new { street = "Marktstraße 12", zip = "12345", city = "Musterstadt", email = $"hallo@{slug}.example" },
    };
}

/// <summary>A mail as it is read.</summary>
internal sealed record SentMail(string Subject, string Text);
