using Storefront.Platform.Recipes;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Relief;

/// <summary>A worked example to begin with, which nobody takes for their own figures.</summary>
public sealed class ReliefSampleTests
{
    private static readonly object Sample = new
    {
        name = "relief-sample",
        shop = "becker",
        rules = "novemberhilfe-2020",
        from = "2020-11-02",
        to = "2020-11-30",
        till = new Dictionary<string, int> { ["2019-11"] = 10_000 },
        ownSales = 0,
        restaurant = true,
        outOfHouse = 2_000,
        aidBefore = 0,
        deductions = new { short_time_pay = 0, other_aid = 0, insurance = 0 },
    };

    [Fact]
    public async Task A_sample_comes_once_says_so_in_every_file_and_gives_way_to_own_figures()
    {
        await using var host = await ReliefTown.StartAsync(Sample);
        await host.RunAsync(ATown(), Sample);
        using var ruth = await host.SignedInAsync("becker");

        var list = await ruth.GetAsync(ReliefTown.Page);
        var row = Assert.Single(list.Html.QuerySelectorAll(".acts li"));
        Assert.Equal("Beispiel", row.QuerySelector(".badge")!.TextContent);
        var claim = await ruth.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("5.800,00 €", claim.Amount());
        Assert.Contains("erfunden (Beispielzahlen)", claim.Words, StringComparison.Ordinal);
        Assert.Contains("Umsatz im Haus", claim.Words, StringComparison.Ordinal);
        Assert.Contains("Ohne Außer-Haus-Verkauf.", claim.Words, StringComparison.Ordinal);
        await ruth.PostAsync(claim.Path + "?handler=Keep");
        Assert.Contains("Beispielzahlen", (await ruth.GetAsync(claim.Path + "/versions/1?handler=Csv")).Text, StringComparison.Ordinal);

        Assert.Contains("Beispielzahlen.", (await ruth.GetAsync(ReliefTown.Page + "/figures?year=2019&lang=de")).Words, StringComparison.Ordinal);
        await ruth.TypesAsync(2019, ("2019-11", "12.000,00"));
        Assert.DoesNotContain("Beispielzahlen", (await ruth.GetAsync(ReliefTown.Page + "/figures?year=2019")).Words, StringComparison.Ordinal);
        Assert.Equal("7.250,00 €", (await ruth.GetAsync(claim.Path)).Amount());

        var log = await ruth.GetAsync("/shops/becker/admin/log");
        Assert.Contains("Umsätze für „Umsatzausfall“ geändert: 1", log.Words, StringComparison.Ordinal);

        var error = await Assert.ThrowsAsync<RecipeException>(() => host.RunAsync(ATown(), new { name = "relief-sample", shop = "lindenhof", rules = "none", from = "2020-11-02", to = "2020-11-30", till = new Dictionary<string, int> { ["2019-11"] = 1 } }));
        Assert.Contains("\"none\"", error.Message, StringComparison.Ordinal);
    }
}
