using Storefront.Ordering.Baskets;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Texts;

namespace Storefront.Ordering.Checkouts;

/// <summary>What each shop of a basket offers: ways to get the goods, ways to pay. One question per method, for all shops.</summary>
internal sealed record ShopOffers(
    IReadOnlyList<(IFulfillmentMethod Method, FulfillmentOffer Offer)> Methods,
    IReadOnlyList<(IPaymentMethod Method, string Text)> Payments)
{
    public static ShopOffers None { get; } = new([], []);

    public bool Complete => Methods.Count > 0 && Payments.Count > 0;

    /// <summary>Why nothing can be ordered from the shop although it sells; null when something can.</summary>
    public string? MissingText(string shop, TextIn texts) => Complete ? null
        : texts[Methods.Count == 0 ? "ordering.basket.no_time" : "ordering.basket.no_payment", ("shop", shop)];
}

internal sealed class OfferReader(IEnumerable<IFulfillmentMethod> methods, IEnumerable<IPaymentMethod> payments)
{
    public async Task<IReadOnlyDictionary<Guid, ShopOffers>> ReadAsync(FilledBasket basket, TextIn texts, CancellationToken cancel)
    {
        BasketShare[] shares = [.. basket.Groups.Select(group => group.Share)];
        Guid[] shops = [.. shares.Select(share => share.ShopId)];
        var fulfillment = new List<(IFulfillmentMethod Method, IReadOnlyDictionary<Guid, FulfillmentOffer> Offers)>();
        foreach (var method in methods)
        {
            fulfillment.Add((method, await method.OfferAsync(shares, texts, cancel)));
        }

        var pay = new List<(IPaymentMethod Method, IReadOnlyDictionary<Guid, string> Offers)>();
        foreach (var method in payments)
        {
            pay.Add((method, await method.OfferAsync(shops, texts, cancel)));
        }

        return shops.ToDictionary(shop => shop, shop => new ShopOffers(
            [.. fulfillment.Where(one => one.Offers.ContainsKey(shop)).Select(one => (one.Method, one.Offers[shop]))],
            [.. pay.Where(one => one.Offers.ContainsKey(shop)).Select(one => (one.Method, one.Offers[shop]))]));
    }
}
