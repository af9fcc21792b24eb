using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Purchases;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Checkouts;

/// <summary>What the shopper sent with the binding button.</summary>
/// <param name="Basket">From the cookie.</param>
/// <param name="Checkout">Which way through the checkout; sent twice, it leads to the same purchase.</param>
/// <param name="Hash">Of the summary that was shown.</param>
/// <param name="Network">Where from, shortened.</param>
internal sealed record OrderWish(string? Basket, Guid Checkout, string Hash, string Network)
{
    /// <summary>What the shopper ticked: <see cref="Confirmation.Field"/>.</summary>
    public IReadOnlyCollection<string> Confirmed { get; init; } = [];

    /// <summary>Who was signed in; null for guests.</summary>
    public Guid? Shopper { get; init; }

    /// <summary>Recipes only: natural key, and when it is said to have been placed.</summary>
    public string Reference { get; init; } = "";

    public DateTimeOffset? PlacedAt { get; init; }
}

/// <summary>What became of it.</summary>
internal abstract record PlaceAnswer
{
    private PlaceAnswer()
    {
    }

    /// <param name="Token">Leads to the shopper's page.</param>
    internal sealed record Placed(string Token) : PlaceAnswer;

    /// <summary>The basket is no longer what was shown, or something is missing.</summary>
    internal sealed record Changed : PlaceAnswer;

    /// <summary>Sold between basket and checkout.</summary>
    internal sealed record SoldOut(string Title) : PlaceAnswer;

    /// <summary>A time is taken.</summary>
    internal sealed record NoPlace(IReadOnlyList<FulfillmentRefused> Refused) : PlaceAnswer;

    /// <summary>Something to confirm was not ticked.</summary>
    internal sealed record Unconfirmed(IReadOnlyList<string> Fields) : PlaceAnswer;

    /// <summary>There is no such basket and no such purchase.</summary>
    internal sealed record Nothing : PlaceAnswer;
}

/// <summary>
/// Makes contracts out of a basket, in one transaction: goods and times are taken, purchase, orders, evidence and events are
/// written, the basket is emptied. All of it, or nothing. Works in town scope.
/// </summary>
internal sealed class PlaceOrder(
    StorefrontDb db, BasketBook baskets, BasketReader reader, IStock stock, Methods methods, TimeProvider clock)
{
    private const int MostTries = 3;

    public async Task<PlaceAnswer> PlaceAsync(OrderWish wish, TextIn texts, CancellationToken cancel)
    {
        try
        {
            var token = await db.WriteAsync(() => WriteAsync(wish, texts, cancel), cancel);
            return token is null ? await AlreadyAsync(wish, cancel) : new PlaceAnswer.Placed(token);
        }
        catch (UndoneException undone)
        {
            return undone.Answer;
        }
    }

    /// <summary>A number that was drawn twice (one in millions) is drawn again, in a fresh unit of work.</summary>
    public static async Task<PlaceAnswer> TryAsync(Func<Task<PlaceAnswer>> place)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await place();
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // The transaction is undone as a whole; nothing was ordered yet.
            }
        }
    }

    private async Task<PlaceAnswer> AlreadyAsync(OrderWish wish, CancellationToken cancel) =>
        await db.Set<Purchase>().Where(row => row.ShopId == Guid.Empty && row.CheckoutId == wish.Checkout)
            .Select(row => row.Token).FirstOrDefaultAsync(cancel) is { } token
            ? new PlaceAnswer.Placed(token)
            : new PlaceAnswer.Nothing();

    /// <summary>Null when there is nothing to order under this checkout any more.</summary>
    private async Task<string?> WriteAsync(OrderWish wish, TextIn texts, CancellationToken cancel)
    {
        var basket = await baskets.FindAsync(wish.Basket, cancel);
        if (basket?.CheckoutId != wish.Checkout || !await baskets.ClaimAsync(basket, wish.Checkout, cancel))
        {
            return null;
        }

        // Only now, when nobody can come between: what is written is what is true at this moment.
        var filled = await reader.WithLegalTextsAsync((await reader.FillAsync(basket, texts, cancel)).ForCheckout, cancel);
        if (Check(filled, wish, texts, out var summary) is { } trouble)
        {
            throw new UndoneException(trouble);
        }

        await TakeStockAsync(filled, cancel);
        var draft = new PurchaseDraft(filled, summary.Summary, wish, texts, clock);
        await ConfirmAsync(basket, draft, texts, cancel);
        draft.AddTo(db, summary.Sealed);
        await PlacePaymentsAsync(draft, cancel);
        await baskets.EmptyAsync(basket, [.. filled.Waiting.Select(group => group.ShopId)], cancel);
        draft.TellOn(db);
        return draft.Purchase.Token;
    }

    /// <summary>Null when the basket can be ordered and is exactly what was shown.</summary>
    private static PlaceAnswer? Check(
        FilledBasket basket, OrderWish wish, TextIn texts, out (Summary Summary, (string Copy, string Hash) Sealed) found)
    {
        found = default;
        if (FirstSoldOut(basket) is { } gone)
        {
            return new PlaceAnswer.SoldOut(gone);
        }

        if (Summaries.Of(basket, texts) is not { } summary || summary.Seal() is var copy && copy.Hash != wish.Hash)
        {
            return new PlaceAnswer.Changed();
        }

        found = (summary, copy);
        string[] open = [.. Confirmations.For(basket).Select(one => one.Field).Except(wish.Confirmed)];
        return open.Length == 0 ? null : new PlaceAnswer.Unconfirmed(open);
    }

    private static string? FirstSoldOut(FilledBasket basket) => basket.Groups.SelectMany(group => group.Lines)
        .FirstOrDefault(line => line.Article is { } article && (!article.Orderable || article.Available < line.Line.Quantity))
        ?.Article!.Title;

    private async Task TakeStockAsync(FilledBasket basket, CancellationToken cancel)
    {
        FilledLine[] lines = [.. basket.Groups.SelectMany(group => group.Lines)];
        StockWish[] wishes = [.. lines.Select(line => new StockWish(line.Ref, line.Line.Quantity))];
        if (await stock.TakeAsync(wishes, "order", cancel) is { } gone)
        {
            throw new UndoneException(new PlaceAnswer.SoldOut(lines.First(line => line.Ref == gone).Article!.Title));
        }
    }

    private async Task ConfirmAsync(Basket basket, PurchaseDraft draft, TextIn texts, CancellationToken cancel)
    {
        var refused = new List<FulfillmentRefused>();
        foreach (var own in draft.Orders.GroupBy(order => order.Method))
        {
            refused.AddRange(await methods.Fulfillment(own.Key).ConfirmAsync(
                basket.CheckoutId,
                [.. own.Select(order => new FulfillmentOrder(order.ShopId, order.Id, draft.OptionOf(order)))],
                texts,
                cancel));
        }

        if (refused.Count > 0)
        {
            throw new UndoneException(new PlaceAnswer.NoPlace(refused));
        }
    }

    private async Task PlacePaymentsAsync(PurchaseDraft draft, CancellationToken cancel)
    {
        foreach (var own in draft.Orders.GroupBy(order => order.Payment))
        {
            await methods.Payment(own.Key).PlaceAsync(
                [.. own.Select(order => new PaymentDue(order.ShopId, order.Id, order.Number, order.Total))], cancel);
        }
    }

    // The only way to undo what WriteAsync has begun is to leave it by an exception; it never leaves this class.
    private sealed class UndoneException(PlaceAnswer answer) : Exception
    {
        public PlaceAnswer Answer { get; } = answer;
    }
}
