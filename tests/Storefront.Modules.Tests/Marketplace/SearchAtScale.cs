using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Catalog.Contracts;
using Storefront.Marketplace.Index;
using Storefront.Marketplace.Search;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Marketplace;

/// <summary>
/// A town of a thousand shops and a hundred thousand articles, to be looked at, not to pass or fail: run it with
/// <c>--explicit only --filter-class '*SearchAtScale' --show-live-output on</c>, in Release.
/// </summary>
public sealed class SearchAtScale(ITestOutputHelper output)
{
    private const int Shops = 1000;
    private const int ArticlesPerShop = 100;
    private const int Questions = 400;
    private static readonly string[] Branches = ["shoes", "books", "fashion", "bakery", "wine", "toys", "household", "sports"];
    private static readonly string[] Things = ["Schuhe", "Stiefel", "Hose", "Jacke", "Buch", "Tasse", "Lampe", "Tisch", "Wein", "Brot", "Ball", "Puppe", "Messer", "Topf", "Kerze", "Schal", "Uhr", "Ring", "Rucksack", "Flasche"];
    private static readonly string[] Heads = ["Kinder", "Damen", "Herren", "Wander", "Winter", "Sommer", "Leder", "Woll", "Garten", "Küchen", "Reise", "Sport", "Holz", "Glas", "Silber"];
    private static readonly string[] Colours = ["rot", "blau", "grün", "schwarz", "weiß", "braun", "grau", "gelb"];

    private TimeSpan _cpu;

    [Fact(Explicit = true)]
    public async Task A_hundred_thousand_articles()
    {
        await using var host = await TestHost.StartAsync();
        await host.RunAsync([ATown(), .. Enumerable.Range(0, Shops).SelectMany(number => new[]
        {
            AShop($"shop-{number}", $"Geschäft {number}", Branches[number % Branches.Length]),
            OpenAt($"shop-{number}", number % 3 == 0 ? "Mo-Fr 14:00-18:00" : "Mo-Sa 08:00-18:00"),
        })]);
        await FillAsync(host);
        string[] asked = [.. Enumerable.Range(0, Questions).Select(Question)];
        await AskAsync(host, asked.Take(40));
        _cpu = Process.GetCurrentProcess().TotalProcessorTime;
        Report("one client", await AskAsync(host, asked), 1);
        Report("titles and filters", await AskAsync(host, asked.Select(each => each + "&open=1&stock=1&sort=price")), 1);

        var together = Stopwatch.StartNew();
        var times = new ConcurrentBag<double>();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(client => Task.Run(async () =>
        {
            foreach (var time in await AskAsync(host, asked.Skip(client * 7).Concat(asked).Take(Questions / 2)))
            {
                times.Add(time);
            }
        })));
        Report($"16 clients, {times.Count / together.Elapsed.TotalSeconds:0} questions/s", [.. times], 16);
        Report("mistyped", await AskAsync(host, Enumerable.Range(0, 60).Select(number => "q=" + Mistyped(number))), 1);
    }

    private async Task FillAsync(TestHost host)
    {
        var random = new Random(7);
        string[] fillers = [.. Enumerable.Range(0, 4000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)])))];
        var town = host.Directory.FindTown("musterstadt")!.Scope;
        var watch = new Stopwatch();
        _cpu = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (var shops in host.Directory.ShopsOf(town.TownId).Chunk(5))
        {
            foreach (var shop in shops)
            {
                FeedProduct[] products = [.. Enumerable.Range(0, ArticlesPerShop).Select(_ => Product(random, fillers))];
                watch.Start();
                await using var entered = host.Services.GetRequiredService<ScopeDoor>().Enter(shop.Scope);
                var db = entered.Get<StorefrontDb>();
                var vocabulary = await entered.Get<Vocabularies>().OfAsync(town.TownId, CancellationToken.None);
                vocabulary.Learn(products);
                var words = new ArticleWords(vocabulary, Branches[random.Next(Branches.Length)], host.Clock.GetUtcNow());
                await db.WriteAsync(() => entered.Get<ISearchIndex>().PutAsync(
                    db.Database.CurrentTransaction!.GetDbTransaction(), town.TownId, shop.Scope.ShopId, [.. products.Select(words.Of)], CancellationToken.None));
                watch.Stop();
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"indexed {Shops * ArticlesPerShop} articles in {watch.Elapsed.TotalSeconds:0.0} s = {Shops * ArticlesPerShop / watch.Elapsed.TotalSeconds:0}/s, {(Process.GetCurrentProcess().TotalProcessorTime - _cpu).TotalSeconds:0.0} s of processor"));
    }

    private static readonly string[] Syllables = ["ba", "ker", "lin", "den", "tor", "mus", "gal", "fen", "ri", "so", "wet", "hun", "zel", "par", "kom", "nis", "dra", "vel"];

    private static FeedProduct Product(Random random, string[] fillers)
    {
        var thing = Things[random.Next(Things.Length)];
        var name = random.Next(3) == 0 ? $"{thing} {Heads[random.Next(Heads.Length)]}" : Heads[random.Next(Heads.Length)] + thing.ToLowerInvariant();
        return SearchIndexTests.Article($"{name} {Colours[random.Next(Colours.Length)]} {fillers[random.Next(fillers.Length)]}") with
        {
            PriceCents = random.Next(100, 30_000),
            StockState = random.Next(5) == 0 ? "gone" : "in_stock",
            Vendor = fillers[random.Next(200)],
            // Frequent words are much more frequent than others, as in real texts.
            Text = string.Join(' ', Enumerable.Range(0, 35).Select(_ => fillers[(int)(fillers.Length * Math.Pow(random.NextDouble(), 3))])),
            PublishedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(400_000)),
        };
    }

    private static string Question(int number) => "q=" + (number % 5) switch
    {
        0 => Things[number % Things.Length],
        1 => Heads[number % Heads.Length] + Things[number * 3 % Things.Length].ToLowerInvariant(),
        2 => $"{Things[number % Things.Length]} {Colours[number % Colours.Length]}",
        3 => $"{Heads[number % Heads.Length]} {Things[number * 7 % Things.Length]} {Colours[number * 3 % Colours.Length]}",
        _ => Things[number % Things.Length][..3],
    };

    private static string Mistyped(int number)
    {
        var word = Heads[number % Heads.Length] + Things[number * 3 % Things.Length].ToLowerInvariant();
        return word[..3] + word[4] + word[3] + word[5..];
    }

    private static async Task<List<double>> AskAsync(TestHost host, IEnumerable<string> questions)
    {
        var times = new List<double>();
        var town = host.Directory.FindTown("musterstadt")!.Scope;
        foreach (var question in questions)
        {
            var start = Stopwatch.GetTimestamp();
            await host.InAsync<TownSearch, SearchAnswer>(town, search => search.AskAsync(
                SearchQuestion.Read(new Microsoft.AspNetCore.Http.QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery("?" + question))),
                CancellationToken.None));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    private void Report(string what, IReadOnlyList<double> times, int clients)
    {
        double[] sorted = [.. times.Order()];
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var each = (cpu - _cpu).TotalMilliseconds / sorted.Length;
        _cpu = cpu;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: p50 {sorted[sorted.Length / 2]:0.0} ms, p95 {sorted[(int)(sorted.Length * 0.95)]:0.0} ms, p99 {sorted[(int)(sorted.Length * 0.99)]:0.0} ms, {sorted.Length} questions, {clients} at a time, {each:0.0} ms of processor each"));
    }
}
