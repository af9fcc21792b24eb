using System.Net;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Community.CommunityTown;

namespace Storefront.Modules.Tests.Community;

/// <summary>What a shop tried, in fixed fields.</summary>
public sealed class PracticeTests
{
    private static readonly (string, string?)[] Locker =
    [
        ("Input.Title", "Abholfach vor der Tür"), ("Input.Branch", "shoes"), ("Input.Text", "Ein Spind mit Zahlenschloss."), ("Input.Effort", "6"), ("Input.Cost", "1.200 €"),
        ("Input.Result", "Jede dritte Bestellung geht nach Ladenschluss."), ("Input.NotAgain", "Den Code nicht am Telefon nennen."), ("Input.Room", "Network"),
    ];

    [Fact]
    public async Task It_is_told_found_by_branch_and_words_thanked_for_and_changed_by_its_author_alone()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var grete = await host.GreteAsync();

        var told = await ruth.PostAsync(Becker + "/practices/edit", Locker);
        var key = told.Location!.Split('/')[^1];
        var list = await grete.GetAsync($"{Hut}/practices?branch=shoes&q=Abholfachs");
        var page = await grete.GetAsync($"{Hut}/practices/{key}");
        await grete.PostAsync($"{Hut}/practices/{key}?handler=Thank");
        await ruth.PostAsync($"{Becker}/practices/edit/{key}", [.. Locker.Where(field => field.Item1 != "Input.Effort"), ("Input.Effort", "9")]);

        Assert.Contains("6 Stunden", list.Words, StringComparison.Ordinal);
        Assert.Contains("1.200,00 €", list.Words, StringComparison.Ordinal);
        Assert.Contains("Den Code nicht am Telefon nennen.", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Abholfach", (await grete.GetAsync($"{Hut}/practices?branch=books")).Words, StringComparison.Ordinal);
        var after = (await ruth.GetAsync($"{Becker}/practices/{key}")).Words;
        Assert.Contains("9 Stunden", after, StringComparison.Ordinal);
        Assert.Contains("1 Danke", after, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await grete.GetAsync($"{Hut}/practices/edit/{key}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await grete.PostAsync($"{Hut}/practices/edit/{key}", Locker)).Status);
    }

    [Fact]
    public async Task Each_field_is_needed()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();

        var wrong = await ruth.PostAsync(Becker + "/practices/edit", ("Input.Title", "Fach"), ("Input.Effort", "bald"), ("Input.Cost", "-3"), ("Input.Room", "Network"));

        Assert.Equal(
            ["#Input_Branch", "#Input_Text", "#Input_Effort", "#Input_Cost", "#Input_Result", "#Input_NotAgain"],
            wrong.Html.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal("bald", wrong.Html.QuerySelector("#Input_Effort")!.GetAttribute("value"));
    }
}
