using Microsoft.AspNetCore.Http;
using Storefront.Catalog.Contracts;
using Storefront.Hours.Contracts;
using Storefront.Media.Contracts;
using Storefront.Ordering.Checkouts;
using Storefront.Ordering.Orders;
using Storefront.Platform.Pages;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Baskets;

/// <summary>The page „Warenkorb“: everything by shop, with what changed since, how it is collected and how it is paid.</summary>
internal sealed class BasketPage(
    BasketBook baskets, BasketReader reader, OfferReader offers, ITenantAddresses addresses, SellerCards cards, CheckoutHome home,
    ExtraCosts costs)
{
    /// <summary>So much is kept of what was typed as a quantity.</summary>
    public const int LongestQuantity = 12;

    /// <param name="http">The request.</param>
    /// <param name="texts">The shopper's language.</param>
    /// <param name="removed">A line just taken out, that can be put back.</param>
    /// <param name="wrong">A quantity that was not taken.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<ThemePage> ShowAsync(HttpContext http, TextIn texts, Guid? removed, WrongQuantity? wrong, CancellationToken cancel)
    {
        var root = http.Request.PathBase.Value ?? "";
        var basket = await reader.ReadAsync(BasketCookie.Read(http), texts, cancel);
        var drop = basket is null or { Empty: true }
            ? Nothing(root)
            : Marked(await DropAsync(basket, http, texts, cancel), wrong, texts);
        if (basket is not null && removed is { } line)
        {
            drop = drop with { Undo = await UndoAsync(basket.Basket, line, root, texts, cancel) };
        }

        var isWrong = drop.Groups.Any(group => group.Lines.Any(one => one.QuantityError is not null));
        return new ThemePage("cart") { Title = (isWrong ? texts["office.error_prefix"] + " " : "") + texts["ordering.basket.title"], NoIndex = true }.With("basket", drop);
    }

    /// <summary>Where „Zur Kasse“ leads from here.</summary>
    public async Task<string> CheckoutUrlAsync(HttpContext http, TextIn texts, CancellationToken cancel) =>
        await reader.ReadAsync(BasketCookie.Read(http), texts, cancel) is { Empty: false } basket
            ? home.Url(http, basket.ForCheckout, "/checkout")
            : http.Request.PathBase + "/cart";

    private async Task<BasketDrop> DropAsync(FilledBasket basket, HttpContext http, TextIn texts, CancellationToken cancel)
    {
        var root = http.Request.PathBase.Value ?? "";
        var ways = await offers.ReadAsync(basket, texts, cancel);
        var groups = new List<BasketGroupDrop>();
        var shippingCosts = false;
        foreach (var group in basket.Groups)
        {
            shippingCosts |= await costs.AnyAsync(group.ShopId, cancel);
            groups.Add(await GroupAsync(group, ways[group.ShopId], root, texts, cancel));
        }

        await SawPricesAsync(basket, cancel);
        var now = basket.ForCheckout;

        // The button „Zur Kasse“ posts here, and the answer leads there: browsers follow a form only where the page allows it.
        if (Uri.TryCreate(home.Elsewhere(http, now, "/checkout"), UriKind.Absolute, out var elsewhere) && elsewhere.Scheme != Uri.UriSchemeFile)
        {
            SecurityHeaders.AllowFormsTo(http, elsewhere.Host);
        }

        return new BasketDrop
        {
            Count = basket.Count,
            Empty = false,
            Total = Sum(now.Total, now.Groups.SelectMany(group => group.Lines), texts),
            Taxed = now.Taxed,
            TaxExempt = now.TaxExempt,
            ShippingCosts = shippingCosts,
            CheckoutUrl = home.Url(http, now, "/checkout"),
            ChangeUrl = root + "/cart/lines",
            BlockedText = now.Empty ? texts["ordering.basket.all_waits"]
                : now.CanBeBought && now.Groups.All(group => ways[group.ShopId].Complete) ? null
                : texts["ordering.basket.mend_first"],
            Groups = groups,
        };
    }

    /// <summary>The line whose quantity was not taken says why beside its field, and what it costs stays that of the one it had.</summary>
    private static BasketDrop Marked(BasketDrop drop, WrongQuantity? wrong, TextIn texts) => wrong is null ? drop : drop with
    {
        BlockedText = drop.BlockedText ?? texts["ordering.basket.mend_first"],
        Groups = [.. drop.Groups.Select(group => group with
        {
            Lines = [.. group.Lines.Select(line => line.Id != wrong.Line ? line : line with
            {
                Typed = wrong.Typed,
                QuantityError = texts[Pieces.WrongKey, ("most", Pieces.Most)] + " " + texts["ordering.basket.quantity_stays", ("quantity", line.Quantity)],
            })],
        })],
    };

    private static BasketDrop Nothing(string root) =>
        new() { Count = 0, Empty = true, Total = "", CheckoutUrl = root + "/checkout" };

    private async Task<BasketGroupDrop> GroupAsync(
        SellerGroup group, ShopOffers ways, string root, TextIn texts, CancellationToken cancel)
    {
        var notices = new List<string>(group.Objections);
        if (notices.Count == 0 && ways.MissingText(group.Seller.Name, texts) is { } missing)
        {
            notices.Add(missing);
        }

        return new BasketGroupDrop
        {
            Shop = await cards.ForAsync(group.Seller, texts, cancel),
            Subtotal = Sum(group.Total, group.Lines, texts),
            Lines = [.. group.Lines.Select(line => Line(group, line, root, texts))],
            Notices = group.Waits is null ? notices : [],
            Waits = group.Waits,
            PickupText = notices.Count > 0 || group.Waits is not null ? null : ways.Methods.Select(way => way.Offer.EarliestText).FirstOrDefault(text => text is not null),
            TermsUrl = addresses.Link(group.Seller.Scope, "/agb"),
            PaymentText = ways.Payments.Count == 0 || group.Waits is not null ? null : texts[
                "ordering.basket.payments", ("means", string.Join(", ", ways.Payments.Select(way => texts[way.Method.NameKey])))],
            DeliveryText = ways.Methods.Count == 0 ? null : string.Join(
                " ", ways.Methods.Select(way => $"{texts[way.Method.NameKey]}: {way.Offer.Text}.")),
        };
    }

    // Where nothing can be had there is no sum: „0,00 €“ would say that it is free.
    private static string Sum(Money total, IEnumerable<FilledLine> lines, TextIn texts) =>
        lines.Any(line => line.Possible > 0) ? total.Format(texts.Locale) : "–";

    private BasketLineDrop Line(SellerGroup group, FilledLine line, string root, TextIn texts) => new()
    {
        Id = line.Line.Id,
        Title = TitleOf(line, texts),
        VariantTitle = LineTexts.OrNull(line.Article?.VariantTitle ?? line.Line.VariantTitle),
        KindText = line.KindText(texts),
        Url = line.Article is { } article ? addresses.Link(group.Seller.Scope, "/products/" + article.Handle) : null,
        Image = line.Article?.Image ?? ImageDrop.Missing(TitleOf(line, texts)),
        UnitPriceText = line.Article?.UnitPriceText,
        Price = line.Article?.Price.Format(texts.Locale),
        LinePrice = line.Possible > 0 ? line.Total.Format(texts.Locale) : "",
        Quantity = line.Line.Quantity,
        MaxQuantity = Math.Min(line.Article?.Available ?? BasketBook.MostPieces, BasketBook.MostPieces),
        QuantityUrl = line.Article is null ? null : $"{root}/cart/lines/{line.Line.Id}",
        RemoveUrl = $"{root}/cart/lines/{line.Line.Id}/remove",
        ReserveUrl = group.Waits is not null && line.Article is { Reservable: true, IsService: false } there
            ? addresses.Link(group.Seller.Scope, $"/reserve/{there.Handle}?variant={line.Line.VariantId}&quantity={line.Line.Quantity}")
            : null,
        Notice = NoticeOf(line, texts),
        DepositText = line.Article is null ? null : LineTexts.Deposit(line.Article.Deposit, texts),
        DetailsText = line.Article is null ? null : LineTexts.OrNull(LineTexts.Details(line.Article, texts)),
        WithdrawalText = line.Article is null ? null : LineTexts.Withdrawal(line.Article.Withdrawal, texts),
    };

    private static string TitleOf(FilledLine line, TextIn texts) =>
        line.Article?.Title ?? LineTexts.OrNull(line.Line.Title) ?? texts["ordering.basket.gone_title"];

    internal static string? NoticeOf(FilledLine line, TextIn texts) => line switch
    {
        { Article: null } => texts["ordering.basket.gone"],
        // First: what is sold out is not orderable either, but this says why.
        { Article.Available: <= 0 } => texts["ordering.basket.sold_out"],
        { Article.Orderable: false } => texts["ordering.basket.not_orderable"],
        { Article.Available: { } left } when left < line.Line.Quantity => texts["ordering.basket.only_left", ("count", left)],
        _ when PriceNotice(line, texts) is { } changed => changed,
        { Article.MinAge: > 0 } => LineTexts.MinAge(line.Article.MinAge, texts),
        _ => null,
    };

    /// <summary>Null when it is the price the shopper saw last.</summary>
    internal static string? PriceNotice(FilledLine line, TextIn texts) => line.Article is { } article && article.Price != line.Line.PriceSeen
        ? texts["ordering.basket.price_changed", ("before", line.Line.PriceSeen), ("now", article.Price)]
        : null;

    private async Task<UndoDrop?> UndoAsync(Basket basket, Guid line, string root, TextIn texts, CancellationToken cancel) =>
        await baskets.RemovedAsync(basket, line, cancel) is null
            ? null
            : new UndoDrop(texts["ordering.basket.removed"], $"{root}/cart/lines/{line}/restore");

    // Said once: the next visit starts from the price seen now.
    private Task SawPricesAsync(FilledBasket basket, CancellationToken cancel)
    {
        (Guid, Money)[] changed = [.. basket.Groups.SelectMany(group => group.Lines)
            .Where(line => line.Article is { } article && article.Price != line.Line.PriceSeen)
            .Select(line => (line.Line.Id, line.Article!.Price))];
        return changed.Length == 0 ? Task.CompletedTask : baskets.SawAsync(basket.Basket, changed, cancel);
    }
}

/// <param name="Line">Of the basket.</param>
/// <param name="Typed">What is no number of pieces.</param>
internal sealed record WrongQuantity(Guid Line, string Typed);
