using System.Net;
using System.Text.RegularExpressions;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Relief;

/// <summary>Ruth works out what the closure cost her, from the first date to the file for the application.</summary>
public sealed partial class ReliefJourneyTests
{
    [Fact]
    public async Task From_the_closure_to_the_file_for_the_application()
    {
        await using var host = await ReliefTown.StartAsync();
        using var ruth = await host.SignedInAsync("becker");

        var begun = await ruth.BeginsAsync("novemberhilfe-2020", "2020-11-02", "2020-11-30");
        Assert.Contains("Noch kein Ergebnis", begun.Words, StringComparison.Ordinal);
        Assert.Contains("Der Umsatz für November 2019 fehlt.", begun.Words, StringComparison.Ordinal);
        Assert.EndsWith(
            $"/figures?year=2019&claim={begun.Path.Split('/')[^1]}",
            begun.Html.QuerySelectorAll(".notice a").First().GetAttribute("href"), StringComparison.Ordinal);

        await ruth.TypesAsync(2019, ("2019-11", "30.000,00"));
        var answered = await ruth.FollowAsync(ruth.SubmitAsync(
            await ruth.GetAsync(begun.Path), "form:has(.savebar)",
            ("Input.OwnSales", "8.000,00"), ("Deduction-short_time_pay", "1.000"), ("Deduction-other_aid", "0"), ("Deduction-insurance", "0"), ("Input.AidBefore", "0")));

        // 29,000.00 × 75 % = 21,750.00 − (8,000.00 − 7,250.00) − 1,000.00
        Assert.Equal("20.000,00 €", answered.Amount());
        Assert.Contains("keine Zusage und keine Rechts- oder Steuerberatung", answered.Words, StringComparison.Ordinal);

        var kept = await ruth.FollowAsync(ruth.SubmitAsync(answered, "form[action$='Keep']"));
        Assert.Contains("Fassung 1 ist gespeichert.", kept.Words, StringComparison.Ordinal);

        var pdf = await ruth.GetAsync(kept.Path + "?handler=Pdf");
        Assert.Equal("application/pdf", pdf.Response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("%PDF-1.7", pdf.Text, StringComparison.Ordinal);
        var csv = await ruth.GetAsync(kept.Path + "?handler=Csv");
        Assert.Contains("Ergebnis;Novemberhilfe 2020 (Bund);20.000,00;novemberhilfe-2020 2", csv.Text, StringComparison.Ordinal);
        Assert.Contains("Ihre Angaben;Kurzarbeitergeld für denselben Zeitraum;1.000,00", csv.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_stays_as_it_was_and_two_of_them_are_compared()
    {
        await using var host = await ReliefTown.StartAsync();
        using var ruth = await host.SignedInAsync("becker");
        await ruth.TypesAsync(2025, ("2025-11", "20.000,00"));
        var page = await ruth.BeginsAsync("retail-75", "2026-11-01", "2026-11-30");
        var first = await ruth.FollowAsync(ruth.SubmitAsync(page, "form[action$='Keep']"));

        await ruth.TypesAsync(2025, ("2025-11", "24.000,00"));
        await ruth.FollowAsync(ruth.SubmitAsync(await ruth.GetAsync(page.Path), "form[action$='Keep']"));
        var old = await ruth.GetAsync(first.Path);
        var compared = await ruth.GetAsync(page.Path + "/compare?a=1&b=2");

        Assert.Equal("15.000,00 €", old.Amount());
        var changed = compared.Html.QuerySelectorAll(".relief-changed").Select(row => Spaces().Replace(row.TextContent, " ").Trim()).ToList();
        Assert.Contains(changed, row => row.Contains("15.000,00 €", StringComparison.Ordinal) && row.Contains("18.000,00 €", StringComparison.Ordinal));
        Assert.DoesNotContain(changed, row => row.StartsWith("Geschlossen", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync(page.Path + "/compare?a=1&b=9")).Status);
    }

    [Fact]
    public async Task What_was_typed_wrong_is_kept_and_named()
    {
        await using var host = await ReliefTown.StartAsync();
        using var ruth = await host.SignedInAsync("becker");

        var begun = await ruth.PostAsync(ReliefTown.Page + "?handler=Begin", ("RuleSet", "unknown"), ("From", "2026-12-24"), ("To", "2026-12-20"));
        Assert.Contains("Wählen Sie ein Regelwerk.", begun.Words, StringComparison.Ordinal);
        Assert.Contains("Der letzte Tag liegt vor dem ersten.", begun.Words, StringComparison.Ordinal);

        var page = await ruth.BeginsAsync("novemberhilfe-2020", "2020-11-02", "2020-11-30");
        var again = await ruth.SubmitAsync(page, "form:has(.savebar)", ("Deduction-other_aid", "viel"), ("Input.Founded", "31.2.2019"), ("Input.OwnSales", "12,345"));
        Assert.Equal("viel", again.Html.QuerySelector("[name='Deduction-other_aid']")!.GetAttribute("value"));
        Assert.Equal("31.2.2019", again.Html.QuerySelector("[name='Input.Founded']")!.GetAttribute("value"));
        Assert.Equal(3, again.Html.QuerySelectorAll("[aria-invalid='true']").Length);
    }

    [Fact]
    public async Task Who_opened_late_chooses_and_sees_what_each_choice_gives()
    {
        await using var host = await ReliefTown.StartAsync();
        using var ruth = await host.SignedInAsync("becker");
        await ruth.TypesAsync(2020, [.. Enumerable.Range(6, 5).Select(month => ($"2020-{month:00}", month == 10 ? "8.000" : "3.000"))]);
        var page = await ruth.BeginsAsync("novemberhilfe-2020", "2020-11-01", "2020-11-30");

        var late = await ruth.FollowAsync(ruth.SubmitAsync(page, "form:has(.savebar)", ("Input.Founded", "2020-06-01")));

        // October 8,000.00; average 20,000.00 ÷ 5 = 4,000.00
        Assert.Equal("6.000,00 €", late.Amount());
        Assert.Contains("ergibt 6.000,00 €", late.Words, StringComparison.Ordinal);
        Assert.Contains("ergibt 3.000,00 €", late.Words, StringComparison.Ordinal);

        var average = await ruth.FollowAsync(ruth.SubmitAsync(late, "form:has(.savebar)", ("Input.Basis", "AverageSinceOpening")));
        Assert.Equal("3.000,00 €", average.Amount());
    }

    [Fact]
    public async Task A_calculation_is_removed_and_brought_back()
    {
        await using var host = await ReliefTown.StartAsync();
        using var ruth = await host.SignedInAsync("becker");
        var page = await ruth.BeginsAsync("retail-75", "2026-11-01", "2026-11-30");

        var removed = await ruth.FollowAsync(ruth.SubmitAsync(await ruth.GetAsync(ReliefTown.Page), "form[action$='Remove']"));
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync(page.Path)).Status);

        await ruth.SubmitAsync(removed, "form[action$='Restore']");
        Assert.Equal(HttpStatusCode.OK, (await ruth.GetAsync(page.Path)).Status);
    }

    [Fact]
    public async Task Only_the_owner_sees_it_and_no_other_shop()
    {
        await using var host = await ReliefTown.StartAsync();
        using var ruth = await host.SignedInAsync("becker");
        await ruth.TypesAsync(2025, ("2025-11", "20.000,00"));
        var page = await ruth.BeginsAsync("retail-75", "2026-11-01", "2026-11-30");
        var version = await ruth.FollowAsync(ruth.SubmitAsync(page, "form[action$='Keep']"));
        using var mia = await host.SignedInAsync("becker", "mia@becker.example");
        using var ida = await host.SignedInAsync("lindenhof", "ida@lindenhof.example");

        Assert.NotEqual(HttpStatusCode.OK, (await mia.GetAsync(ReliefTown.Page)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await mia.GetAsync(version.Path + "?handler=Pdf")).Status);
        foreach (var path in (string[])[page.Path, version.Path, version.Path + "?handler=Pdf", version.Path + "?handler=Csv", page.Path + "/compare?a=1&b=1"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ida.GetAsync(path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await ida.GetAsync(path.Replace("becker", "lindenhof", StringComparison.Ordinal))).Status);
        }

        var own = await ida.GetAsync("/shops/lindenhof/admin/relief/figures?year=2025");
        Assert.DoesNotContain("20.000,00", own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switched_off_it_is_not_there()
    {
        await using var host = await ReliefTown.StartAsync();
        using var ruth = await host.SignedInAsync("becker");
        Assert.Contains("Umsatzausfall", (await ruth.GetAsync("/shops/becker/admin")).Words, StringComparison.Ordinal);

        await ruth.PostAsync("/shops/becker/admin/settings/features", ("On", "Orders"));

        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync(ReliefTown.Page)).Status);
        Assert.DoesNotContain("Umsatzausfall", (await ruth.GetAsync("/shops/becker/admin")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_all_there_in_English()
    {
        await using var host = await ReliefTown.StartAsync();
        using var ruth = await host.SignedInAsync("becker");
        await ruth.TypesAsync(2019, ("2019-12", "31.000"));
        var german = await ruth.BeginsAsync("dezemberhilfe-2020", "2020-12-16", "2020-12-31");

        var page = await ruth.GetAsync(german.Path + "?lang=en");
        var version = await ruth.FollowAsync(ruth.SubmitAsync(page, "form[action$='Keep']"));
        var csv = await ruth.GetAsync(version.Path + "?handler=Csv");

        Assert.Equal("€12,000.00", page.Amount());
        Assert.Contains("no promise and neither legal nor tax advice", page.Words, StringComparison.Ordinal);
        Assert.Contains("Result;Dezemberhilfe 2020 (federal aid for December 2020);12,000.00", csv.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("relief.", page.Words, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
