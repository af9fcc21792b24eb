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

            await NoteAsync(moves, reason, cancel);
            return (VariantRef?)null;
        },
        cancel);

    public Task GiveBackAsync(VariantRef variant, int quantity, string reason, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);
            if (await MoveAsync(variant, quantity, cancel) is { } move)
            {
                await NoteAsync([move], reason, cancel);
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

    private async Task NoteAsync(List<Move> moves, string reason, CancellationToken cancel)
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
            await TellAsync(Scope.ForShop(db.Scope.TownId, shop.Key), [.. shop], cancel);
        }
    }

    /// <summary>
    /// One piece less is a number on the shop's pages, and those are made anew. Only another word (few, gone, there again) is news
    /// for everybody, be it of a variant or of the article, whose variants count together.
    /// </summary>
    private async Task TellAsync(Scope shop, List<Move> moves, CancellationToken cancel)
    {
        Guid[] shown = [.. moves.Select(move => move.Product).Distinct()];
        var together = await db.Set<Variant>().Where(row => row.ShopId == shop.ShopId && shown.Contains(row.ProductId))
            .GroupBy(row => row.ProductId).Select(rows => new { rows.Key, Left = rows.Sum(row => row.StockCount ?? 0) }).ToListAsync(cancel);
        var others = together.Where(one => ChangesWord(one.Left, moves.Where(move => move.Product == one.Key).Sum(move => move.Delta))).Select(one => one.Key);
        Guid[] changed = [.. moves.Where(move => ChangesWord(move.Left, move.Delta)).Select(move => move.Product).Concat(others).Distinct()];
        if (changed.Length > 0)
        {
            db.Raise(new ProductsChanged(changed), shop);
        }

        db.AfterCommit(async after => await pages.EndAsync(shop, shown, after));
    }

    private static bool ChangesWord(int left, int delta) => WordAt(left) != WordAt(left - delta);

    private static StockState WordAt(int count) => new StockLevel(count, null, null).StateAt(default, 0);

    private sealed class Moved
    {
        public Guid ProductId { get; init; }

        public int Left { get; init; }
    }

    private sealed record Move(VariantRef Variant, Guid Product, int Delta, int Left);
}
