using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Baskets;

/// <summary>What became of a wish to put something into the basket.</summary>
internal abstract record AddAnswer
{
    private AddAnswer()
    {
    }

    /// <param name="Token">For the cookie.</param>
    /// <param name="Title">What is in the basket now.</param>
    /// <param name="Capped">Fewer than asked, because no more are there.</param>
    internal sealed record Added(string Token, string Title, int Quantity, bool Capped) : AddAnswer
    {
        /// <summary>The price on the page it was taken from, and what it is now, when they differ.</summary>
        public (Money Before, Money Now)? Repriced { get; init; }
    }

    /// <summary>Not for sale now.</summary>
    internal sealed record NotForSale(string? Title) : AddAnswer;
}

/// <summary>Puts articles into baskets and takes them out. Works in town scope.</summary>
internal sealed class BasketBook(StorefrontDb db, ISellables sellables, ScopedSql sql, TimeProvider clock)
{
    public const int MostPieces = Pieces.Most;
    public const int MostLines = 100;

    /// <summary>How many pieces. Every page asks: from the basket to its lines, never through the town's.</summary>
    public Task<int> CountAsync(string token, CancellationToken cancel) => sql.FirstAsync<int>(
        """
        SELECT COALESCE(SUM(l."Quantity"), 0) FROM "Ordering_Basket" b CROSS JOIN "Ordering_BasketLine" l
        WHERE b."TownId" = @town AND b."ShopId" = @none AND b."Token" = @token
          AND l."TownId" = @town AND l."ShopId" = @none AND l."BasketId" = b."Id" AND l."RemovedAt" IS NULL
        """,
        new { none = Guid.Empty, token },
        cancel);

    public Task<Basket?> FindAsync(string? token, CancellationToken cancel) => token is null
        ? Task.FromResult<Basket?>(null)
        : sql.FirstAsync<Basket>(
            """SELECT * FROM "Ordering_Basket" WHERE "TownId" = @town AND "ShopId" = @none AND "Token" = @token""",
            new { none = Guid.Empty, token },
            cancel);

    /// <summary>The basket of an account, for a browser that does not know it yet.</summary>
    public Task<string?> TokenOfAsync(Guid? shopper, CancellationToken cancel) => shopper is null
        ? Task.FromResult<string?>(null)
        : db.Set<Basket>().Where(basket => basket.ShopId == Guid.Empty && basket.ShopperId == shopper)
            .Select(basket => basket.Token).FirstOrDefaultAsync(cancel);

    /// <summary>What is in it, in the order it was put there.</summary>
    public async Task<IReadOnlyList<BasketLine>> LinesAsync(Basket basket, CancellationToken cancel)
    {
        // Sorted here: asked for in the order of ids, SQLite goes through the lines of the whole town, which are in that order.
        var lines = await sql.ListAsync<BasketLine>(
            """
            SELECT * FROM "Ordering_BasketLine"
            WHERE "TownId" = @town AND "ShopId" = @none AND "BasketId" = @basket AND "RemovedAt" IS NULL
            """,
            new { none = Guid.Empty, basket = basket.Id },
            cancel);
        return [.. lines.OrderBy(line => line.Id)];
    }

    /// <summary>
    /// Gives the basket a new checkout, once: false when another click was faster. What the shopper typed leaves the basket with it.
    /// </summary>
    public async Task<bool> ClaimAsync(Basket basket, Guid checkout, CancellationToken cancel) => await sql.ExecuteAsync(
        """
        UPDATE "Ordering_Basket" SET "CheckoutId" = @next, "Choices" = '', "Shown" = '', "Name" = '', "Email" = '', "Phone" = '', "Note" = ''
        WHERE "TownId" = @town AND "ShopId" = @none AND "Id" = @basket AND "CheckoutId" = @checkout
        """,
        new { next = Secrets.Checkout(), none = Guid.Empty, basket = basket.Id, checkout },
        cancel) == 1;

    /// <param name="basket">Which.</param>
    /// <param name="waiting">Shops whose lines stay.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task EmptyAsync(Basket basket, IReadOnlyCollection<Guid> waiting, CancellationToken cancel) => sql.ExecuteAsync(
        $"""
        DELETE FROM "Ordering_BasketLine"
        WHERE "TownId" = @town AND "ShopId" = @none AND "BasketId" = @basket AND NOT ("SellerId" {sql.In("waiting")})
        """,
        new { none = Guid.Empty, basket = basket.Id, waiting = waiting.ToArray() },
        cancel);

    /// <param name="token">Of the basket; null for a new one.</param>
    /// <param name="variant">What.</param>
    /// <param name="quantity">How many pieces more.</param>
    /// <param name="seen">The price on the page it was taken from; null where the page does not say.</param>
    /// <param name="texts">Language.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<AddAnswer> AddAsync(string? token, VariantRef variant, int quantity, Money? seen, TextIn texts, CancellationToken cancel)
    {
        var found = await sellables.FindAsync([variant], texts.Locale, cancel);
        if (found.GetValueOrDefault(variant) is not { } article || !article.Orderable || article.Available is <= 0)
        {
            return new AddAnswer.NotForSale(found.GetValueOrDefault(variant)?.Title);
        }

        return await db.WriteAsync(() => AddAsync(token, article, Math.Max(1, quantity), seen ?? article.Price, cancel), cancel);
    }

    /// <summary>False when there is no such line in this basket.</summary>
    public async Task<bool> ChangeAsync(Basket basket, Guid line, int quantity, CancellationToken cancel) =>
        await db.WriteAsync(
            () => Line(basket, line).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Quantity, Math.Clamp(quantity, 1, MostPieces)), cancel),
            cancel) == 1;

    public async Task<bool> RemoveAsync(Basket basket, Guid line, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.WriteAsync(
            () => Line(basket, line).ExecuteUpdateAsync(set => set.SetProperty(row => row.RemovedAt, now), cancel), cancel) == 1;
    }

    public async Task<bool> RestoreAsync(Basket basket, Guid line, CancellationToken cancel) =>
        await db.WriteAsync(
            () => Line(basket, line).ExecuteUpdateAsync(set => set.SetProperty(row => row.RemovedAt, (DateTimeOffset?)null), cancel),
            cancel) == 1;

    /// <summary>A line that was taken out and can be put back.</summary>
    public Task<BasketLine?> RemovedAsync(Basket basket, Guid line, CancellationToken cancel) =>
        Line(basket, line).AsNoTracking().FirstOrDefaultAsync(row => row.RemovedAt != null, cancel);

    /// <summary>The shopper has seen these prices now.</summary>
    public Task SawAsync(Basket basket, IReadOnlyCollection<(Guid Line, Money Price)> prices, CancellationToken cancel) =>
        db.WriteAsync(
            async () =>
            {
                foreach (var (line, price) in prices)
                {
                    await Line(basket, line).ExecuteUpdateAsync(set => set.SetProperty(row => row.PriceSeen, price), cancel);
                }
            },
            cancel);

    private IQueryable<BasketLine> Line(Basket basket, Guid line) => db.Set<BasketLine>()
        .Where(row => row.ShopId == Guid.Empty && row.Id == line && row.BasketId == basket.Id);

    private async Task<AddAnswer> AddAsync(string? token, Sellable article, int quantity, Money seen, CancellationToken cancel)
    {
        var basket = await OpenAsync(token, cancel);
        var rows = db.Set<BasketLine>().Where(row => row.ShopId == Guid.Empty && row.BasketId == basket.Id);
        var line = await rows.FirstOrDefaultAsync(row => row.VariantId == article.Ref.VariantId, cancel);
        if (line is null)
        {
            if (await rows.CountAsync(cancel) >= MostLines)
            {
                return new AddAnswer.NotForSale(article.Title);
            }

            line = new BasketLine
            {
                Id = Ids.New(clock),
                BasketId = basket.Id,
                SellerId = article.Ref.ShopId,
                VariantId = article.Ref.VariantId,
                AddedAt = clock.GetUtcNow(),
            };
            db.Add(line);
        }

        var wanted = (line.RemovedAt is null ? line.Quantity : 0) + quantity;
        line.Quantity = Math.Min(wanted, Math.Min(article.Available ?? MostPieces, MostPieces));
        line.RemovedAt = null;
        line.PriceSeen = seen;
        (line.Title, line.VariantTitle) = (article.Title, article.VariantTitle);
        return new AddAnswer.Added(basket.Token, article.Title, line.Quantity, line.Quantity < wanted)
        {
            Repriced = seen == article.Price ? null : (seen, article.Price),
        };
    }

    private async Task<Basket> OpenAsync(string? token, CancellationToken cancel)
    {
        var basket = token is null
            ? null
            : await db.Set<Basket>().FirstOrDefaultAsync(row => row.ShopId == Guid.Empty && row.Token == token, cancel);
        if (basket is null)
        {
            // Never under a token that came from outside: a basket has one owner.
            basket = new Basket { Id = Ids.New(clock), Token = Secrets.Token(), CheckoutId = Secrets.Checkout() };
            db.Add(basket);
        }

        basket.TouchedAt = clock.GetUtcNow();
        return basket;
    }
}
