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

    [Fact]
    public async Task A_sample_mentor_is_somebody_of_the_demo_who_can_sign_in_and_answer()
    {
        const string Mentor = """
            { "name": "community-mentor", "shop": "becker", "account": "ruth@becker.example", "by": "Ruth Becker", "language": "en", "topics": "Sizes and pickup times", "times": ["Tuesday 14:00 15:00"] }
            """;
        await using var host = await Musterstadt.WithAsync($"{Mentor}, {Mentor}");
        using var ruth = await host.BeckersRuthAsync();
        using var ida = await host.IdaAsync();

        var mentors = await ida.GetAsync("/shops/lindenhof/admin/community/mentors");
        var card = Assert.Single(mentors.Html.QuerySelectorAll("main .grid article"));
        Assert.Equal(["verkauft online", "Beispiel", "auf Englisch", "Schuhe"], card.QuerySelectorAll(".badge").Select(badge => badge.TextContent));
        Assert.Equal("Ruth Becker · Schuhhaus Becker (Musterstadt kauft ein)", card.QuerySelector("h3")!.TextContent);
        var page = await ida.GetAsync(card.QuerySelector("a")!.GetAttribute("href")!);
        await ida.SubmitAsync(page, "main form", ("At", page.Html.QuerySelector("input[name=At]")!.GetAttribute("value")), ("Topic", "Kinderschuhe"));

        var key = (await ruth.GetAsync(CommunityTown.Becker + "/mentors")).Html.QuerySelector("form[action*=Decide] input[name=key]")!.GetAttribute("value");
        await ruth.PostAsync(CommunityTown.Becker + "/mentors?handler=Decide", ("key", key), ("agrees", "true"), ("reply", "Ich rufe an."));
        Assert.Contains("zugesagt", (await ida.GetAsync("/shops/lindenhof/admin/community/mentors")).Words, StringComparison.Ordinal);

        // Falls ill: what was agreed on can be called off, with a mail of its own.
        await ruth.PostAsync(CommunityTown.Becker + "/mentors?handler=Decide", ("key", key), ("agrees", "false"), ("reply", "Ich bin krank."));
        await host.DrainAsync();
        Assert.Contains("Ich bin krank.", ModerationTests.MailTo(host, "ida@lindenhof.example"), StringComparison.Ordinal);

        var error = await Assert.ThrowsAsync<RecipeException>(() => host.RunAsync(
            RecipeSteps.ATown(), new { name = "community-mentor", account = "nobody@becker.example", by = "X", topics = "Y", times = new[] { "Tuesday 14:00 15:00" } }));
        Assert.Contains("nobody@becker.example", error.Message, StringComparison.Ordinal);
    }
}
