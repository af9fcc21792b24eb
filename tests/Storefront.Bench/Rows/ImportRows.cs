using System.Diagnostics;
using System.Globalization;
using System.Text;
using Storefront.Bench.Serving;
using Storefront.Bench.Town;
using Storefront.Catalog;
using Storefront.Catalog.Importing;
using Storefront.Catalog.Stocks;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Shops;

namespace Storefront.Bench.Rows;

/// <summary>One file of articles without pictures, taken into a shop as the import job does it.</summary>
internal static class ImportRows
{
    public static async Task MeasureAsync(BenchContext bench)
    {
        await using var workshop = await Workshop.OpenAsync(bench.Town.Data);
        var (shop, _) = await workshop.Door.InAsync<ShopOpening, (Scope, string)>(workshop.Town, opening => opening.OpenAsync(
            workshop.Town.TownId, new NewShop { Name = "Kaufhaus Einzug" }, CancellationToken.None));
        await ImportAsync(workshop, shop, bench.Town.Shops[0].Trade, from: 1_000_000, count: bench.Size.ImportedArticles / 10);
        var (outcome, seconds, cpu) = await ImportAsync(
            workshop, shop, bench.Town.Shops[0].Trade, from: 2_000_000, count: bench.Size.ImportedArticles);
        if (outcome.Created != bench.Size.ImportedArticles)
        {
            throw new InvalidOperationException($"{outcome.Created} of {bench.Size.ImportedArticles} articles arrived, {outcome.Refused} refused.");
        }

        var rate = outcome.Created / seconds;
        bench.Found.Add(
            "import without pictures",
            $"{rate:N0} articles/s ({outcome.Rows / seconds:N0} rows/s), {outcome.Created / cpu:N0} per CPU second",
            "≥ 2,000 articles/s",
            rate >= 2_000);
    }

    private static async Task<(ImportOutcome Outcome, double Seconds, double Cpu)> ImportAsync(
        Workshop workshop, Scope shop, Trade trade, int from, int count)
    {
        using var file = new MemoryStream(FileOf(Enumerable.Range(from, count).Select(number => Articles.Make(trade, 1, number))));
        var cpu = ProcessClock.Cpu(Environment.ProcessId);
        var clock = Stopwatch.StartNew();
        var outcome = await workshop.Door.InAsync<ImportRun, ImportOutcome>(shop, run => run.RunAsync(
            shop, file, null, new ImportPlan { FetchPictures = false }, (_, _) => Task.CompletedTask, CancellationToken.None));
        return (outcome, clock.Elapsed.TotalSeconds, ProcessClock.Cpu(Environment.ProcessId) - cpu);
    }

    /// <summary>Our own table (docs/import-format.md), as a spreadsheet saves it.</summary>
    private static byte[] FileOf(IEnumerable<Article> articles)
    {
        var text = new StringBuilder("Kürzel;Titel;Beschreibung;Marke;Schlagwörter;Option 1;Wert 1;Option 2;Wert 2;Artikelnummer;Preis;Bestand\n");
        foreach (var article in articles)
        {
            for (var at = 0; at < article.Variants.Count; at++)
            {
                var values = article.Variants[at];
                text.AppendJoin(';', new[]
                {
                    article.Handle, article.Title, PlainOf(article.Description), article.Vendor, string.Join(", ", article.Tags),
                    article.Options.ElementAtOrDefault(0), values.ElementAtOrDefault(0),
                    article.Options.ElementAtOrDefault(1), values.ElementAtOrDefault(1),
                    $"{article.Handle}-{at}", (article.Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture),
                    article.Stock.ToString(CultureInfo.InvariantCulture),
                }.Select(field => $"\"{field}\"")).Append('\n');
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string PlainOf(string html) => html.Replace("</p><p>", "\n\n", StringComparison.Ordinal)
        .Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
}
