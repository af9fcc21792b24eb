using System.Net;
using MimeKit;
using Storefront.Modules.Tests.Themes;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>The town corrects what a shop is called.</summary>
public sealed class NameCorrectionTests
{
    private const string Page = "/admin/shops/lindenhof/name";

    [Fact]
    public async Task The_new_name_stands_everywhere_and_the_shop_hears_of_it_by_mail_and_in_its_log()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        var file = await claudia.GetAsync("/admin/shops/lindenhof");

        var saved = await claudia.SubmitAsync(await claudia.GetAsync(Page), "main form", ("ShopName", " Bücherstube am Markt "));
        await host.DrainAsync();
        var mail = MimeMessage.Load(Assert.Single(host.Mails()));
        using var ida = host.Browser("musterstadt.localhost");
        await ida.TryAsync("/shops/lindenhof/admin", "ida@lindenhof.example", "lindenhof-demo-2026");

        Assert.NotNull(file.Html.QuerySelector($"main a[href='{Page}']"));
        Assert.Equal("/admin/shops/lindenhof", saved.Location);
        Assert.Equal("Bücherstube am Markt", host.Directory.Find(host.Shop("lindenhof"))!.Name);
        Assert.Contains("Bücherstube am Markt", (await host.Browser("musterstadt.localhost").GetAsync("/shops?q=buecherstube")).Words, StringComparison.Ordinal);
        Assert.Equal(
            ("Buchhandlung Lindenhof heißt jetzt Bücherstube am Markt", "ida@lindenhof.example"), (mail.Subject, mail.To.Mailboxes.Single().Address));
        Assert.Contains(
            "„Buchhandlung Lindenhof“ heißt jetzt „Bücherstube am Markt“ (vom Stadtmarketing berichtigt)",
            (await ida.GetAsync("/shops/lindenhof/admin/log")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_looks_like_anothers_is_asked_about_once_and_then_the_towns_to_give()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();

        var asked = await claudia.SubmitAsync(await claudia.GetAsync(Page), "main form", ("ShopName", "Schuhaus Becker"));
        var before = host.Directory.Find(host.Shop("lindenhof"))!.Name;
        var saved = await claudia.SubmitAsync(asked, "main form", ("Another", asked.Html.QuerySelector("#Another")!.GetAttribute("value")));

        Assert.Contains("Schuhhaus Becker (Marktstraße 12). Ist es dasselbe?", asked.Html.QuerySelector("#ShopName-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Schuhaus Becker", asked.Html.QuerySelector("#ShopName")!.GetAttribute("value"));
        Assert.Equal("Buchhandlung Lindenhof", before);
        Assert.Equal(HttpStatusCode.Found, saved.Status);
        Assert.Equal("Schuhaus Becker", host.Directory.Find(host.Shop("lindenhof"))!.Name);
    }

    [Theory]
    [InlineData("", "Geben Sie")]
    [InlineData("<b>Becker</b>", "spitze Klammern")]
    public async Task What_is_no_name_is_refused_beside_the_field_and_the_same_name_tells_nobody(string name, string words)
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();

        var refused = await claudia.SubmitAsync(await claudia.GetAsync(Page), "main form", ("ShopName", name));
        await claudia.SubmitAsync(await claudia.GetAsync(Page), "main form", ("ShopName", "Buchhandlung Lindenhof"));
        await host.DrainAsync();

        Assert.Contains(words, refused.Html.QuerySelector("#ShopName-error")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(host.Mails());
        Assert.Equal(HttpStatusCode.NotFound, (await claudia.GetAsync("/admin/shops/gibt-es-nicht/name")).Status);
    }
}
