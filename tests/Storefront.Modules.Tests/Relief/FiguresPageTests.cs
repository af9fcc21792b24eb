using System.Net;
using Microsoft.EntityFrameworkCore;
using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Data;
using Storefront.Relief.Figures;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Relief;

public sealed class FiguresPageTests
{
    private const string Figures = ReliefTown.Page + "/figures";

    [Fact]
    public async Task Typed_figures_are_kept_shown_again_and_can_be_undone()
    {
        await using var host = await ReliefTown.StartAsync();
        using var ruth = await host.SignedInAsync("becker");

        var saved = await ruth.TypesAsync(2019, ("2019-11", "30.000,00"), ("2019-12", "0"));
        Assert.Contains("Die Umsätze sind gespeichert.", saved.Words, StringComparison.Ordinal);
        Assert.Equal("30.000,00", saved.Html.QuerySelector("#till-2019-11")!.GetAttribute("value"));
        Assert.Equal("0,00", saved.Html.QuerySelector("#till-2019-12")!.GetAttribute("value"));

        await ruth.TypesAsync(2019, ("2019-11", ""));
        var undone = await ruth.FollowAsync(ruth.SubmitAsync(await ruth.GetAsync(Figures + "?year=2019"), "form:has(input[name=id])"));

        Assert.Contains("Die letzte Änderung ist zurückgenommen.", undone.Words, StringComparison.Ordinal);
        Assert.Equal("30.000,00", undone.Html.QuerySelector("#till-2019-11")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_slip_is_named_beside_its_field_and_nothing_is_stored()
    {
        await using var host = await ReliefTown.StartAsync();
        using var ruth = await host.SignedInAsync("becker");

        var again = await ruth.TypesAsync(2019, ("2019-10", "100"), ("2019-11", "dreißig"), ("2019-12", "-5"));

        Assert.Equal("true", again.Html.QuerySelector("#till-2019-11")!.GetAttribute("aria-invalid"));
        Assert.Equal("dreißig", again.Html.QuerySelector("#till-2019-11")!.GetAttribute("value"));
        Assert.Contains("nicht unter null", again.Words, StringComparison.Ordinal);
        Assert.Equal("100", again.Html.QuerySelector("#till-2019-10")!.GetAttribute("value"));
        Assert.Equal(0, await CountAsync(host));
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_bad_lines_are_named()
    {
        await using var host = await ReliefTown.StartAsync();
        using var ruth = await host.SignedInAsync("becker");
        const string Csv = "Datum;Netto\n05.11.2019;100,00\n06.11.2019;viel\n07.11.2019;200,50\n";

        var first = await ruth.SendsAsync(Csv);
        var second = await ruth.SendsAsync(Csv);

        Assert.Contains("Neu oder geändert: 2. Unverändert: 0. Nicht eingelesen: 1.", first.Words, StringComparison.Ordinal);
        Assert.Contains("Zeile 3: „viel“ ist kein Betrag", first.Words, StringComparison.Ordinal);
        Assert.Contains("aus 2 Tagen: 300,50", first.Words, StringComparison.Ordinal);
        Assert.Contains("Neu oder geändert: 0. Unverändert: 2. Nicht eingelesen: 1.", second.Words, StringComparison.Ordinal);
        Assert.Equal(2, await CountAsync(host));
        Assert.Equal(1, await host.InAsync<StorefrontDb, int>(host.Shop("becker"), db => db.Set<TillChange>().CountAsync()));
    }

    [Fact]
    public async Task A_whole_month_counts_before_its_days_and_says_when_they_disagree()
    {
        await using var host = await ReliefTown.StartAsync();
        using var ruth = await host.SignedInAsync("becker");
        await ruth.SendsAsync("Datum;Netto\n05.11.2019;100,00\n06.11.2019;200,00\n");

        var page = await ruth.TypesAsync(2019, ("2019-11", "350,00"));

        Assert.Contains("2 Tage ergeben 300,00 €; der Monat zählt", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_in_words()
    {
        await using var host = await ReliefTown.StartAsync();
        using var ruth = await host.SignedInAsync("becker");

        var nothing = await ruth.PostAsync(Figures + "?handler=File");
        var gross = await ruth.SendsAsync("Datum;Brutto\n05.11.2019;119,00\n");

        Assert.Equal(HttpStatusCode.OK, nothing.Status);
        Assert.Contains("Wählen Sie eine CSV-Datei", nothing.Words, StringComparison.Ordinal);
        Assert.Contains("nur Bruttobeträge", gross.Words, StringComparison.Ordinal);
    }

    private static Task<int> CountAsync(TestHost host) =>
        host.InAsync<StorefrontDb, int>(host.Shop("becker"), db => db.Set<TillFigure>().CountAsync());
}
