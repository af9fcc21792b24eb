namespace Storefront.Ordering.Orders;

/// <summary>
/// What goods are called: the contract speaks the shopper's language, who packs them reads the words of the shop. What was ordered
/// before both were kept has the shopper's only.
/// </summary>
internal readonly record struct GoodsName(string Title, string Choice)
{
    public static GoodsName ForShop(string own, string ownChoice, string title, string choice) =>
        own.Length > 0 ? new(own, ownChoice) : new(title, choice);
}
