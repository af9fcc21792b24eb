using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;

namespace Storefront.Catalog;

internal sealed class Stock(StorefrontDb db, TimeProvider clock) : IStock
{
    public async Task<bool> TakeAsync(VariantRef variant, int quantity, string reason, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);

        // One statement, so two shoppers can never get the last piece.
        var taken = await Row(variant).Where(row => row.StockCount >= quantity).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.StockCount, row => row.StockCount - quantity), cancel);
        if (taken == 0)
        {
            return await Row(variant).AnyAsync(
                row => row.StockCount == null && (row.SoftStock == null || row.SoftStock != SoftStock.Gone), cancel);
        }

        await NoteAsync(variant, -quantity, reason, cancel);
        return true;
    }

    public async Task GiveBackAsync(VariantRef variant, int quantity, string reason, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);
        var given = await Row(variant).Where(row => row.StockCount != null).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.StockCount, row => row.StockCount + quantity), cancel);
        if (given > 0)
        {
            await NoteAsync(variant, quantity, reason, cancel);
        }
    }

    private IQueryable<Variant> Row(VariantRef variant) =>
        db.Set<Variant>().Where(row => row.ShopId == variant.ShopId && row.Id == variant.VariantId);

    private async Task NoteAsync(VariantRef variant, int delta, string reason, CancellationToken cancel)
    {
        var shop = Scope.ForShop(db.Scope.TownId, variant.ShopId);
        db.Add(new StockMovement
        {
            TownId = shop.TownId,
            ShopId = shop.ShopId,
            Id = Ids.New(clock),
            VariantId = variant.VariantId,
            At = clock.GetUtcNow(),
            Delta = delta,
            Reason = reason,
        });
        var product = await Row(variant).Select(row => row.ProductId).FirstAsync(cancel);
        db.Raise(new ProductsChanged([product]), shop);
        await db.SaveChangesAsync(cancel);
    }
}
