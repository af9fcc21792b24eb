using MimeKit;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>A shop that was let in under one name does not become another's double afterwards, and empties nothing it was let in with.</summary>
public sealed class RenamingTests
{
    private const string Profile = "/admin/settings/profile";

    [Theory]
    [InlineData("Schuhaus Becker")]
    [InlineData("SCHUHHAUS BECKER GmbH")]
    public async Task A_public_shop_cannot_take_a_name_that_looks_like_anothers(string name)
    {
        await using var host = await Musterstadt.StartAsync();
        using var ida = await SignedInAsync(host, "lindenhof", "ida@lindenhof.example", "lindenhof-demo-2026");

        var answer = await RenameAsync(ida, "lindenhof", name);

        Assert.Contains(
            "So ähnlich heißt schon Schuhhaus Becker (Marktstraße 12). Wenn Sie wirklich so heißen, wenden Sie sich an das Stadtmarketing.",
            answer.Html.QuerySelector("#Input_Name-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(name, answer.Html.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Equal("Buchhandlung Lindenhof", host.Directory.Find(host.Shop("lindenhof"))!.Name);
    }

    [Fact]
    public async Task Of_a_shop_that_nobody_sees_the_refusal_tells_no_name()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.OpenAsync("Hutmacherei Grün", "grete@hut.example");
        using var ida = await SignedInAsync(host, "lindenhof", "ida@lindenhof.example", "lindenhof-demo-2026");

        var answer = await RenameAsync(ida, "lindenhof", "Hutmacherei");

        Assert.Contains("So ähnlich heißt schon ein anderes Geschäft", answer.Html.QuerySelector("#Input_Name-error")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Grün", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_free_name_the_town_hears_by_mail_and_in_its_log()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ida = await SignedInAsync(host, "lindenhof", "ida@lindenhof.example", "lindenhof-demo-2026");

        await RenameAsync(ida, "lindenhof", "Bücherstube am Markt");
        await host.DrainAsync();
        var mail = Assert.Single(host.Mails().Select(path => MimeMessage.Load(path)));
        using var claudia = host.Browser("musterstadt.localhost");
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        Assert.Equal("Bücherstube am Markt", host.Directory.Find(host.Shop("lindenhof"))!.Name);
        Assert.Equal(
            ("Buchhandlung Lindenhof heißt jetzt Bücherstube am Markt", "claudia@musterstadt.example"), (mail.Subject, mail.To.Mailboxes.Single().Address));
        Assert.Contains("„Buchhandlung Lindenhof“ heißt jetzt „Bücherstube am Markt“", (await claudia.GetAsync("/admin/log")).Words, StringComparison.Ordinal);
        Assert.Contains("Bücherstube am Markt", (await claudia.GetAsync(host.LinkInLatestMail())).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_keeps_a_name_that_looks_like_anothers_changes_the_rest_and_nobody_is_written_to()
    {
        await using var host = await Musterstadt.WithAsync(
            """{ "name": "shop", "slug": "becker-2", "displayName": "Schuhhaus Becker", "level": "profile", "state": "live" }""");
        using var ruth = await SignedInAsync(host, "becker", "ruth@becker.example", "becker-demo-2026");

        await ruth.SubmitAsync(await ruth.GetAsync("/shops/becker" + Profile), "main form", ("Input.Slogan", "Schuhe, die passen"));
        await host.DrainAsync();

        Assert.Contains("Schuhe, die passen", (await ruth.GetAsync("/shops/becker" + Profile)).Text, StringComparison.Ordinal);
        Assert.Empty(host.Mails());
    }

    [Theory]
    [InlineData("Input.Street", "Input_Street", "Tragen Sie Straße, Postleitzahl und Ort ein.")]
    [InlineData("Input.City", "Input_City", "Tragen Sie Straße, Postleitzahl und Ort ein.")]
    [InlineData("Input.Phone", "Input_Phone", "Tragen Sie eine Telefonnummer ein.")]
    public async Task What_the_public_imprint_needs_is_not_emptied(string field, string id, string words)
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await SignedInAsync(host, "becker", "ruth@becker.example", "becker-demo-2026");
        using var claudia = host.Browser("musterstadt.localhost");
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        var shop = await ruth.SubmitAsync(await ruth.GetAsync("/shops/becker" + Profile), "main form", (field, ""));
        var town = await claudia.SubmitAsync(await claudia.GetAsync(Profile), "main form", (field, ""));

        Assert.All([shop, town], page => Assert.Contains(words, page.Html.QuerySelector($"#{id}-error")!.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty((await ruth.GetAsync("/shops/becker" + Profile)).Html.QuerySelector($"#{id}")!.GetAttribute("value")!);
    }

    [Fact]
    public async Task Who_sells_keeps_a_vat_status()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await SignedInAsync(host, "becker", "ruth@becker.example", "becker-demo-2026");

        var answer = await ruth.SubmitAsync(await ruth.GetAsync("/shops/becker/admin/settings/legal"), "main form", ("Input.VatId", ""));

        Assert.Contains("Tragen Sie die USt-IdNr. ein", answer.Html.QuerySelector("#Input_VatId-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_that_is_not_public_may_still_leave_fields_for_later()
    {
        await using var host = await Musterstadt.WithAsync("""
            { "name": "shop", "slug": "hut", "displayName": "Hutmacherei", "level": "profile", "state": "draft", "contact": { "phone": "+49 221 3", "email": "hallo@hut.example" } },
            { "name": "user", "email": "grete@hut.example", "displayName": "Grete Grün", "password": "ein langes Passwort", "staffOf": "hut", "role": "owner" }
            """);
        using var grete = await SignedInAsync(host, "hut", "grete@hut.example", "ein langes Passwort");

        await grete.SubmitAsync(await grete.GetAsync("/shops/hut" + Profile), "main form", ("Input.Phone", ""));

        Assert.Equal("", (await grete.GetAsync("/shops/hut" + Profile)).Html.QuerySelector("#Input_Phone")!.GetAttribute("value") ?? "");
    }

    private static async Task<TestBrowser> SignedInAsync(TestHost host, string shop, string email, string password)
    {
        var browser = host.Browser("musterstadt.localhost");
        await browser.TryAsync($"/shops/{shop}/admin", email, password);
        return browser;
    }

    private static async Task<TestPage> RenameAsync(TestBrowser browser, string shop, string name) => await browser.SubmitAsync(
        await browser.GetAsync($"/shops/{shop}{Profile}"), "main form", ("Input.Name", name), ("Input.Email", "hallo@lindenhof.example"));
}
