using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Recipes;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Community;

/// <summary>What a recipe brings says that it is a sample.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task A_sample_comes_once_says_so_and_its_accepted_answer_is_a_card()
    {
        const string Steps = """
            { "name": "community-question", "shop": "lindenhof", "by": "Nele (Beispiel)", "title": "Wie kurz darf ein Titel sein?", "text": "Drei Wörter?", "screen": "/admin/products",
              "answers": [ { "shop": "becker", "by": "Ole (Beispiel)", "text": "Fünf sind gut.", "accepted": true } ] },
            { "name": "community-practice", "shop": "becker", "by": "Ole (Beispiel)", "title": "Abholfach", "text": "Ein Spind.", "branch": "shoes", "hours": 6, "euro": 180, "result": "Es klappt.", "notAgain": "Nichts." }
            """;
        await using var host = await Musterstadt.WithAsync($"{Steps}, {Steps}");
        using var ruth = await host.BeckersRuthAsync();

        var board = await ruth.GetAsync(CommunityTown.Becker);
        var card = CommunityTown.Tip(await ruth.GetAsync("/shops/becker/admin/products"));
        var practices = await ruth.GetAsync(CommunityTown.Becker + "/practices");

        Assert.Equal("Beispiel", Assert.Single(board.Html.QuerySelectorAll(".board li")).QuerySelector(".badge")!.TextContent);
        Assert.Contains("Beispiel", card!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Beispiel", Assert.Single(practices.Html.QuerySelectorAll(".practice")).TextContent, StringComparison.Ordinal);
        var error = await Assert.ThrowsAsync<RecipeException>(() => host.RunAsync(RecipeSteps.ATown(), new { name = "community-question", title = "Leer" }));
        Assert.Contains("\"by\"", error.Message, StringComparison.Ordinal);
    }
}
