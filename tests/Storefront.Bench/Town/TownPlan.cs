using Storefront.Platform.Scopes;

namespace Storefront.Bench.Town;

/// <summary>The measured town on disk, and which of its articles there are.</summary>
internal sealed class TownPlan(string data, int shops, int articles)
{
    public string Data { get; } = data;

    public IReadOnlyList<PlannedShop> Shops { get; } = [.. Enumerable.Range(1, shops).Select(PlannedShop.Make)];

    public int ArticlesPerShop { get; } = articles;

    public int Articles => Shops.Count * ArticlesPerShop;

    /// <summary>A town kept by an earlier run is used again.</summary>
    public bool IsBuilt => File.Exists(Built);

    private string Built => Path.Combine(Data, "built");

    /// <summary>Founds the town, opens the shops, fills the shelves, lets search take it all in.</summary>
    public async Task BuildAsync()
    {
        Directory.CreateDirectory(Data);
        await using var workshop = await Workshop.OpenAsync(Data);
        await workshop.RunRecipeAsync(TownRecipe.WriteTown(Data));
        await workshop.DoRecurringAsync();
        await workshop.DrainAsync();
        await workshop.RunRecipeAsync(TownRecipe.Write(Data, Shops));
        var shelves = new Shelves(workshop.Door);
        foreach (var shop in Shops)
        {
            var scope = workshop.Directory.FindShop(workshop.Town.TownId, shop.Slug)!.Scope;
            await shelves.FillAsync(scope, shop.Stock(ArticlesPerShop));
        }

        await workshop.DrainAsync();
        await File.WriteAllTextAsync(Built, "");
    }

    /// <summary>Addresses of article pages, in an order that jumps from shop to shop.</summary>
    public IEnumerable<string> Pages() => Enumerable.Range(0, ArticlesPerShop)
        .SelectMany(at => Shops.Select(shop => shop.Path(Host.Samples.Articles.Make(shop.Trade, shop.Number, at + 1).Handle)));
}
