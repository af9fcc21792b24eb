using MimeKit;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Pages;

/// <summary>The town moves; the privacy notices of the portal and of its shops name it.</summary>
public sealed class TownMovesTests
{
    private const string Texts = """
        { "name": "legal-text", "kind": "privacy", "generate": true },
        { "name": "legal-text", "shop": "becker", "kind": "privacy", "generate": true },
        { "name": "legal-text", "shop": "lindenhof", "kind": "privacy", "generate": true }
        """;

    [Fact]
    public async Task What_was_generated_follows_and_who_has_edited_it_reads_what_it_still_says()
    {
        await using var host = await Musterstadt.WithAsync(Texts);
        using var ida = host.Browser("musterstadt.localhost");
        await ida.TryAsync("/shops/lindenhof/admin", "ida@lindenhof.example", "lindenhof-demo-2026");
        var edit = await ida.GetAsync("/shops/lindenhof/admin/legal/privacy");
        await ida.SubmitAsync(edit, "main form", ("Input.Source", edit.Html.QuerySelector("#Input_Source")!.TextContent + "\n\nEigener Satz."));
        using var claudia = await host.ClaudiaAsync();

        await claudia.SubmitAsync(
            await claudia.GetAsync("/admin/settings/profile"), "main form",
            ("Input.Street", "Neuer Weg 7"), ("Input.Zip", "54321"), ("Input.City", "Musterstadt"), ("Input.Name", "Musterstadt kauft gut ein"));
        await host.DrainAsync();
        using var jana = host.Browser("musterstadt.localhost");
        var (portal, becker, lindenhof) = (
            (await jana.GetAsync("/datenschutz")).Words, (await jana.GetAsync("/shops/becker/datenschutz")).Words, (await jana.GetAsync("/shops/lindenhof/datenschutz")).Words);
        var mail = MimeMessage.Load(Assert.Single(host.Mails()));

        Assert.Contains("Neuer Weg 7", portal, StringComparison.Ordinal);
        Assert.Contains("Musterstadt kauft gut ein", becker, StringComparison.Ordinal);
        Assert.Contains("Neuer Weg 7, 54321 Musterstadt", becker, StringComparison.Ordinal);
        Assert.Contains("Eigener Satz.", lindenhof, StringComparison.Ordinal);
        Assert.DoesNotContain("Neuer Weg 7", lindenhof, StringComparison.Ordinal);
        Assert.Equal(("ida@lindenhof.example", "Prüfen Sie Ihre Datenschutzhinweise"), (mail.To.Mailboxes.Single().Address, mail.Subject));
        Assert.Contains("Musterstadt kauft ein", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Neuer Weg 7", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_slogan_makes_no_new_version()
    {
        await using var host = await Musterstadt.WithAsync(Texts);
        using var claudia = await host.ClaudiaAsync();
        var before = (await claudia.GetAsync("/shops/becker/datenschutz")).Words;

        await claudia.SubmitAsync(await claudia.GetAsync("/admin/settings/profile"), "main form", ("Input.Slogan", "Alles um die Ecke"));
        await host.DrainAsync();

        Assert.Equal(before, (await claudia.GetAsync("/shops/becker/datenschutz")).Words);
        Assert.Empty(host.Mails());
    }
}
