using System.Text.Json;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Ordering.Checkouts;

/// <summary>A purchase with its orders, as they will be written: every fact frozen.</summary>
internal sealed class PurchaseDraft
{
    private readonly Guid _town;
    private readonly FilledBasket _basket;
    private readonly OrderWish _wish;
    private readonly TimeProvider _clock;
    private readonly IReadOnlyDictionary<Guid, Choice> _choices;

    public PurchaseDraft(FilledBasket basket, Summary summary, OrderWish wish, TextIn texts, TimeProvider clock)
    {
        _basket = basket;
        _wish = wish;
        _clock = clock;
        _town = basket.Groups[0].Seller.Scope.TownId;
        _choices = Choices.Of(basket.Basket);
        var contact = summary.Contact;
        Purchase = new Purchase
        {
            Id = Ids.New(clock),
            Number = Secrets.Number('E'),
            Token = Secrets.Token(),
            CheckoutId = wish.Checkout,
            Locale = texts.Locale,
            Name = contact.Name,
            Email = contact.Email,
            Code = Secrets.Code(),
            PlacedAt = wish.PlacedAt ?? clock.GetUtcNow(),
            Reference = wish.Reference,
            ShopperId = wish.Shopper,
        };
        Orders = [.. basket.Groups.Select((group, index) => OrderOf(group, index + 1, contact))];
    }

    public Purchase Purchase { get; }

    public IReadOnlyList<Order> Orders { get; }

    public string? OptionOf(Order order) => _choices[order.ShopId].Option;

    public void AddTo(StorefrontDb db, (string Copy, string Hash) evidence)
    {
        db.Add(Purchase);
        db.AddRange(Orders);
        foreach (var (order, group) in Orders.Zip(_basket.Groups))
        {
            db.AddRange(group.Lines.Select((line, index) => LineOf(order, line, index)));
            db.Add(new OrderHistory
            {
                Id = Ids.New(_clock),
                TownId = _town,
                ShopId = order.ShopId,
                OrderId = order.Id,
                At = Purchase.PlacedAt,
                By = "",
                What = "received",
            });
        }

        db.Add(new OrderEvidence
        {
            Id = Ids.New(_clock),
            PurchaseId = Purchase.Id,
            Hash = evidence.Hash,
            Copy = evidence.Copy,
            Label = OrderLabel.Text,
            Locale = Purchase.Locale,
            SubmittedAt = Purchase.PlacedAt,
            Network = _wish.Network,
        });
    }

    /// <summary>Tells the town of the purchase, and each shop of its order.</summary>
    public void TellOn(StorefrontDb db)
    {
        db.Raise(new PurchasePlaced(Purchase.Id, Purchase.Number));
        foreach (var order in Orders)
        {
            db.Raise(
                new OrderPlaced(Purchase.Id, order.ShopId, order.Id, order.Number, order.Total),
                Scope.ForShop(_town, order.ShopId));
        }
    }

    private Order OrderOf(SellerGroup group, int position, Contact contact)
    {
        var choice = _choices[group.ShopId];
        return new Order
        {
            Id = Ids.New(_clock),
            TownId = _town,
            ShopId = group.ShopId,
            PurchaseId = Purchase.Id,
            Number = $"{Purchase.Number}-{position}",
            State = OrderState.Received,
            PlacedAt = Purchase.PlacedAt,
            StateAt = Purchase.PlacedAt,
            Locale = Purchase.Locale,
            Name = contact.Name,
            Email = contact.Email,
            Phone = contact.Phone,
            Note = contact.Note,
            Method = choice.Method,
            PromiseFrom = choice.From,
            PromiseUntil = choice.Until,
            Payment = choice.Payment,
            Total = group.Total,
            Code = Purchase.Code,
            SellerName = Summaries.SellerName(group),
            SellerAddress = group.Seller.Contact.Line,
            LegalTexts = JsonSerializer.Serialize(group.LegalTexts),
        };
    }

    private OrderLine LineOf(Order order, FilledLine line, int position)
    {
        var article = line.Article!;
        return new OrderLine
        {
            Id = Ids.New(_clock),
            TownId = _town,
            ShopId = order.ShopId,
            OrderId = order.Id,
            Position = position,
            ProductId = article.ProductId,
            VariantId = line.Line.VariantId,
            Handle = article.Handle,
            Title = article.Title,
            VariantTitle = article.VariantTitle,
            OwnTitle = article.OwnTitle,
            OwnVariantTitle = article.OwnVariantTitle,
            Sku = article.Sku,
            Quantity = line.Line.Quantity,
            Price = article.Price,
            Deposit = article.Deposit,
            TaxRate = article.TaxRate,
            TaxedLater = article.TaxedLater,
            UnitPriceText = article.UnitPriceText ?? "",
            Withdrawal = article.Withdrawal,
            MinAge = article.MinAge,
        };
    }
}
