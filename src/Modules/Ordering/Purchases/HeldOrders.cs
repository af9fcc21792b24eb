using Storefront.Ordering.Baskets;
using Storefront.Ordering.Orders;
using Storefront.Pages.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Ordering.Purchases;

/// <summary>Leads from the secret of a purchase to what the current shop has of it.</summary>
internal sealed class HeldOrders(CurrentScope here, ScopeDoor door, Methods methods, RequestLanguage language) : IHeldOrders
{
    public async Task<HeldOrder?> FindAsync(string secret, CancellationToken cancel)
    {
        if (here.Value.Kind != TenantKind.Shop)
        {
            return null;
        }

        var shop = here.Value.ShopId;
        var bought = await door.InAsync<PurchaseBook, BoughtPurchase?>(here.Value.Town, purchases => purchases.FindAsync(secret, cancel));
        if (bought?.Orders.FirstOrDefault(one => one.Order.ShopId == shop) is not { } own)
        {
            return null;
        }

        var payments = await methods.PaymentStatesAsync([own.Order.Id], language.Texts, cancel);
        return Of(own, language.Texts) with { Paid = payments.GetValueOrDefault(own.Order.Id) is { Paid: true } };
    }

    private static HeldOrder Of(BoughtOrder one, TextIn texts) => new(
        one.Order.Number,
        one.Order.Name,
        one.Order.Email,
        one.Order.WithdrawnWhole || OrderFlow.EndsWithoutGoods(one.Order.State)
            ? []
            : [.. one.Lines.Where(line => line.Left > 0).Select(line => new HeldLine(line.Id, TitleOf(line), line.Left) { Each = line.Of(1), NoRight = LineTexts.NoRight(line.Withdrawal, texts) })],
        one.Lines.Any(line => line.Left < line.Quantity));

    private static string TitleOf(OrderLine line) => LineTexts.OrNull(line.VariantTitle) is { } choice ? $"{line.Title}, {choice}" : line.Title;
}
