using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Baskets;

/// <summary>Makes one basket of what lies in a browser and what lies in the account. Works in town scope.</summary>
internal sealed class BasketMerge(StorefrontDb db, TimeProvider clock)
{
    /// <summary>The token of the account's basket afterwards; null when there is nothing on either side.</summary>
    public Task<string?> JoinAsync(string? token, Guid shopper, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var own = await Baskets.FirstOrDefaultAsync(basket => basket.ShopperId == shopper, cancel);
            var brought = token is null ? null : await Baskets.FirstOrDefaultAsync(basket => basket.Token == token, cancel);
            if (brought is not { ShopperId: null })
            {
                // Nothing there, the same one, or somebody else's who sat here before.
                return own?.Token;
            }

            if (own is null)
            {
                brought.ShopperId = shopper;
                return brought.Token;
            }

            await MoveLinesAsync(brought, own, cancel);
            own.TouchedAt = clock.GetUtcNow();
            db.Remove(brought);
            return own.Token;
        },
        cancel);

    private IQueryable<Basket> Baskets => db.Set<Basket>().Where(basket => basket.ShopId == Guid.Empty);

    /// <summary>
    /// What lies in both is probably one wish, told twice on two devices: the larger number counts, not the sum.
    /// </summary>
    private async Task MoveLinesAsync(Basket from, Basket to, CancellationToken cancel)
    {
        var there = await LinesOf(to).ToDictionaryAsync(line => line.VariantId, cancel);
        foreach (var line in await LinesOf(from).OrderBy(line => line.Id).ToListAsync(cancel))
        {
            if (line.RemovedAt is null && there.TryGetValue(line.VariantId, out var same))
            {
                same.Quantity = same.RemovedAt is null ? Math.Max(same.Quantity, line.Quantity) : line.Quantity;
                same.RemovedAt = null;
            }
            else if (line.RemovedAt is null && there.Count < BasketBook.MostLines)
            {
                there[line.VariantId] = Copy(line, to);
                db.Add(there[line.VariantId]);
            }

            db.Remove(line);
        }
    }

    private IQueryable<BasketLine> LinesOf(Basket basket) =>
        db.Set<BasketLine>().Where(line => line.ShopId == Guid.Empty && line.BasketId == basket.Id);

    private BasketLine Copy(BasketLine line, Basket to) => new()
    {
        Id = Ids.New(clock),
        BasketId = to.Id,
        SellerId = line.SellerId,
        VariantId = line.VariantId,
        Quantity = line.Quantity,
        Title = line.Title,
        VariantTitle = line.VariantTitle,
        PriceSeen = line.PriceSeen,
        AddedAt = line.AddedAt,
    };
}
