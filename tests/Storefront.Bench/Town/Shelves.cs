using Microsoft.EntityFrameworkCore;
using Storefront.Catalog;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Media.Pictures;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;

namespace Storefront.Bench.Town;

/// <summary>Puts the articles of one shop on the shelf through the catalogue's own use case, with rows for their pictures.</summary>
internal sealed class Shelves(ScopeDoor door)
{
    private const int PicturesPerShop = 12;

    public async Task FillAsync(Scope shop, IEnumerable<Article> articles, CancellationToken cancel = default)
    {
        var pictures = await HangAsync(shop, cancel);
        foreach (var batch in articles.Chunk(Assortment.Most))
        {
            await using var entered = door.Enter(shop);
            var db = entered.Get<StorefrontDb>();
            var collections = await db.Set<Collection>().ToDictionaryAsync(row => row.Handle, row => row.Id, cancel);
            await db.WriteAsync(
                async () =>
                {
                    var results = await entered.Get<Assortment>().PutAsync([.. batch.Select(article => Wanted(article, collections))], cancel);
                    await db.SaveChangesAsync(cancel);
                    await ShowAsync(db, results, pictures, cancel);
                },
                cancel);
        }
    }

    internal static WantedProduct Wanted(Article article, IReadOnlyDictionary<string, Guid> collections) => new()
    {
        Handle = article.Handle,
        Title = article.Title,
        Vendor = article.Vendor,
        Description = article.Description,
        TaxRate = article.TaxRate,
        Unit = article.Measure is { } measure ? new ProductUnit(article.Amount, measure) : null,
        Options = article.Options,
        Details = [.. article.Details.Select(detail => new ProductDetail(detail.Name, detail.Value))],
        Tags = article.Tags,
        Collections = collections.TryGetValue(Articles.Latin(article.Collection), out var collection) ? [collection] : [],
        Live = true,
        Variants = [.. article.Variants.Select((options, index) => new WantedVariant
        {
            Options = options,
            Sku = $"{article.Handle}-{index}",
            Price = Money.Eur(article.Cents),
            ComparePrice = article.FormerCents is { } former ? Money.Eur(former) : null,
            AskedBefore = article.FormerCents is { } asked ? Money.Eur(asked) : null,
            Stock = new WantedStock(article.Stock),
        })],
    };

    // Rows alone: a page does not read the files, and no picture is asked for while it is measured.
    private async Task<List<Guid>> HangAsync(Scope shop, CancellationToken cancel)
    {
        await using var entered = door.Enter(shop);
        var db = entered.Get<StorefrontDb>();
        Picture[] pictures = [.. Enumerable.Range(0, PicturesPerShop).Select(number => new Picture
        {
            Id = Ids.New(TimeProvider.System),
            Hash = $"{shop.ShopId:N}"[4..] + number.ToString("x4", System.Globalization.CultureInfo.InvariantCulture),
            Width = 1600,
            Height = 2000,
            Alt = "Der Artikel von vorn",
            FileName = "artikel.jpg",
            Bytes = 400_000,
            CreatedAt = TimeProvider.System.GetUtcNow(),
        })];
        db.AddRange(pictures);
        await db.SaveChangesAsync(cancel);
        return [.. pictures.Select(picture => picture.Id)];
    }

    private static async Task ShowAsync(StorefrontDb db, IReadOnlyList<PutResult> results, List<Guid> pictures, CancellationToken cancel)
    {
        for (var at = 0; at < results.Count; at++)
        {
            var product = results[at].ProductId!.Value;
            var cover = pictures[at % pictures.Count];
            (await db.FindAsync<Product>([db.Scope.TownId, db.Scope.ShopId, product], cancel))!.CoverId = cover;
            db.AddRange(new[] { cover, pictures[(at + 1) % pictures.Count] }.Select((media, position) => new ProductImage
            {
                Id = Ids.New(TimeProvider.System), ProductId = product, MediaId = media, Position = position, Alt = "Der Artikel von vorn",
            }));
        }
    }
}
