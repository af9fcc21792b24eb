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

    public Task RunOutAsync(VariantRef variant, string reason, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var rows = db.Set<Variant>().Where(row => row.ShopId == variant.ShopId && row.Id == variant.VariantId);
            // Holds the row, so that nobody takes or gives back between the look and the step.
            await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.StockCount, row => row.StockCount), cancel);
            if (await rows.Select(row => new { row.ProductId, row.StockCount }).FirstOrDefaultAsync(cancel) is not { } known)
            {
                return;
            }

            if (known.StockCount is > 0 and var left && await MoveAsync(variant, -left, cancel) is { } move)
            {
                await NoteAsync([move], reason, cancel);
            }
            else if (known.StockCount is null)
            {
                await rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.SoftStock, SoftStock.Gone).SetProperty(row => row.ConfirmedAt, clock.GetUtcNow()), cancel);
                var shop = Scope.ForShop(db.Scope.TownId, variant.ShopId);
                db.Raise(new ProductsChanged([known.ProductId]), shop);
                db.AfterCommit(async after => await pages.EndAsync(shop, [known.ProductId], after));
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
        var together = await TogetherAsync(moves, cancel);
        foreach (var shop in moves.GroupBy(move => move.Variant.ShopId))
        {
            Tell(Scope.ForShop(db.Scope.TownId, shop.Key), [.. shop], together);
        }
    }

    /// <summary>
    /// One piece less is a number on the shop's pages, and those are made anew. Only another word (few, gone, there again) is news
    /// for everybody, be it of a variant or of the article, whose variants count together.
    /// </summary>
    private void Tell(Scope shop, List<Move> moves, IReadOnlyDictionary<Guid, int> together)
    {
        Guid[] shown = [.. moves.Select(move => move.Product).Distinct()];
        var changed = moves.GroupBy(move => move.Product)
            .Where(one => one.Any(move => ChangesWord(move.Left, move.Delta))
                || (together.TryGetValue(one.Key, out var left) && ChangesWord(left, one.Sum(move => move.Delta))))
            .Select(one => one.Key).ToArray();
        if (changed.Length > 0)
        {
            db.Raise(new ProductsChanged(changed), shop);
        }

        db.AfterCommit(async after => await pages.EndAsync(shop, shown, after));
    }

    // Of a variant that was and is there in plenty the article is, too, and nobody has to ask: an order waits for this in the queue of all.
    private async Task<Dictionary<Guid, int>> TogetherAsync(List<Move> moves, CancellationToken cancel)
    {
        Guid[] scarce = [.. moves.Where(move => Math.Min(move.Left, move.Left - move.Delta) <= StockLevel.FewAtMost).Select(move => move.Product).Distinct()];
        return scarce.Length == 0
            ? []
            : await db.Set<Variant>().Where(row => scarce.Contains(row.ProductId))
                .GroupBy(row => row.ProductId).Select(rows => new { rows.Key, Left = rows.Sum(row => row.StockCount ?? 0) })
                .ToDictionaryAsync(one => one.Key, one => one.Left, cancel);
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
