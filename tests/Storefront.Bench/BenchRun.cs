using System.Diagnostics;
using Storefront.Bench.Report;
using Storefront.Bench.Rows;
using Storefront.Bench.Serving;
using Storefront.Bench.Town;

namespace Storefront.Bench;

/// <summary>One run: builds the town, measures row by row, writes what it found.</summary>
internal static class BenchRun
{
    private static readonly (string Name, Func<BenchContext, Task> Measure)[] Sections =
    [
        ("pages", PageRows.MeasureAsync),
        ("first", FirstPageRows.MeasureAsync),
        ("search", SearchRows.MeasureAsync),
        ("growth", GrowthRows.MeasureAsync),
        ("shops", NewShopRows.MeasureAsync),
        ("import", ImportRows.MeasureAsync),
        ("closure", ClosureRows.MeasureAsync),
        ("start", StartRows.MeasureAsync),
        ("memory", MemoryRows.MeasureAsync),
        ("liquid", LiquidRows.MeasureAsync),

        // Last, because their mails are still being sent when they are done, and whatever came next would pay for that.
        ("basket", BasketRows.MeasureAsync),
        ("checkout", CheckoutRows.MeasureAsync),
        ("last", LastPieceRows.MeasureAsync),
    ];

    public static async Task<int> RunAsync(BenchSize size)
    {
        if (size.Only.Except(Sections.Select(section => section.Name)).FirstOrDefault() is { } unknown)
        {
            Console.Error.WriteLine($"There is no part \"{unknown}\". Parts: {string.Join(' ', Sections.Select(section => section.Name))}. Options: --quick, --keep=FOLDER.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("storefront-bench-").FullName;
        try
        {
            var found = await MeasureAsync(size, folder);
            if (size.Only.Count == 0 && !size.Quick)
            {
                Document.Write(Path.Combine(Artifacts.Root, "docs", "benchmarks.md"), found, size);
            }

            return found.Missing.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Findings> MeasureAsync(BenchSize size, string folder)
    {
        Console.WriteLine(Machine.Describe());
        var town = new TownPlan(size.Keep ?? Path.Combine(folder, "town"), size.Shops, size.ArticlesPerShop);
        var context = new BenchContext(size, folder, town, new Findings());
        var wanted = Sections.Where(section => size.Only.Count == 0 || size.Only.Contains(section.Name)).ToList();
        if (wanted.Any(section => section.Name is not ("liquid" or "memory" or "closure")) && !town.IsBuilt)
        {
            var clock = Stopwatch.StartNew();
            await town.BuildAsync();
            Console.WriteLine($"A town with {town.Shops.Count:N0} shops and {town.Articles:N0} articles, built in {clock.Elapsed.TotalSeconds:N0} s.");
        }

        foreach (var (name, measure) in wanted)
        {
            try
            {
                await measure(context);
            }
            catch (Exception trouble) when (trouble is not OutOfMemoryException)
            {
                context.Found.Lacks(name, trouble);
            }
        }

        return context.Found;
    }
}

/// <summary>What every row needs.</summary>
/// <param name="Size">How large and how long.</param>
/// <param name="Folder">For this run's files.</param>
/// <param name="Town">The measured town.</param>
/// <param name="Found">Where figures go.</param>
internal sealed record BenchContext(BenchSize Size, string Folder, TownPlan Town, Findings Found);
