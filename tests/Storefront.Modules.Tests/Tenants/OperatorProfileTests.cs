using System.Net;
using AngleSharp.Dom;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>Who runs the host says so on its own pages, before anybody is asked for anything there.</summary>
public sealed class OperatorProfileTests
{
    private const string Bare = """
        { "steps": [ { "name": "user", "email": "operator@storefront.example", "displayName": "Henrike Sommer", "password": "operator-demo-2026", "operator": true } ] }
        """;

    [Fact]
    public async Task Nobody_registers_a_town_before_the_operator_has_said_who_they_are()
    {
        await using var host = await TestHost.StartAsync(recipe: Bare);
        using var hanna = host.Browser();
        using var house = host.Browser();
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");

        Assert.Contains("Anmeldung für Städte ist zurzeit geschlossen", (await hanna.GetAsync("/register-town")).Words, StringComparison.Ordinal);
        Assert.Null((await hanna.GetAsync("/")).Html.QuerySelector("main a[href='/register-town']"));
        Assert.Equal(HttpStatusCode.NotFound, (await hanna.GetAsync("/operator/impressum")).Status);
        await hanna.PostAsync("/register-town", ("Input.TownName", "Neustadt"), ("Input.FederalState", "BY"), ("Input.Name", "Nora"), ("Input.Email", "nora@neustadt.example"));
        Assert.Null(host.Directory.FindTown("neustadt"));
        var overview = await house.GetAsync("/operator");
        Assert.NotNull(overview.Html.QuerySelector("main .notice a[href='/operator/settings/legal']"));
        Assert.Contains("Legen Sie die erste Stadt an", overview.Words, StringComparison.Ordinal);

        var form = await house.GetAsync("/operator/settings/legal");
        Assert.Equal(
            ["#Input_LegalName", "#Input_LegalForm", "#Input_Street", "#Input_Zip", "#Input_City", "#Input_Phone", "#Input_Email"],
            form.Html.QuerySelectorAll("main .notice li a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(form.Html.QuerySelector("main form .savebar button"));
        var wrong = await house.SubmitAsync(form, "main form", ("Input.LegalName", "Storefront Betrieb GmbH"), ("Input.LegalForm", "GmbH"), ("Input.Street", "Postfach 12"));
        Assert.Equal("Storefront Betrieb GmbH", wrong.Html.QuerySelector("[name='Input.LegalName']")!.GetAttribute("value"));
        Assert.Equal(
            ["Input_Representatives", "Input_Street", "Input_Zip", "Input_City", "Input_Phone", "Input_Email", "Input_Register"],
            wrong.Html.QuerySelectorAll("[aria-invalid=true]").Select(field => field.Id));
        await house.SubmitAsync(
            form, "main form", ("Input.LegalName", "Storefront *Betrieb* GmbH"), ("Input.LegalForm", "GmbH"), ("Input.Representatives", "Henrike Sommer"),
            ("Input.Street", "Hafenstraße 7"), ("Input.Zip", "12347"), ("Input.City", "Musterstadt"), ("Input.Phone", "+49 221 4710 900"),
            ("Input.Email", "betrieb@storefront.example"), ("Input.Register", "Amtsgericht Musterstadt, HRB 4711"));

        Assert.Contains("Angaben des Betreibers geändert", (await house.GetAsync("/operator/log")).Words, StringComparison.Ordinal);
        Assert.NotNull((await hanna.GetAsync("/register-town")).Html.QuerySelector("[name='Input.TownName']"));
        foreach (var path in (string[])["/", "/register-town", "/operator/sign-in"])
        {
            Assert.Equal(
                ["/operator/impressum", "/operator/datenschutz"],
                (await hanna.GetAsync(path)).Html.QuerySelectorAll("footer a").Select(link => link.GetAttribute("href")));
        }

        var imprint = await hanna.GetAsync("/operator/impressum");
        foreach (var words in (string[])["Storefront *Betrieb* GmbH", "Hafenstraße 7", "12347 Musterstadt", "Vertreten durch: Henrike Sommer", "HRB 4711", "betrieb@storefront.example"])
        {
            Assert.Contains(words, imprint.Words, StringComparison.Ordinal);
        }

        var privacy = await hanna.GetAsync("/operator/datenschutz?lang=en");
        Assert.Contains("Wenn Sie eine Stadt anmelden", privacy.Words, StringComparison.Ordinal);
        Assert.Equal("de", privacy.Html.QuerySelector("main [lang]")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task Of_two_operators_the_second_reads_that_somebody_was_quicker_and_by_whom()
    {
        await using var host = await Musterstadt.StartAsync();
        using var house = host.Browser();
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");
        var form = await house.GetAsync("/operator/settings/legal");

        await house.SubmitAsync(form, "main form", ("Input.Phone", "+49 221 47"));
        var late = await house.SubmitAsync(form, "main form", ("Input.Phone", "+49 221 48"));
        await house.SubmitAsync(late, "main form", ("overwrite", late.Html.QuerySelector("[name=overwrite]")!.GetAttribute("value")));

        Assert.Empty(form.Html.QuerySelectorAll("main .notice"));
        Assert.Contains("Henrike Sommer", late.Html.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("+49 221 48", late.Html.QuerySelector("#Input_Phone")!.GetAttribute("value"));
        Assert.Contains("+49 221 48", (await house.GetAsync("/operator/impressum")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_towns_and_shops_have_their_own_and_nobody_else_changes_the_operators()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = host.Browser("musterstadt.localhost");
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        Assert.Empty((await claudia.GetAsync("/admin")).Html.QuerySelectorAll("footer a[href^='/operator']"));
        Assert.Equal(HttpStatusCode.NotFound, (await claudia.GetAsync("/operator/settings/legal")).Status);
        Assert.Contains("/operator/sign-in", (await host.Browser().GetAsync("/operator/settings/legal")).Location, StringComparison.Ordinal);
    }
}
