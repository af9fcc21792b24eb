using Storefront.Modules.Tests.Users;
using Storefront.Platform.Jobs;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>One rule for what towns and shops may be called, at every door through which a name comes in.</summary>
public sealed class NameTests
{
    private const string Bad = "Ödhausen <b>";
    private const string Sentence = "ohne spitze Klammern";

    [Theory]
    [InlineData("Bäcker & Söhne „Zum Löwen“ – Café d'Or", null)]
    [InlineData("3 > 2", "tenants.error.name_signs")]
    [InlineData("Zeile\neins", "tenants.error.name_signs")]
    [InlineData("Hut\u0007", "tenants.error.name_signs")]
    [InlineData("Hut\u202Eterces", "tenants.error.name_signs")]
    [InlineData("🏰🏰🏰", "tenants.error.name_letters")]
    [InlineData("Café 🏰", null)]
    [InlineData("Ресторан", null)]
    public void A_name_is_one_line_of_words(string name, string? problem) => Assert.Equal(problem, TenantName.Problem(name));

    [Fact]
    public void A_name_has_an_end() => Assert.Equal("tenants.error.name_long", TenantName.Problem(new string('a', 101)));

    [Fact]
    public async Task Registrations_and_profiles_refuse_it_beside_the_field_and_keep_it()
    {
        await using var host = await Musterstadt.StartAsync();
        using var hanna = host.Browser();
        using var grete = host.Browser("musterstadt.localhost");
        using var ruth = host.Browser();
        await ruth.TryAsync("/shops/becker/admin", "ruth@becker.example", "becker-demo-2026");

        TestPage[] pages =
        [
            await hanna.LookAsync(hanna.SubmitAsync(await hanna.GetAsync("/register-town"), "main form", ("Input.TownName", Bad))),
            await grete.LookAsync(grete.SubmitAsync(await grete.GetAsync("/register"), "main form", ("Input.ShopName", Bad))),
            await ruth.SubmitAsync(await ruth.GetAsync("/shops/becker/admin/settings/profile"), "main form", ("Input.Name", Bad)),
        ];

        Assert.All(pages, page =>
        {
            var field = page.Html.QuerySelectorAll(".field--wrong").First(wrong => wrong.TextContent.Contains(Sentence, StringComparison.Ordinal));
            Assert.Equal(Bad, field.QuerySelector("input")!.GetAttribute("value"));
        });
        Assert.Equal("Schuhhaus Becker", host.Directory.Find(host.Shop("becker"))!.Name);
    }

    [Fact]
    public async Task Lists_and_recipes_refuse_it_by_line_and_by_step()
    {
        await using var host = await Musterstadt.StartAsync();
        var summary = await host.InAsync<IProvisioning, ShopListSummary>(Scope.Operator, async provisioning => await provisioning.ImportShopsAsync(
            (await provisioning.FindTownAsync("musterstadt", CancellationToken.None))!, $"Name;E-Mail\n{Bad};a@b.example\nHut;hut@x.example\n", JobProgress.Silent, CancellationToken.None));

        Assert.Equal(1, summary.Opened);
        Assert.Equal(new ShopListProblem(2, "tenants.error.name_signs") { Column = "tenants.field.shop_name", Value = Bad }, Assert.Single(summary.Bad));
        foreach (var step in (string[])["town", "shop"])
        {
            var recipe = Musterstadt.Recipe[..Musterstadt.Recipe.LastIndexOf(']')] + $$""", { "name": "{{step}}", "slug": "oed", "displayName": "{{Bad}}" } ] }""";
            var refused = await Assert.ThrowsAsync<RecipeException>(() => host.SeedAsync(recipe));
            Assert.Contains("angle brackets", refused.Message, StringComparison.Ordinal);
        }
    }
}
