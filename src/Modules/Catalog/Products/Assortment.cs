using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Data;
using Storefront.Catalog.Office;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.PriceHistory;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Stocks;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Catalog.Products;

/// <summary>
/// Puts articles on the shelf: the one way by which editor, files and recipes write them, so that every price leaves its
/// trace and every change is told. Takes up to <see cref="Most"/> at a time with a fixed number of questions.
/// </summary>
internal sealed class Assortment(StorefrontDb db, PriceBook prices, TimeProvider clock)
{
    internal const int Most = 500;

    /// <summary>One result for each wanted article, in order. Stored in the caller's unit of work, or in one of its own.</summary>
    internal Task<IReadOnlyList<PutResult>> PutAsync(IReadOnlyList<WantedProduct> wanted, CancellationToken cancel) =>
        db.WriteAsync(
            async () =>
            {
                var shelf = await ShelfAsync(wanted, cancel);
                var results = wanted.Select(product => Put(product, shelf)).ToList();
                await prices.ReferToHistoryAsync(cancel);
                Tell(results);
                await NewRows.InsertAsync(db, cancel);
                return (IReadOnlyList<PutResult>)results;
            },
            cancel);

    internal async Task<PutResult> PutAsync(WantedProduct wanted, CancellationToken cancel) => (await PutAsync([wanted], cancel))[0];

    /// <summary>Lets shoppers see an article as it is stored; or says what it lacks for that.</summary>
    internal Task<IReadOnlyList<string>> PublishAsync(Guid id, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var product = await db.Set<Product>().FirstAsync(row => row.Id == id, cancel);
            var variants = await db.Set<Variant>().Where(row => row.ProductId == id).ToListAsync(cancel);
            var pictures = await db.Set<ProductImage>().AsNoTracking().Where(row => row.ProductId == id).ToListAsync(cancel);
            var missing = PublishGate.Missing(product, variants, pictures);
            if (missing.Count > 0 || product.IsLive)
            {
                return missing;
            }

            (product.State, product.UpdatedAt) = (ProductState.Live, clock.GetUtcNow());
            product.PublishedAt ??= product.UpdatedAt;
            variants.ForEach(variant => prices.Changed(variant, before: null, offered: true));
            await prices.ReferToHistoryAsync(cancel);
            db.Raise(new ProductsChanged([id]));
            return missing;
        },
        cancel);

    private void Tell(List<PutResult> results)
    {
        var changed = results.Where(result => result is PutResult.Created or PutResult.Changed)
            .Select(result => result.ProductId!.Value).Distinct().ToArray();
        if (changed.Length > 0)
        {
            db.Raise(new ProductsChanged(changed));
        }
    }

    private PutResult Put(WantedProduct wanted, Shelf shelf)
    {
        var product = wanted.Id is { } id ? shelf.ById.GetValueOrDefault(id) : shelf.ByHandle.GetValueOrDefault(wanted.Handle);
        if (product is null && wanted.Id is not null)
        {
            return new PutResult.Gone();
        }

        if (product?.SourceHash is { } known && known == wanted.SourceHash)
        {
            return new PutResult.Same(product.Id);
        }

        if (shelf.ByHandle.TryGetValue(wanted.Handle, out var other) && other != product)
        {
            return new PutResult.HandleTaken(wanted.Handle);
        }

        if (TakenSku(wanted, product, shelf) is { } sku)
        {
            return new PutResult.SkuTaken(sku);
        }

        return product is null ? Create(wanted, shelf) : Change(wanted, product, shelf);
    }

    private static string? TakenSku(WantedProduct wanted, Product? product, Shelf shelf)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        return wanted.Variants.Select(variant => variant.Sku).FirstOrDefault(sku => sku is not null
            && (!own.Add(sku) || (shelf.SkuOwners.TryGetValue(sku, out var owner) && owner != product?.Id)));
    }

    private PutResult.Created Create(WantedProduct wanted, Shelf shelf)
    {
        var now = clock.GetUtcNow();
        var product = new Product { Id = Ids.New(clock), Handle = wanted.Handle, Title = wanted.Title, CreatedAt = now };
        shelf.ByHandle[wanted.Handle] = product;
        db.Add(product);
        Write(wanted, product, [], shelf);
        Join(wanted, product, []);
        return new PutResult.Created(product.Id);
    }

    private PutResult.Changed Change(WantedProduct wanted, Product product, Shelf shelf)
    {
        Write(wanted, product, shelf.Variants[product.Id], shelf);
        Join(wanted, product, shelf.Entries[product.Id]);
        return new PutResult.Changed(product.Id);
    }

    private void Write(WantedProduct wanted, Product product, IEnumerable<Variant> variants, Shelf shelf)
    {
        var now = clock.GetUtcNow();
        var wasLive = product.IsLive;
        var isWhole = !wanted.IsPart || product.UpdatedAt == default;
        WriteTerms(wanted, product, isWhole);
        product.Handle = wanted.Handle;
        product.Title = wanted.Title;
        product.Description = wanted.Description;
        product.Vendor = wanted.Vendor;
        product.Kind = wanted.Kind;
        product.Options = JsonText.Of(wanted.Options);
        product.Details = isWhole || wanted.Details.Count > 0 ? JsonText.Of(wanted.Details) : product.Details;
        WriteEnglish(wanted, product, isWhole);
        product.Tags = JsonText.Of(wanted.Tags);
        product.State = wanted.Live ? ProductState.Live : ProductState.Draft;
        product.PriceFrom = wanted.Variants.Min(variant => variant.Price);
        product.SearchText = SearchedWords.Of(wanted);
        product.SourceHash = wanted.SourceHash ?? product.SourceHash;
        product.UpdatedAt = now;
        product.PublishedAt = wanted.Live ? product.PublishedAt ?? now : product.PublishedAt;
        WriteVariants(wanted, product, wasLive, [.. variants], shelf);
    }

    private static void WriteTerms(WantedProduct wanted, Product product, bool isWhole)
    {
        bool Says(WantedTerms term) => isWhole || wanted.Says.HasFlag(term);
        product.TaxRate = Says(WantedTerms.TaxRate) ? wanted.TaxRate : product.TaxRate;
        product.SinglePurpose = Says(WantedTerms.SinglePurpose) ? wanted.SinglePurpose : product.SinglePurpose;
        product.Unit = Says(WantedTerms.Unit) ? wanted.Unit?.ToJson() : product.Unit;
        product.Deposit = Says(WantedTerms.Deposit) ? wanted.Deposit : product.Deposit;
        product.MinAge = Says(WantedTerms.MinAge) ? wanted.MinAge : product.MinAge;
        product.Withdrawal = Says(WantedTerms.Withdrawal) ? wanted.Withdrawal : product.Withdrawal;
    }

    private static void WriteEnglish(WantedProduct wanted, Product product, bool isWhole)
    {
        product.TitleEn = wanted.TitleEn ?? (isWhole ? null : product.TitleEn);
        product.DescriptionEn = wanted.DescriptionEn ?? (isWhole ? null : product.DescriptionEn);
        var words = isWhole ? wanted.Words : ArticleWords.Of(product.WordsEn).With(wanted.Words);
        product.WordsEn = words.For(ArticleWords.ToTranslate(
            wanted.Options, wanted.Variants.SelectMany(variant => variant.Options), JsonText.Details(product.Details))).ToJson();
    }

    private void WriteVariants(WantedProduct wanted, Product product, bool wasLive, List<Variant> left, Shelf shelf)
    {
        for (var position = 0; position < wanted.Variants.Count; position++)
        {
            var one = wanted.Variants[position];
            var options = JsonText.Of(one.Options);
            var variant = Find(one, options, left);
            var before = variant is null ? null : Offer.Of(variant, wasLive);
            if (variant is null)
            {
                variant = new Variant { Id = Ids.New(clock), ProductId = product.Id };
                db.Add(variant);
                TellPast(one, variant);
            }

            left.Remove(variant);
            variant.Position = position;
            variant.Title = Variant.TitleOf(one.Options);
            variant.Options = options;
            variant.Sku = one.Sku;
            variant.Gtin = one.Gtin;
            variant.Price = one.Price;
            variant.ComparePrice = one.ComparePrice > one.Price ? one.ComparePrice : null;
            variant.WeightGrams = one.WeightGrams;
            variant.ImageId = one.Image is { } image ? image.MediaId : variant.ImageId;
            Stock(variant, one.Stock);
            prices.Changed(variant, before, product.IsLive);
            if (one.Sku is not null)
            {
                shelf.SkuOwners[one.Sku] = product.Id;
            }
        }

        foreach (var gone in left)
        {
            Remove(gone, wasLive);
        }
    }

    private void TellPast(WantedVariant wanted, Variant variant)
    {
        if (wanted.AskedBefore is { } price)
        {
            prices.AskedBefore(variant, price, TimeSpan.FromDays(40));
        }
    }

    private void Remove(Variant variant, bool wasLive)
    {
        if (wasLive)
        {
            prices.Withdrawn(variant);
        }

        db.Remove(variant);
    }

    private static Variant? Find(WantedVariant wanted, string options, List<Variant> left) => wanted.Id is { } id
        ? left.Find(variant => variant.Id == id)
        : left.Find(variant => wanted.Sku is not null && variant.Sku == wanted.Sku) ?? left.Find(variant => variant.Options == options);

    private void Stock(Variant variant, WantedStock? wanted)
    {
        if (wanted is null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        if (wanted.Count is { } count && count != (variant.StockCount ?? 0))
        {
            db.Add(new StockMovement
            {
                Id = Ids.New(clock), VariantId = variant.Id, At = now, Delta = count - (variant.StockCount ?? 0), Reason = "counted",
            });
        }

        variant.StockCount = wanted.Count;
        variant.SoftStock = wanted.Count is null ? wanted.Soft : null;
        variant.ConfirmedAt = now;
    }

    private void Join(WantedProduct wanted, Product product, IEnumerable<CollectionEntry> entries)
    {
        if (wanted.Collections is not { } collections)
        {
            return;
        }

        var left = entries.ToDictionary(entry => entry.CollectionId);
        foreach (var collection in collections.Distinct().Where(collection => !left.Remove(collection)))
        {
            db.Add(new CollectionEntry { Id = Ids.New(clock), CollectionId = collection, ProductId = product.Id });
        }

        db.RemoveRange(left.Values);
    }

    private async Task<Shelf> ShelfAsync(IReadOnlyList<WantedProduct> wanted, CancellationToken cancel)
    {
        if (wanted.Count > Most)
        {
            throw new ArgumentException($"At most {Most} articles go into one batch.", nameof(wanted));
        }

        var handles = wanted.Select(product => product.Handle).Distinct().ToList();
        var ids = wanted.Where(product => product.Id is not null).Select(product => product.Id!.Value).ToList();
        var products = await db.Set<Product>()
            .Where(product => handles.Contains(product.Handle) || ids.Contains(product.Id))
            .ToListAsync(cancel);
        var hashes = wanted.ToLookup(product => product.Handle, product => product.SourceHash);
        var touched = products.Where(product => product.SourceHash is null || !hashes[product.Handle].Contains(product.SourceHash))
            .Select(product => product.Id).ToList();
        var variants = touched.Count == 0
            ? []
            : await db.Set<Variant>().Where(variant => touched.Contains(variant.ProductId)).OrderBy(variant => variant.Position).ToListAsync(cancel);
        var entries = touched.Count == 0
            ? []
            : await db.Set<CollectionEntry>().Where(entry => touched.Contains(entry.ProductId)).ToListAsync(cancel);
        return new Shelf(
            products.ToDictionary(product => product.Id),
            products.ToDictionary(product => product.Handle, StringComparer.Ordinal),
            variants.ToLookup(variant => variant.ProductId),
            entries.ToLookup(entry => entry.ProductId),
            await SkuOwnersAsync(wanted, cancel));
    }

    private async Task<Dictionary<string, Guid>> SkuOwnersAsync(IReadOnlyList<WantedProduct> wanted, CancellationToken cancel)
    {
        var skus = wanted.SelectMany(product => product.Variants).Select(variant => variant.Sku)
            .Where(sku => sku is not null).Distinct().ToList();
        return skus.Count == 0
            ? new(StringComparer.Ordinal)
            : await db.Set<Variant>().Where(variant => skus.Contains(variant.Sku))
                .Select(variant => new { variant.Sku, variant.ProductId })
                .ToDictionaryAsync(variant => variant.Sku!, variant => variant.ProductId, StringComparer.Ordinal, cancel);
    }

    /// <summary>What is there of the wanted articles.</summary>
    private sealed record Shelf(
        Dictionary<Guid, Product> ById,
        Dictionary<string, Product> ByHandle,
        ILookup<Guid, Variant> Variants,
        ILookup<Guid, CollectionEntry> Entries,
        Dictionary<string, Guid> SkuOwners);
}
