using System.Net;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>Whoever registers a town moves neither the live one nor the operator from the plain address.</summary>
public sealed class OnlyTownTests
{
    private const string Operator = """
        { "steps": [
          { "name": "operator",
            "contact": { "street": "Hafenstraße 7", "zip": "12347", "city": "Musterstadt", "email": "betrieb@storefront.example", "phone": "+49 221 9" },
            "legal": { "legalName": "Storefront Betrieb GmbH", "legalForm": "GmbH", "representatives": ["Henrike Sommer"], "register": "HRB 4711" } },
          { "name": "user", "email": "operator@storefront.example", "displayName": "Henrike Sommer", "password": "operator-demo-2026", "operator": true } ] }
        """;

    [Fact]
    public async Task A_registration_leaves_the_only_live_town_where_it_is()
    {
        await using var host = await Musterstadt.StartAsync();
        using var jana = host.Browser();
        await RegisterAsync(host);

        var portal = await jana.GetAsync("/");

        Assert.NotNull(host.Directory.FindTown("neustadt"));
        Assert.Contains("Musterstadt kauft ein", portal.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await jana.GetAsync("/shops/becker/")).Status);
    }

    [Fact]
    public async Task Before_any_town_is_live_the_operators_first_page_stays()
    {
        await using var host = await TestHost.StartAsync(recipe: Operator);
        using var hanna = host.Browser();
        await RegisterAsync(host);
        Assert.Contains("Stadt anmelden", (await hanna.GetAsync("/")).Words, StringComparison.Ordinal);

        await host.DrainAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        using var house = host.Browser();
        await house.TryAsync("/operator", "operator@storefront.example", "operator-demo-2026");
        using var nora = await host.FoundAsync(house, "Altstadt");

        Assert.Contains("Stadt anmelden", (await hanna.GetAsync("/")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await nora.GetAsync("/admin")).Status);
        await nora.FillAsync();
        await nora.PostAsync("/admin/start");
        Assert.DoesNotContain("Stadt anmelden", (await hanna.GetAsync("/")).Words, StringComparison.Ordinal);
    }

    private static async Task RegisterAsync(TestHost host)
    {
        using var stranger = host.Browser();
        await stranger.SubmitAsync(
            await stranger.GetAsync("/register-town"), "main form", ("Input.TownName", "Neustadt"), ("Input.FederalState", "BY"),
            ("Input.Name", "Nora Nagel"), ("Input.Email", "nora@neustadt.example"));
    }
}
