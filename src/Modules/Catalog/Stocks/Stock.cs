using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using Storefront.Catalog.Showcase;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;

namespace Storefront.Catalog.Stocks;

internal sealed class Stock(StorefrontDb db, ScopedSql sql, ShownPages pages, TimeProvider clock) : IStock
{
    // One statement, so two shoppers can never get the last piece.
    private const string Sql = """
        UPDATE "Catalog_Variant" SET "StockCount" = "StockCount" + @delta
        WHERE "TownId" = @town AND "ShopId" = @shop AND "Id" = @variant AND "StockCount" + @delta >= 0
        RETURNING "ProductId", "StockCount" AS "Left"
        """;

    public Task<VariantRef?> TakeAsync(IReadOnlyCollection<StockWish> wishes, string reason, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            // In the order of ids, so that two checkouts with the same articles never wait for each other.
            var moves = new List<Move>(wishes.Count);
            foreach (var (variant, quantity) in wishes.OrderBy(wish => wish.Variant.VariantId))
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);
                if (await MoveAsync(variant, -quantity, cancel) is { } move)
                {
                    moves.Add(move);
                }
                else if (!await IsThereUncountedAsync(variant, cancel))
                {
                    return variant;
                }
            }

            Note(moves, reason);
            return (VariantRef?)null;
        },
        cancel);

    public Task GiveBackAsync(VariantRef variant, int quantity, string reason, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);
            if (await MoveAsync(variant, quantity, cancel) is { } move)
            {
                Note([move], reason);
            }
        },
        cancel);

    private async Task<Move?> MoveAsync(VariantRef variant, int delta, CancellationToken cancel) =>
        await sql.FirstAsync<Moved>(Sql, new { delta, shop = variant.ShopId, variant = variant.VariantId }, cancel) is { } moved
            ? new Move(variant, moved.ProductId, delta, moved.Left)
            : null;

    private Task<bool> IsThereUncountedAsync(VariantRef variant, CancellationToken cancel) => db.Set<Variant>().AnyAsync(
        row => row.ShopId == variant.ShopId && row.Id == variant.VariantId
            && row.StockCount == null && (row.SoftStock == null || row.SoftStock != SoftStock.Gone),
        cancel);

    private void Note(List<Move> moves, string reason)
    {
        db.AddRange(moves.Select(move => new StockMovement
        {
            TownId = db.Scope.TownId,
            ShopId = move.Variant.ShopId,
            Id = Ids.New(clock),
            VariantId = move.Variant.VariantId,
            At = clock.GetUtcNow(),
            Delta = move.Delta,
            Reason = reason,
        }));
        foreach (var shop in moves.GroupBy(move => move.Variant.ShopId))
        {
            Tell(Scope.ForShop(db.Scope.TownId, shop.Key), [.. shop]);
        }
    }

    /// <summary>
    /// One piece less is a number on the shop's pages, and those are made anew. Only another word (few, gone, there again) is news
    /// for everybody.
    /// </summary>
    private void Tell(Scope shop, List<Move> moves)
    {
        Guid[] changed = [.. moves.Where(move => move.ChangesWord).Select(move => move.Product).Distinct()];
        if (changed.Length > 0)
        {
            db.Raise(new ProductsChanged(changed), shop);
        }

        Guid[] shown = [.. moves.Select(move => move.Product).Distinct()];
        db.AfterCommit(async cancel => await pages.EndAsync(shop, shown, cancel));
    }

    private sealed class Moved
    {
        public Guid ProductId { get; init; }

        public int Left { get; init; }
    }

    private sealed record Move(VariantRef Variant, Guid Product, int Delta, int Left)
    {
        internal bool ChangesWord => StateAt(Left) != StateAt(Left - Delta);

        private static StockState StateAt(int count) => new StockLevel(count, null, null).StateAt(default, 0);
    }
}
