using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Community.CommunityTown;

namespace Storefront.Modules.Tests.Community;

/// <summary>What members write carries its language.</summary>
public sealed class LanguageTests
{
    [Fact]
    public async Task Readers_meet_what_is_written_in_their_language_first_and_the_other_says_so()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var grete = await host.GreteAsync();
        var ask = await ruth.GetAsync(Becker + "/ask");
        Assert.Equal("de", ask.Html.QuerySelector("[name='Input.Language'] option[selected]")!.GetAttribute("value"));
        var english = await ruth.SubmitAsync(ask, "main form.stack", ("Input.Title", "Who packs your orders?"), ("Input.Text", "Saturdays are full."), ("Input.Room", "Network"), ("Input.Language", "en"));
        var key = english.Location![(english.Location!.LastIndexOf('/') + 1)..];
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await ruth.AskAsync(Becker, "Wie fotografieren Sie Hüte?");
        await grete.AnswerAsync(Hut, key, "My sister does.");

        var inEnglish = (await grete.GetAsync(Hut + "?lang=en")).Html.QuerySelectorAll(".board li");
        var inGerman = (await grete.GetAsync(Hut + "?lang=de")).Html.QuerySelectorAll(".board li");
        var thread = (await grete.GetAsync($"{Hut}/questions/{key}")).Html;

        Assert.Equal(["Who packs your orders?", "Wie fotografieren Sie Hüte?"], inEnglish.Select(row => row.QuerySelector("a")!.TextContent));
        Assert.Equal(["Wie fotografieren Sie Hüte?", "Who packs your orders?"], inGerman.Select(row => row.QuerySelector("a")!.TextContent));
        Assert.Equal("de", inEnglish[1].QuerySelector("a")!.GetAttribute("lang"));
        Assert.Equal("in German", inEnglish[1].QuerySelector(".badge")!.TextContent);
        Assert.DoesNotContain("in English", inEnglish[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("auf Englisch", inGerman[1].QuerySelector(".badge")!.TextContent);
        Assert.All(thread.QuerySelectorAll(".post__text"), text => Assert.Equal("en", text.GetAttribute("lang")));
    }
}
