using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Showcase;

internal sealed class ProductFeed(StorefrontDb db, TimeProvider clock) : IProductFeed
{
    public async IAsyncEnumerable<IReadOnlyList<FeedProduct>> AllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var collections = await CollectionTitlesAsync(cancel);
        var after = Guid.Empty;
        while (true)
        {
            var last = after;
            var products = await Live().Where(product => product.Id > last).OrderBy(product => product.Id)
                .Take(Assortment.Most).ToListAsync(cancel);
            if (products.Count == 0)
            {
                yield break;
            }

            yield return await FilledAsync(products, collections, cancel);
            after = products[^1].Id;
        }
    }

    public async Task<IReadOnlyList<FeedProduct>> FindAsync(IReadOnlyCollection<Guid> products, CancellationToken cancel)
    {
        var found = await Live().Where(product => products.Contains(product.Id)).ToListAsync(cancel);
        return found.Count == 0 ? [] : await FilledAsync(found, await CollectionTitlesAsync(cancel), cancel);
    }

    private IQueryable<Product> Live() => db.Set<Product>().AsNoTracking().Where(product => product.State == ProductState.Live);

    private Task<Dictionary<Guid, Titles>> CollectionTitlesAsync(CancellationToken cancel) => db.Set<Collection>().AsNoTracking()
        .Select(collection => new { collection.Id, collection.Title, collection.TitleEn })
        .ToDictionaryAsync(row => row.Id, row => new Titles(row.Title, row.TitleEn), cancel);

    private async Task<IReadOnlyList<FeedProduct>> FilledAsync(
        List<Product> products, Dictionary<Guid, Titles> collections, CancellationToken cancel)
    {
        var ids = products.ConvertAll(product => product.Id);
        var variants = (await db.Set<Variant>().AsNoTracking().Where(variant => ids.Contains(variant.ProductId)).ToListAsync(cancel))
            .ToLookup(variant => variant.ProductId);
        var entries = (await db.Set<CollectionEntry>().AsNoTracking().Where(entry => ids.Contains(entry.ProductId)).ToListAsync(cancel))
            .ToLookup(entry => entry.ProductId, entry => entry.CollectionId);
        return [.. products.Where(product => variants[product.Id].Any()).Select(product => Filled(
            product, [.. variants[product.Id].OrderBy(variant => variant.Position)], [.. entries[product.Id].Select(id => collections[id])]))];
    }

    private FeedProduct Filled(Product product, List<Variant> variants, IReadOnlyList<Titles> collections)
    {
        var now = clock.GetUtcNow();
        var there = variants.Where(variant => Level(variant).IsThere).DefaultIfEmpty(variants[0]);
        var cheapest = there.MinBy(variant => variant.Price.Cents)!;
        return new FeedProduct
        {
            Id = product.Id,
            ShopId = product.ShopId,
            Handle = product.Handle,
            Title = product.Title,
            TitleEn = product.TitleEn,
            Text = PlainText.Of(product.Description),
            TextEn = product.DescriptionEn is { } english ? PlainText.Of(english) : null,
            Tags = JsonText.Texts(product.Tags),
            Vendor = product.Vendor,
            Collections = [.. collections.Select(titles => titles.German)],
            CollectionsEn = [.. collections.Select(titles => titles.English).OfType<string>()],
            PriceCents = cheapest.Price.Cents,
            OnOffer = variants.Any(variant => variant.LowestBefore?.Cents > variant.Price.Cents),
            StockState = StockTexts.Word(
                StockLevel.Together(variants.ConvertAll(Level), now, StockLevel.UsualConfirmDays).StateAt(now, StockLevel.UsualConfirmDays)),
            Kind = product.Kind.Word(),
            Numbers = [.. variants.SelectMany(variant => new[] { variant.Gtin, variant.Sku }).OfType<string>().Distinct()],
            OptionNames = JsonText.Texts(product.Options),
            OptionValues = [.. variants.SelectMany(variant => JsonText.Texts(variant.Options)).Distinct()],
            WordsEn = [.. ArticleWords.Of(product.WordsEn).English.Values.Distinct()],
            CoverId = product.CoverId,
            PublishedAt = product.PublishedAt ?? product.CreatedAt,
            UpdatedAt = product.UpdatedAt,
        };
    }

    private sealed record Titles(string German, string? English);

    private static StockLevel Level(Variant variant) => new(variant.StockCount, variant.SoftStock, variant.ConfirmedAt);
}
