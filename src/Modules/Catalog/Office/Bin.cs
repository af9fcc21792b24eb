using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.PriceHistory;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Tenants.Contracts;

namespace Storefront.Catalog.Office;

/// <summary>Deletes articles so that they can be brought back for thirty days. What was asked for them stays in the price history.</summary>
internal sealed class Bin(StorefrontDb db, PriceBook prices, IAuditLog audit, TimeProvider clock)
{
    /// <summary>False when there is no such article.</summary>
    internal Task<bool> DeleteAsync(Guid id, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (await db.Set<Product>().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } product)
            {
                return false;
            }

            var whole = new Whole(
                product,
                await db.Set<Variant>().Where(row => row.ProductId == id).ToListAsync(cancel),
                await db.Set<ProductImage>().Where(row => row.ProductId == id).ToListAsync(cancel),
                await db.Set<CollectionEntry>().Where(row => row.ProductId == id).ToListAsync(cancel));
            db.Add(new DeletedProduct { Id = id, Title = product.Title, Content = JsonSerializer.Serialize(whole), DeletedAt = clock.GetUtcNow() });
            whole.Variants.Where(_ => product.IsLive).ToList().ForEach(prices.Withdrawn);
            db.RemoveRange([product, .. whole.Variants, .. whole.Images, .. whole.Entries]);
            db.Raise(new ProductsChanged([id]));
            audit.Record("article_deleted", product.Title);
            return true;
        },
        cancel);

    /// <summary>False when it is gone for good, or its address or a number has been taken meanwhile.</summary>
    internal Task<bool> BringBackAsync(Guid id, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (await db.Set<DeletedProduct>().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } deleted)
            {
                return false;
            }

            var whole = JsonSerializer.Deserialize<Whole>(deleted.Content)!;
            var skus = whole.Variants.Select(variant => variant.Sku).OfType<string>().ToList();
            if (await db.Set<Product>().AnyAsync(row => row.Handle == whole.Product.Handle, cancel)
                || await db.Set<Variant>().AnyAsync(row => skus.Contains(row.Sku!), cancel))
            {
                return false;
            }

            var collections = await db.Set<Collection>().Select(row => row.Id).ToListAsync(cancel);
            db.AddRange([whole.Product, .. whole.Variants, .. whole.Images, .. whole.Entries.Where(entry => collections.Contains(entry.CollectionId))]);
            whole.Variants.ForEach(variant => prices.Changed(variant, null, whole.Product.IsLive));
            await prices.ReferToHistoryAsync(cancel);
            db.Remove(deleted);
            db.Raise(new ProductsChanged([id]));
            audit.Record("article_restored", whole.Product.Title);
            return true;
        },
        cancel);

    /// <summary>What lies in it, the last first; <paramref name="most"/> of them, and how many there are.</summary>
    internal async Task<(IReadOnlyList<InBin> Last, int Count)> LookAsync(int most, CancellationToken cancel)
    {
        var lying = db.Set<DeletedProduct>().AsNoTracking();
        var last = await lying.OrderByDescending(row => row.DeletedAt).ThenBy(row => row.Id).Take(most)
            .Select(row => new InBin(row.Id, row.Title, row.DeletedAt)).ToListAsync(cancel);
        return (last, last.Count < most ? last.Count : await lying.CountAsync(cancel));
    }

    private sealed record Whole(Product Product, List<Variant> Variants, List<ProductImage> Images, List<CollectionEntry> Entries);
}

/// <summary>An article that can still be brought back.</summary>
internal sealed record InBin(Guid Id, string Title, DateTimeOffset DeletedAt);

/// <summary>Empties the bins of what has been lying in them for thirty days.</summary>
internal sealed class EmptyBins(StorefrontDb db, TimeProvider clock) : IRecurringWork
{
    public TimeSpan Every => TimeSpan.FromHours(24);

    public Task RunAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - TimeSpan.FromDays(30);
        return db.WriteAsync(() => db.Set<DeletedProduct>().Where(row => row.DeletedAt < before).ExecuteDeleteAsync(cancel), cancel);
    }
}
