using Microsoft.AspNetCore.Http;
using Storefront.Catalog.Contracts;
using Storefront.Media.Contracts;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Closures;
using Storefront.Ordering.Checkouts;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;
using Storefront.Users.Contracts;

namespace Storefront.Ordering.Purchases;

/// <summary>The shopper's page of a purchase: who is how far, and the code that opens every counter. No sign-in.</summary>
internal sealed class PurchasePage(
    ITenantProfiles profiles, ITenantAddresses addresses, SellerCards cards, ISellables sellables, Methods methods, ClosedMeanwhile closed, ContractTexts contracts, ICurrentShopper shopper, TimeProvider clock)
{
    private static readonly OrderState[] Way = [OrderState.Received, OrderState.Accepted, OrderState.Packing, OrderState.Ready, OrderState.HandedOver];

    public async Task<ThemePage> ShowAsync(HttpContext http, BoughtPurchase bought, TextIn texts, CancellationToken cancel)
    {
        var purchase = bought.Purchase;
        var town = await profiles.FindAsync(Scope.ForTown(purchase.TownId), cancel)
            ?? throw new InvalidOperationException($"There is no profile of town {purchase.TownId}.");
        var payments = await methods.PaymentStatesAsync([.. bought.Orders.Select(one => one.Order.Id)], texts, cancel);
        var articles = await sellables.FindAsync(
            [.. bought.Orders.SelectMany(one => one.Lines).Select(line => new VariantRef(line.ShopId, line.VariantId))],
            texts.Locale,
            cancel);
        var contractTexts = await contracts.OfAsync([.. bought.Orders.Select(one => one.Order)], texts, cancel);
        var orders = new List<PurchaseOrderDrop>();
        foreach (var one in bought.Orders)
        {
            orders.Add(await OrderAsync(one, new View(http, town.TimeZone, purchase, articles, payments, contractTexts), texts, cancel));
        }

        var drop = new PurchaseDrop
        {
            Number = purchase.Number,
            PlacedText = texts["ordering.purchase.placed", ("when", Promise.When(purchase.PlacedAt, null, town.TimeZone, clock.GetUtcNow(), texts))],
            State = StateOf(bought),
            StateText = Headline(bought, texts),
            MadeText = Promise.Fixed(clock.GetUtcNow(), null, town.TimeZone, texts),
            AllReady = bought.AllReady,
            ReadyText = bought.AllReady ? null : ReadyAt(bought, orders, texts),
            Total = bought.Due.Format(texts.Locale),
            Email = purchase.Email,
            Code = bought.Coming ? purchase.Code : null,
            Qr = bought.Coming ? Qr.Svg(Qr.Content(purchase.Number, purchase.Code), texts["ordering.purchase.qr"]) : null,
            Orders = orders,
            RefreshSeconds = bought.Open ? 30 : null,
        };
        drop = await WithAccountAsync(drop, purchase, http.Request.PathBase, texts, cancel);
        return new ThemePage("purchase")
        {
            Title = texts["ordering.purchase.title", ("number", purchase.Number)],
            NoIndex = true,
        }.With("purchase", drop);
    }

    /// <summary>A guest's purchase can be kept in an account; the owner of one finds the way back to the others.</summary>
    private async Task<PurchaseDrop> WithAccountAsync(
        PurchaseDrop drop, Purchase purchase, string root, TextIn texts, CancellationToken cancel)
    {
        var signedIn = await shopper.FindAsync(cancel);
        return purchase.ShopperId is null
            ? drop with
            {
                KeepUrl = $"{root}/orders/{purchase.Token}/keep",
                KeepText = signedIn is null
                    ? texts["ordering.account.keep_text", ("email", purchase.Email)]
                    : texts["ordering.account.keep_text_signed_in"],
            }
            : drop with { AccountUrl = signedIn?.Id == purchase.ShopperId ? root + "/account/purchases" : null };
    }

    /// <summary>Where it stands, of what was not withdrawn; <c>withdrawn</c> when nothing else is left.</summary>
    public static string StateOf(BoughtPurchase bought) => bought switch
    {
        _ when !bought.Kept.Any() => "withdrawn",
        { AllReady: true } => "ready",
        _ when AreAll(bought.Kept.Where(order => !IsCalledOff(order.State)), OrderState.Received) => "received",
        _ when bought.Kept.Any(order => OrderFlow.IsOpen(order.State)) => "open",
        _ when bought.Kept.All(order => IsCalledOff(order.State)) => "cancelled",
        _ => "done",
    };

    private static bool AreAll(IEnumerable<Order> orders, OrderState state) => orders.Any() && orders.All(order => order.State == state);

    private static bool IsCalledOff(OrderState state) => state is OrderState.Declined or OrderState.Cancelled;

    // „Alles liegt bereit“ is not said of a purchase of which something was withdrawn.
    private static string Headline(BoughtPurchase bought, TextIn texts) => bought.Orders.All(one => one.Order.State == OrderState.Declined)
        ? texts["ordering.purchase.state_declined", ("count", bought.Orders.Count)]
        : StateOf(bought) is var state && state != "withdrawn" && bought.Withdrawn
        ? texts["ordering.purchase.state_part." + state]
        : texts["ordering.purchase.state." + state];

    private static string? ReadyAt(BoughtPurchase bought, List<PurchaseOrderDrop> shown, TextIn texts)
    {
        string[] ready = [.. bought.Orders.Zip(shown)
            .Where(pair => pair.First.Order is { State: OrderState.Ready, IsCalledBack: false })
            .Select(pair => pair.Second.Shop.Name)];
        return ready.Length == 0 ? null : texts["ordering.purchase.ready_at", ("shops", string.Join(", ", ready))];
    }

    private async Task<PurchaseOrderDrop> OrderAsync(BoughtOrder one, View view, TextIn texts, CancellationToken cancel)
    {
        var order = one.Order;
        var scope = Scope.ForShop(order.TownId, order.ShopId);
        var shop = await profiles.FindAsync(scope, cancel);
        var state = OrderFlow.Key(order.State);
        var method = methods.Fulfillment(order.Method);
        var without = OrderFlow.EndsWithoutGoods(order.State);
        var comes = !without && !order.IsCalledBack;
        // Nothing comes or stays, nothing to pay: the same in the order, in the list of sums and in the total.
        var calledOff = without || order.IsWithdrawn;
        var payment = view.Payments.GetValueOrDefault(order.Id);
        var paid = payment?.Received ?? Money.Zero;
        var withdrawals = OrderWithdrawal.Of(order, one.Lines, one.History, paid);
        return new PurchaseOrderDrop
        {
            Number = order.Number,
            Shop = shop is null
                ? new SellerCard { Name = order.SellerName, Url = "", AddressLine = order.SellerAddress }
                : await cards.ForAsync(shop, texts, cancel),
            State = state,
            StateText = OrderStatus.ForShopper(order.State, order.Extent, texts),
            StateKind = order.IsWithdrawn && order.State != OrderState.HandedOver ? "danger" : OrderFlow.Kind(order.State),
            Steps = comes ? StepsOf(order, texts) : [],
            SlotText = !comes ? null : Promise.Text(
                order, texts[method.NameKey], view.Zone, clock.GetUtcNow(), texts),
            AddressLine = shop?.Contact.Line ?? order.SellerAddress,
            ClosureText = comes && OrderFlow.IsOpen(order.State) ? await closed.TextAsync(order.ShopId, order.PromiseFrom, isOrder: true, texts, cancel) : null,
            Code = comes && OrderFlow.IsOpen(order.State) ? order.Code : null,
            Qr = comes && OrderFlow.IsOpen(order.State) ? Qr.Svg(Qr.Content(order.Number, order.Code), texts["ordering.purchase.qr"]) : null,
            AgeText = comes && OrderFlow.IsOpen(order.State) ? LineTexts.MinAge(LineTexts.HighestAge(one.Lines), texts) : null,
            Lines = [.. one.Lines.Select(line => Line(line, order, new LineView(scope, view), texts))],
            CalledOff = calledOff,
            Subtotal = order.Due.Format(texts.Locale),
            PaymentText = calledOff && payment is not { Paid: true } ? texts["ordering.purchase.nothing_due"] 
                : order.WithdrawnAt is not null && paid.Cents > 0 ? $"{paid.Format(texts.Locale)} {payment!.Text}"
                : payment?.Text ?? texts[methods.Payment(order.Payment).NameKey],
            CancelUrl = order.State == OrderState.Received && comes
                ? $"{view.Root}/orders/{view.Purchase.Token}/cancel/{order.Number}"
                : null,
            CancelText = order.IsCalledBack ? null : CancelText(order, texts),
            ContractTexts = [.. view.ContractTexts[order.Id]],
            Seller = new SellerDrop(order.SellerName, order.SellerAddress, addresses.Link(scope, "/impressum")),
            WithdrawUrl = without || order.WithdrawnWhole ? null : addresses.Link(scope, WithdrawPath(order, view.Purchase.Token)),
            Withdrawals = WithdrawnText.Of(order, withdrawals, paid, view.Zone, texts),
            KeptText = WithdrawnText.Kept(order, one.Lines, withdrawals, line => line.ForShopper) is { } kept
                ? texts["ordering.withdrawn." + (order.HandedOverAt is null ? "kept_to_collect" : "kept"), ("what", kept)]
                : null,
            MoneyBackText = MoneyBack(withdrawals, texts),
        };
    }

    private static string? MoneyBack(IReadOnlyList<OrderWithdrawal> withdrawals, TextIn texts) => OrderWithdrawal.DueOf(withdrawals) is { } due
        ? texts["ordering.withdrawn.money_together", ("amount", due)]
        : null;

    /// <summary>The form, filled in: the secret shows that it is the buyer's page that leads there.</summary>
    internal static string WithdrawPath(Order order, string token) => $"/widerruf/formular?contract={order.Number}&from={token}";

    private static string? CancelText(Order order, TextIn texts) => order.State switch
    {
        OrderState.Received => texts["ordering.purchase.cancel_text"],
        OrderState.Declined when order.Reason is { Length: > 0 } reason => texts["ordering.purchase.declined_because", ("reason", reason)],
        _ => null,
    };

    private static IReadOnlyList<StepDrop> StepsOf(Order order, TextIn texts)
    {
        var at = Array.IndexOf(Way, order.State);
        return [.. Way.Select((state, index) => new StepDrop(
            texts["ordering.step." + OrderFlow.Key(state)],
            null,
            index < at || order.State == OrderState.HandedOver ? "done" : index == at ? "current" : "todo"))];
    }

    private BasketLineDrop Line(OrderLine line, Order order, LineView of, TextIn texts)
    {
        var article = of.View.Articles.GetValueOrDefault(new VariantRef(line.ShopId, line.VariantId));
        return new BasketLineDrop
        {
            Id = line.Id,
            Title = line.Title,
            VariantTitle = LineTexts.OrNull(line.VariantTitle),
            KindText = LineTexts.Kind(line.IsVoucher, line.Taxed, texts),
            Url = article is null ? null : addresses.Link(of.Shop, "/products/" + article.Handle),
            Image = article?.Image ?? ImageDrop.Missing(line.Title),
            UnitPriceText = LineTexts.UnitPrice(line, order, article, texts),
            Price = line.Price.Format(texts.Locale),
            LinePrice = line.Of(line.ShownIn(order)).Format(texts.Locale),
            Quantity = line.ShownIn(order),
            DepositText = LineTexts.Deposit(line.Deposit, texts),
            WithdrawalText = LineTexts.Withdrawal(line.Withdrawal, texts),
            Declined = line.Declined,
            DeclinedText = DeclineReason.Of(line)?.ForShopper(texts),
            Withdrawn = line.IsWithdrawnIn(order),
            WithdrawnText = line.IsWithdrawnIn(order) ? texts["ordering.withdrawn.line"]
                : line is { Withdrawn: > 0, Declined: false } ? texts["ordering.withdrawn.pieces", ("count", line.Withdrawn)]
                : null,
        };
    }

    private sealed record LineView(Scope Shop, View View);

    private sealed record View(
        HttpContext Http,
        string Zone,
        Purchase Purchase,
        IReadOnlyDictionary<VariantRef, Sellable> Articles,
        IReadOnlyDictionary<Guid, PaymentState> Payments,
        ILookup<Guid, ContractTextDrop> ContractTexts)
    {
        public string Root => Http.Request.PathBase.Value ?? "";
    }
}
