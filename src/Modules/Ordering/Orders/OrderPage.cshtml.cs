using Microsoft.AspNetCore.Mvc;
using Storefront.Ordering.Checkouts;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Purchases;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Orders;

/// <summary>One order at the desk: what to pack, for whom, and the next step as one big button.</summary>
[BackOffice(TenantKinds.Shop, Permission = OrderingModule.MayServe, Feature = OrderingModule.Orders)]
internal sealed class OrderPage(OrderList list, OrderDesk desk, Methods methods, ContractTexts contracts, ITenantProfiles profiles, TimeProvider clock)
    : BackOfficePage
{
    /// <summary>Value of <see cref="From"/> for buttons that stand on the overview page.</summary>
    internal const string Overview = "overview";

    private const int LongestReason = 300;

    public Order Order { get; private set; } = null!;

    public IReadOnlyList<OrderLine> Lines { get; private set; } = [];

    public IReadOnlyList<OrderHistory> History { get; private set; } = [];

    /// <summary>What was withdrawn when.</summary>
    public IReadOnlyList<OrderWithdrawal> Withdrawals { get; private set; } = [];

    public PaymentState? Payment { get; private set; }

    public IReadOnlyList<string> PaymentMeans { get; private set; } = [];

    public bool SmallBusiness { get; private set; }

    /// <summary>What the order is based on, in the version of that day.</summary>
    public IReadOnlyList<ContractTextDrop> ContractTexts { get; private set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Why one line is declined: one of <see cref="DeclineReason.Codes"/>.</summary>
    [BindProperty]
    public string? LineReason { get; set; }

    /// <summary>What the shopper reads beside that.</summary>
    [BindProperty]
    public string? LineWords { get; set; }

    /// <summary>Of which line the form came back.</summary>
    public Guid? LineAsked { get; private set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The order's state on the page on which the button stood: what is declined must still be what was looked at.</summary>
    [BindProperty]
    public OrderState? Seen { get; set; }

    /// <summary>Where the button stood, so that the person comes back there.</summary>
    [BindProperty]
    public string? From { get; set; }

    public OrderState? Next => OrderFlow.Next(Order.State);

    public bool CanDecline => OrderFlow.Before(OrderState.Declined).Contains(Order.State);

    public Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) => ShowAsync(number, cancel);

    public Task<IActionResult> OnPostStepAsync(string number, OrderState to, CancellationToken cancel) => to switch
    {
        OrderState.Accepted or OrderState.Packing or OrderState.Ready or OrderState.NotCollected =>
            StepAsync(number, order => desk.MoveAsync(order, to, Staff.Name, null, cancel), "ordering.desk.done." + OrderFlow.Key(to), cancel),
        _ => Task.FromResult<IActionResult>(BadRequest()),
    };

    public async Task<IActionResult> OnPostDeclineAsync(string number, CancellationToken cancel)
    {
        // Whoever withdrew needs no reason and gets no message of a refusal: the shop only puts the goods back.
        if (await list.FindAsync(number, cancel) is { Order.IsCalledBack: true })
        {
            return await StepAsync(number, order => desk.DeclineAsync(order, Seen, Staff.Name, null, cancel), "ordering.desk.done.booked_off", cancel);
        }

        var reason = (Reason ?? "").Trim();
        if (reason.Length is 0 or > LongestReason)
        {
            AddError(nameof(Reason), reason.Length == 0 ? "ordering.desk.reason_missing" : "forms.too_long", ("max", LongestReason));
            return await ShowAsync(number, cancel);
        }

        return await StepAsync(
            number, order => desk.DeclineAsync(order, Seen, Staff.Name, reason, cancel), "ordering.desk.done.declined", cancel);
    }

    public async Task<IActionResult> OnPostDeclineLineAsync(string number, Guid line, CancellationToken cancel)
    {
        LineAsked = line;
        var why = new DeclineReason(LineReason ?? "", (LineWords ?? "").Trim());
        if (!DeclineReason.Codes.Contains(why.Code))
        {
            AddError(nameof(LineReason), "ordering.decline.missing");
        }

        if (why.Words.Length > DeclineReason.LongestWords)
        {
            AddError(nameof(LineWords), "forms.too_long", ("max", DeclineReason.LongestWords));
        }
        else if (why is { Code: DeclineReason.Other, Words.Length: 0 })
        {
            AddError(nameof(LineWords), "ordering.decline.words_missing");
        }

        return ModelState.IsValid
            ? await StepAsync(
                number, order => desk.DeclineLineAsync(order, line, Seen, why, Staff.Name, cancel),
                "ordering.desk.done.line_declined", cancel, why.Goods)
            : await ShowAsync(number, cancel);
    }

    public async Task<IActionResult> OnPostHandOverAsync(string number, string? means, CancellationToken cancel)
    {
        if (await list.FindAsync(number, cancel) is not var (order, _, _))
        {
            return NotFound();
        }

        // The code proves that the right person stands there; here, beside the open order, it is asked for and compared.
        if ((Code ?? "").Trim() != order.Code)
        {
            AddError(nameof(Code), "ordering.desk.code_wrong");
            return await ShowAsync(number, cancel);
        }

        return await StepAsync(
            number, id => desk.HandOverAsync(id, means is { Length: > 0 } ? means : null, Staff.Name, cancel), "ordering.desk.done.handed_over", cancel);
    }

    public async Task<IActionResult> OnPostPaidAsync(string number, string means, CancellationToken cancel)
    {
        if (await list.FindAsync(number, cancel) is not var (order, _, _))
        {
            return NotFound();
        }

        var paid = await desk.PaidAsync(order.Id, means ?? "", Staff.Name, cancel);
        return RedirectWithNotice($"/admin/orders/{number}", paid ? "ordering.desk.done.paid" : "ordering.desk.not_due");
    }

    public string When(DateTimeOffset at) => Promise.When(at, null, Tenant!.TimeZone, clock.GetUtcNow(), T);

    /// <summary>What is to be given back for one declaration, and by when (WDR-07).</summary>
    public string RefundText(OrderWithdrawal one)
    {
        var until = ("until", WithdrawnText.Until(one.At, Tenant!.TimeZone, T));
        return one switch
        {
            { Settled: { Amount: { Cents: > 0 } amount } done } => T[
                "ordering.desk.refunded_on", ("amount", amount), ("day", WithdrawnText.Day(done.At, Tenant!.TimeZone, T)), ("who", done.By)],
            { Settled: { } done } => T[
                "ordering.desk." + (one.IsOfUnknownSum ? "settled_unknown" : "settled_on"), ("day", WithdrawnText.Day(done.At, Tenant!.TimeZone, T)), ("who", done.By)],
            { Refund.Cents: > 0 } => T["ordering.desk.refund_by", ("amount", one.Refund), until],
            { Shares.Count: 0 } when Payment is { Paid: true } && !Order.WithdrawnWhole => T["ordering.desk.refund_in_words", until],
            _ => T["ordering.desk." + (Payment is { Paid: true } ? "refund_none" : "refund_unpaid")],
        };
    }

    /// <summary>Of several declarations together; nothing where there is one.</summary>
    public Money? RefundTogether => OrderWithdrawal.DueOf(Withdrawals);

    /// <summary>After a withdrawal: what the shop was paid, what it gave back, what it still has to give.</summary>
    public IEnumerable<(string Key, Money Amount)> MoneyRows() => Withdrawals.Count == 0 || Payment is not { Received.Cents: > 0 }
        ? []
        : new[]
        {
            ("received", Payment.Received),
            ("given_back", Withdrawals.Aggregate(Money.Zero, (sum, one) => sum + (one.Settled?.Amount ?? Money.Zero))),
            ("still_due", Withdrawals.Where(one => one.IsDue).Aggregate(Money.Zero, (sum, one) => sum + one.Refund)),
        }.Where(row => row.Item2.Cents > 0);

    /// <summary>Where the payment stands; after a withdrawal the sum on the page is no longer the one that was paid.</summary>
    public string PaymentText(PaymentState payment) =>
        Withdrawals.Count > 0 && payment.Received.Cents > 0 ? $"{payment.Received.Format(T.Locale)} {payment.Text}" : payment.Text;

    /// <summary>One line of „Verlauf“, without its time.</summary>
    public string Told(OrderHistory one)
    {
        string?[] parts =
        [
            T["ordering.history." + one.What],
            one.Amount is { Cents: > 0 } amount ? amount.Format(T.Locale) + (one.Items is null ? "" : ".") : null,
            one.What == RememberWithdrawal.What && one.Items is not null ? T[
                "ordering.desk.quoted", ("text", WithdrawnText.Goods(OrderWithdrawal.SharesOf(one, Lines), line => line.ForShop))] : null,
            Said(one) is { Length: > 0 } text ? T["ordering.desk.quoted", ("text", text)] + (WhyDeclined(one) is { } why ? ", " + why : "") : null,
            one.What != RememberWithdrawal.What && one.Items is not null ? T[
                one.What == RefundedOrders.Reopened ? "ordering.desk.off_shelf" : "ordering.desk.to_shelf",
                ("what", WithdrawnText.Goods(OrderWithdrawal.SharesOf(one, Lines), line => line.ForShop))] : null,
            one.By.Length > 0 ? $"({one.By})" : null,
        ];
        return string.Join(' ', parts.Where(part => part is not null));
    }

    private string? WhyDeclined(OrderHistory one) => Lines.FirstOrDefault(line => line.Id == one.LineId) is { } line
        ? DeclineReason.Of(line)?.ForShop(T)
        : null;

    // What was taken out is told in the shop's words; the shopper's own begin after that.
    private string? Said(OrderHistory one)
    {
        if (one.What != RememberWithdrawal.What || one.Items is null || one.Text is not { } text)
        {
            return one.Text;
        }

        var part = WithdrawnText.Goods(OrderWithdrawal.SharesOf(one, Lines), line => line.ForShopper);
        return text.StartsWith(part, StringComparison.Ordinal) ? text[part.Length..].TrimStart('.', ' ') : text;
    }

    /// <summary>Somebody withdrew from it with another address, and nobody has found out yet whether it was the buyer.</summary>
    public bool Unclear => History.Any(row => row.What == RememberWithdrawal.ByOther && row.Settles is null);

    public string? Kept => Order.State == OrderState.HandedOver ? WithdrawnText.Kept(Order, Lines, Withdrawals, line => line.ForShop) : null;

    /// <summary>Before any of it was withdrawn from.</summary>
    public Money Ordered => Lines.Where(line => !line.Declined).Aggregate(Money.Zero, (sum, line) => sum + line.Of(line.Quantity));

    /// <summary>The sentence that says what to do now.</summary>
    public string WithdrawnKey() => Order switch
    {
        { IsCalledBack: false, State: OrderState.HandedOver } when Withdrawals.All(one => one.WasLeftOut(Order)) => "withdrawn_left_out",
        { IsCalledBack: false, State: OrderState.HandedOver } when Withdrawals.All(one => one.Settled is not null) => "withdrawn_settled",
        { IsCalledBack: false, State: OrderState.HandedOver } when Withdrawals.All(one => one.IsOfVouchers) => "withdrawn_voucher",
        { IsCalledBack: false, State: OrderState.HandedOver } => Withdrawals.Any(one => one.Refund.Cents > 0) ? "withdrawn_returned" : "withdrawn_returned_unpaid",
        { IsCalledBack: false } when !OrderFlow.IsOpen(Order.State) => "withdrawn_over",
        { IsCalledBack: false } => Lines.Any(line => line.Withdrawn > 0) ? "withdrawn_taken" : "withdrawn_part",
        { State: OrderState.Ready } => "withdrawn_ready",
        _ => "withdrawn_open",
    };

    public string PromiseText() => Order.IsCalledBack ? T["ordering.desk.not_collected_any_more"] : Promise.Text(
        Order, T[methods.Fulfillment(Order.Method).NameKey], Tenant!.TimeZone, clock.GetUtcNow(), T);

    public IReadOnlyList<RowDrop> Taxes() => TaxLines.For(
        Lines.Where(line => line.KeptIn(Order) > 0).Select(line => line.Taxed), SmallBusiness, T);

    private async Task<IActionResult> StepAsync(
        string number, Func<Guid, Task<OrderStep>> step, string doneKey, CancellationToken cancel, GoodsLeft goods = GoodsLeft.Here)
    {
        if (await list.FindAsync(number, cancel) is not var (order, _, _))
        {
            return NotFound();
        }

        switch (await step(order.Id))
        {
            case OrderStep.Done done:
                // The last line takes the order with it.
                var key = done.State == OrderState.Declined && !order.IsCalledBack ? "ordering.desk.done.declined" : doneKey;
                return RedirectWithNotice(
                    From == Overview ? "/admin" : $"/admin/orders/{number}",
                    goods switch { GoodsLeft.None => key + "_none", GoodsLeft.Others => key + "_others", _ => key },
                    ("number", number));
            case OrderStep.NotNow now when Seen is not null && OrderFlow.Before(OrderState.Declined).Contains(now.State):
                AddError("", "ordering.desk.meanwhile." + OrderFlow.Key(now.State));
                return await ShowAsync(number, cancel);
            case OrderStep.NotNow:
                AddError("", "ordering.desk.not_now");
                return await ShowAsync(number, cancel);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> ShowAsync(string number, CancellationToken cancel)
    {
        if (await list.FindAsync(number, cancel) is not var (order, lines, history))
        {
            return NotFound();
        }

        (Order, Lines, History) = (order, lines, history);
        Payment = (await methods.PaymentStatesAsync([order.Id], T, cancel)).GetValueOrDefault(order.Id);
        Withdrawals = OrderWithdrawal.Of(order, lines, history, Payment?.Received ?? Money.Zero);
        PaymentMeans = Payment is { Open: true } ? methods.Payment(order.Payment).CounterMeans : [];
        ContractTexts = [.. (await contracts.OfAsync([order], T, cancel))[order.Id]];
        SmallBusiness = (await profiles.CurrentAsync(cancel)).Legal.SmallBusiness;
        return Page();
    }
}
