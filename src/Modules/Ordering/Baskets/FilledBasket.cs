using Storefront.Catalog.Contracts;
using Storefront.Ordering.Checkouts;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Pages.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Baskets;

/// <summary>A line with what the catalogue says about its article now; null when it is gone.</summary>
internal sealed record FilledLine(BasketLine Line, Sellable? Article)
{
    public VariantRef Ref => new(Line.SellerId, Line.VariantId);

    public bool CanBeBought => Article is { Orderable: true } && (Article.Available is not { } left || left >= Line.Quantity);

    public TaxedLine Tax => new(Article?.TaxRate ?? 0, Article?.TaxedLater ?? false, Total);

    public string? KindText(TextIn texts) => LineTexts.Kind(Article is { IsVoucher: true }, Tax, texts);

    /// <summary>So many of it can be had now.</summary>
    public int Possible => Article is { Orderable: true } ? Math.Max(0, Math.Min(Article.Available ?? Line.Quantity, Line.Quantity)) : 0;

    /// <summary>Of those that can be had: a sum that cannot be paid is none.</summary>
    public Money Total => Possible > 0 ? (Article!.Price + Article.Deposit) * Possible : Money.Zero;
}

/// <summary>One shop's part of a basket.</summary>
internal sealed record SellerGroup(TenantProfile Seller, IReadOnlyList<FilledLine> Lines, IReadOnlyList<string> Objections)
{
    /// <summary>Ids of the legal texts in force.</summary>
    public IReadOnlyList<Guid> LegalTexts { get; init; } = [];

    /// <summary>Why its part stays in the basket while the rest is ordered; null when it need not.</summary>
    public string? Waits { get; init; }

    public Guid ShopId => Seller.Scope.ShopId;

    public Money Total => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Total);

    /// <summary>All its prices contain VAT.</summary>
    public bool Taxed => !Seller.Legal.SmallBusiness && !Lines.Any(line => line.Article is { TaxedLater: true });

    public bool CanBeBought => Objections.Count == 0 && Lines.All(line => line.CanBeBought);

    public BasketShare Share => new(
        ShopId, Total, Lines.Sum(line => line.Line.Quantity), Lines.Max(line => line.Article?.MinAge ?? 0));
}

/// <summary>A basket as it stands now, by shop.</summary>
internal sealed record FilledBasket(Basket Basket, IReadOnlyList<SellerGroup> Groups)
{
    /// <summary>Parts that stay in the basket for now: see <see cref="SellerGroup.Waits"/>.</summary>
    public IReadOnlyList<SellerGroup> Waiting { get; init; } = [];

    /// <summary>What can go to the checkout: all but the parts that wait.</summary>
    public FilledBasket ForCheckout => this with
    {
        Groups = [.. Groups.Where(group => group.Waits is null)],
        Waiting = [.. Groups.Where(group => group.Waits is not null)],
    };

    public bool Empty => Groups.Count == 0;

    public bool CanBeBought => !Empty && Groups.All(group => group.CanBeBought);

    public bool Taxed => Groups.All(group => group.Taxed);

    public bool TaxExempt => Groups.All(group => group.Seller.Legal.SmallBusiness);

    public Money Total => Groups.Aggregate(Money.Zero, (sum, group) => sum + group.Total);

    public int Count => Groups.Sum(group => group.Lines.Sum(line => line.Line.Quantity));
}

/// <summary>Fills baskets: one query for lines, one for all their articles.</summary>
internal sealed class BasketReader(
    BasketBook baskets,
    ISellables sellables,
    ITenantProfiles profiles,
    IEnumerable<IBasketCheck> checks,
    ILegalTexts legalTexts,
    CurrentScope here)
{
    public async Task<FilledBasket?> ReadAsync(string? token, TextIn texts, CancellationToken cancel)
    {
        var basket = await baskets.FindAsync(token, cancel);
        return basket is null ? null : await FillAsync(basket, texts, cancel);
    }

    public async Task<FilledBasket> FillAsync(Basket basket, TextIn texts, CancellationToken cancel)
    {
        var lines = await baskets.LinesAsync(basket, cancel);
        VariantRef[] wanted = [.. lines.Select(line => new VariantRef(line.SellerId, line.VariantId))];
        var articles = wanted.Length == 0
            ? new Dictionary<VariantRef, Sellable>()
            : await sellables.FindAsync(wanted, texts.Locale, cancel);
        var groups = new List<SellerGroup>();
        foreach (var part in lines.GroupBy(line => line.SellerId))
        {
            // A shop that is gone for good takes its lines with it.
            if (await profiles.FindAsync(Scope.ForShop(here.Value.TownId, part.Key), cancel) is { } seller)
            {
                FilledLine[] filled = [.. part.Select(line =>
                    new FilledLine(line, articles.GetValueOrDefault(new VariantRef(line.SellerId, line.VariantId))))];
                groups.Add(new SellerGroup(seller, filled, []));
            }
        }

        return new FilledBasket(basket, await CheckAsync(groups, texts, cancel));
    }

    /// <summary>The same with the legal texts of each seller, which become part of the contracts.</summary>
    public async Task<FilledBasket> WithLegalTextsAsync(FilledBasket basket, CancellationToken cancel)
    {
        var found = await legalTexts.CurrentIdsAsync([.. basket.Groups.Select(group => group.ShopId)], cancel);
        return basket with { Groups = [.. basket.Groups.Select(group => group with { LegalTexts = [.. found[group.ShopId].Order()] })] };
    }

    private async Task<IReadOnlyList<SellerGroup>> CheckAsync(List<SellerGroup> groups, TextIn texts, CancellationToken cancel)
    {
        var shares = groups.ConvertAll(group => group.Share);
        var objections = new List<BasketObjection>();
        foreach (var check in checks)
        {
            objections.AddRange(await check.CheckAsync(shares, texts, cancel));
        }

        return groups.ConvertAll(group => group with
        {
            Objections = [.. objections.Where(one => one.ShopId == group.ShopId).Select(one => one.Text)],
            Waits = objections.Find(one => one.ShopId == group.ShopId) is { Waits: true } first ? first.Text : null,
        });
    }
}
