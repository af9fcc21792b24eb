using System.Net;
using Storefront.Platform.Recipes;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Relief;

/// <summary>The town adds rules, and its shops work with them.</summary>
public sealed class TownRulesTests
{
    private const string Page = "/admin/relief-rules";

    [Fact]
    public async Task Rules_from_the_form_are_offered_to_the_shops_with_their_source()
    {
        await using var host = await ReliefTown.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        using var ruth = await host.SignedInAsync("becker");

        var saved = await AddAsync(claudia, ("Input.Percent", "50"), ("Input.FreePercent", "10"), ("Input.DeductionTitles", "Landeshilfe\nVersicherung"));
        Assert.Contains("Das Regelwerk ist gespeichert.", saved.Words, StringComparison.Ordinal);

        await ruth.TypesAsync(2025, ("2025-11", "20.000"));
        var page = await ruth.BeginsAsync("stadthilfe", "2026-11-01", "2026-11-30");
        Assert.Equal("10.000,00 €", page.Amount());
        Assert.Contains("Nicht beantwortet und mit 0 gerechnet: Landeshilfe.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Ratsbeschluss vom 3. März 2026", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_a_new_version_and_what_was_kept_stays()
    {
        await using var host = await ReliefTown.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        using var ruth = await host.SignedInAsync("becker");
        await AddAsync(claudia, ("Input.Percent", "50"));
        await ruth.TypesAsync(2025, ("2025-11", "20.000"));
        var page = await ruth.BeginsAsync("stadthilfe", "2026-11-01", "2026-11-30");
        var kept = await ruth.FollowAsync(ruth.SubmitAsync(page, "form[action$='Keep']"));

        await claudia.SubmitAsync(await claudia.GetAsync(Page + "/stadthilfe"), "main form", ("Input.Percent", "60"));

        Assert.Contains("Fassung 2", (await claudia.GetAsync(Page)).Words, StringComparison.Ordinal);
        Assert.Equal("12.000,00 €", (await ruth.GetAsync(page.Path)).Amount());
        var old = await ruth.GetAsync(kept.Path);
        Assert.Equal("10.000,00 €", old.Amount());
        Assert.Contains("Regelwerk stadthilfe, Fassung 1", old.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawn_rules_are_not_offered_and_still_finish_what_was_begun()
    {
        await using var host = await ReliefTown.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        using var ruth = await host.SignedInAsync("becker");
        await AddAsync(claudia);
        var page = await ruth.BeginsAsync("stadthilfe", "2026-11-01", "2026-11-30");

        await claudia.SubmitAsync(await claudia.GetAsync(Page), "form[action$='Withdraw']");

        Assert.Null((await ruth.GetAsync(ReliefTown.Page)).Html.QuerySelector("input[value='stadthilfe']"));
        Assert.Equal(HttpStatusCode.OK, (await ruth.GetAsync(page.Path)).Status);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field()
    {
        await using var host = await ReliefTown.StartAsync();
        using var claudia = await host.ClaudiaAsync();

        var again = await AddAsync(
            claudia, ("Input.Handle", "retail-75"), ("Input.Percent", "120"), ("Input.YearsBack", "x"), ("Input.SourceTitle", ""), ("Input.SourceUrl", "javascript:alert(1)"),
            ("Input.DaysFrom", "2026-12-01"), ("Input.DaysTo", "2026-11-01"));

        string[] wrong = ["Handle", "Percent", "YearsBack", "SourceTitle", "SourceUrl", "DaysTo"];
        Assert.All(wrong, field => Assert.Equal("true", again.Html.QuerySelector($"[name='Input.{field}']")!.GetAttribute("aria-invalid")));
        Assert.Equal("120", again.Html.QuerySelector("[name='Input.Percent']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_recipe_brings_rules_that_the_form_cannot_say()
    {
        object rules = new
        {
            id = "landeshilfe", version = "1", title = new { de = "Landeshilfe", en = "State aid" }, about = new { de = "Für alle", en = "For all" }, percent = 40,
            comparison = new { way = "MonthByDays", yearsBack = 1 }, founded = new { after = "2025-10-31", instead = "2026-10", averageUntil = "2026-10-31" },
            sources = new[] { new { id = "law", title = new { de = "Gesetz", en = "Law" }, url = "", verified = true } },
        };
        await using var host = await ReliefTown.StartAsync(new { name = "relief-rules", rules }, new { name = "relief-rules", rules });
        using var ruth = await host.SignedInAsync("becker");
        await ruth.TypesAsync(2026, ("2026-10", "10.000"));
        var page = await ruth.BeginsAsync("landeshilfe", "2026-11-01", "2026-11-30");

        var late = await ruth.FollowAsync(ruth.SubmitAsync(page, "form:has(.savebar)", ("Input.Founded", "2026-01-05")));

        Assert.Equal("4.000,00 €", late.Amount());
        Assert.Contains("Fassung 1", late.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recipe_with_impossible_rules_says_where()
    {
        var trouble = await Assert.ThrowsAsync<RecipeException>(() => ReliefTown.StartAsync(new
        {
            name = "relief-rules",
            rules = new { id = "x", version = "1", title = new { de = "X", en = "" }, about = new { de = "X", en = "" }, percent = 0, comparison = new { way = "SameDays", yearsBack = 1 } },
        }));

        Assert.Contains("\"Percent\"", trouble.Message, StringComparison.Ordinal);
    }

    private static async Task<TestPage> AddAsync(TestBrowser claudia, params (string Name, string? Value)[] fields)
    {
        (string Name, string? Value)[] usual =
        [
            ("Input.Handle", "stadthilfe"), ("Input.TitleDe", "Stadthilfe"), ("Input.AboutDe", "Für alle Geschäfte."), ("Input.SourceTitle", "Ratsbeschluss vom 3. März 2026"),
        ];
        return await claudia.FollowAsync(claudia.SubmitAsync(
            await claudia.GetAsync(Page + "/new"), "main form", [.. usual.Where(one => fields.All(given => given.Name != one.Name)), .. fields]));
    }
}
