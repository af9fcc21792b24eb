using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Storefront.Pages.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;

namespace Storefront.Pages.Withdrawal;

/// <summary>Withdrawals that came in: who, from what, until when the money has to be back (WDR-07), and whether it is dealt with.</summary>
[BackOffice(TenantKinds.Shop, Permission = PagesModule.ChangeLegal)]
internal sealed class WithdrawalsPage(WithdrawalList list, Refunds refunds, TickOff tick, IEnumerable<INamedOrders> orders, TimeProvider clock) : BackOfficePage
{
    private const int LongestWhy = 500;
    private Guid? _tried;

    public IReadOnlyList<WithdrawalCard> Open { get; private set; } = [];

    public IReadOnlyList<WithdrawalCard> Settled { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var open = await list.OpenAsync(cancel);
        var done = await list.DoneAsync(cancel);
        Open = [.. (await refunds.OfAsync(open, cancel)).Select(Card)];
        Settled = [.. (await refunds.OfAsync(done, cancel)).Select(Card)];
    }

    /// <summary>How much was given back, as typed.</summary>
    [BindProperty(Name = "amount")]
    public string? Amount { get; set; }

    /// <summary>Why it is less than is due, as typed.</summary>
    [BindProperty(Name = "why")]
    public string? Why { get; set; }

    /// <summary>Lines whose goods go back on the shelf.</summary>
    [BindProperty(Name = "back")]
    public List<Guid> Back { get; set; } = [];

    public async Task<IActionResult> OnPostDoneAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } one)
        {
            return NotFound();
        }

        var amount = one.AsksAmount ? TypedRefund.Read(Amount) : null;
        if (one.AsksAmount && !(amount <= one.Received))
        {
            AddError(AmountField(id), amount is null ? "pages.withdrawals.amount_wrong" : "pages.withdrawals.amount_too_much", ("paid", one.Received));
        }

        var why = WhyLess(one, amount);
        var returned = one.Row.DoneAt is null ? Returned(one) : [];
        if (!ModelState.IsValid)
        {
            _tried = id;
            await OnGetAsync(cancel);
            return Page();
        }

        await tick.DoneAsync(one, amount, why, returned, Staff.Name, cancel);
        return RedirectWithNotice(WithdrawalList.Address, "pages.withdrawals.ticked_off", ("name", one.Row.Name));
    }

    public async Task<IActionResult> OnPostOpenAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } one)
        {
            return NotFound();
        }

        await tick.OpenAgainAsync(one, Staff.Name, cancel);
        return RedirectWithNotice(WithdrawalList.Address, "pages.withdrawals.opened_again", ("name", one.Row.Name));
    }

    private async Task<NamedWithdrawal?> FindAsync(Guid id, CancellationToken cancel) =>
        await list.FindAsync(id, cancel) is { } row ? (await refunds.OfAsync([row], cancel))[0] : null;

    private List<WithdrawnPieces> Returned(NamedWithdrawal one)
    {
        var returned = new List<WithdrawnPieces>();
        foreach (var goods in one.Returned.Where(goods => Back.Contains(goods.Line)))
        {
            if (int.TryParse(TypedPieces(goods), NumberStyles.None, CultureInfo.InvariantCulture, out var pieces) && pieces >= 1 && pieces <= goods.Pieces)
            {
                returned.Add(new WithdrawnPieces(goods.Line, pieces));
            }
            else
            {
                AddError(PiecesField(one.Row.Id, goods.Line), "pages.withdrawals.pieces_wrong", ("most", goods.Pieces));
            }
        }

        return returned;
    }

    // The law lets the seller keep back what the goods lost in value by more than trying them, and nothing else (§ 357a BGB).
    private string? WhyLess(NamedWithdrawal one, Money? amount)
    {
        if (amount is not { } given || one.Refund.Amount is not { } due || given >= due)
        {
            return null;
        }

        var why = Why?.Trim() ?? "";
        if (why.Length is 0 or > LongestWhy)
        {
            AddError(
                WhyField(one.Row.Id), why.Length == 0 ? "pages.withdrawals.why_missing" : "forms.too_long", ("less", due - given), ("max", LongestWhy));
        }

        return why;
    }

    private static string WhyField(Guid id) => $"why-{id}";

    private static string AmountField(Guid id) => $"amount-{id}";

    private static string PiecesField(Guid id, Guid line) => $"pieces-{id}-{line}";

    private string TypedPieces(ReturnedGoods goods) => goods.Pieces == 1 ? "1" : Request.Form["pieces-" + goods.Line].ToString().Trim();

    private string? ErrorOf(string field) => ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;

    // What was typed stays in the form it was typed into.
    private ReturnedRow RowOf(NamedWithdrawal one, ReturnedGoods goods)
    {
        var tried = one.Row.Id == _tried;
        var field = PiecesField(one.Row.Id, goods.Line);
        return new ReturnedRow(
            goods, field, tried && Back.Contains(goods.Line), tried ? TypedPieces(goods) : goods.Pieces.ToString(CultureInfo.InvariantCulture), ErrorOf(field));
    }

    private WithdrawalCard Card(NamedWithdrawal one)
    {
        var row = one.Row;
        var zone = Tenant!.TimeZone;
        return new WithdrawalCard(
            row,
            WithdrawalDesk.ReceivedText(row.SubmittedAt, zone, T.Locale),
            one.Refund.Text(T),
            row.DoneAt is null && one.Refund.IsDue && one.Refund.Until < clock.GetUtcNow().In(zone).Date,
            row.DoneAt is { } done ? TownTime.LongDate(done.In(zone).Date, T) : null,
            one.Orders,
            one.ByOther,
            one.Orders.Count == 0 ? orders.FirstOrDefault()?.SearchPath(row.Name) : null)
        {
            Goods = row.Part is { Length: > 0 } ? one.Goods : null,
            GivenBack = one.OfUnknownSum ? T["pages.withdrawals.unknown_sum"] : one.GivenBack is { Cents: > 0 } given ? given.Format(T.Locale) : null,
            Amount = one.AsksAmount
                ? new AmountRow(
                    AmountField(row.Id), row.Id == _tried ? Amount ?? "" : one.Refund.Amount?.Amount(T.Locale).Replace(T.Locale == TextCatalog.English ? "," : ".", "", StringComparison.Ordinal) ?? "",
                    ErrorOf(AmountField(row.Id)))
                : null,
            Why = row.Id == _tried && (ErrorOf(WhyField(row.Id)) is not null || !string.IsNullOrWhiteSpace(Why))
                ? new AmountRow(WhyField(row.Id), Why ?? "", ErrorOf(WhyField(row.Id)))
                : null,
            Returned = row.DoneAt is null ? [.. one.Returned.Select(goods => RowOf(one, goods))] : [],
        };
    }
}

/// <param name="Row">What came in.</param>
/// <param name="Received">When, to the second.</param>
/// <param name="RefundText">How much money has to be back by when, or why none.</param>
/// <param name="Overdue">That day is over, and it still waits.</param>
/// <param name="DoneOn">When it was dealt with.</param>
/// <param name="Orders">What it names of what there is.</param>
/// <param name="ByOther">Sent from another address than one of these orders.</param>
/// <param name="SearchPath">Where to look for the order when none is named.</param>
internal sealed record WithdrawalCard(
    WithdrawalDeclaration Row, string Received, string RefundText, bool Overdue, string? DoneOn, IReadOnlyList<NamedOrder> Orders, bool ByOther, string? SearchPath)
{
    /// <summary>What was withdrawn from, in the shop's words; null where it was the whole contract, or said in words.</summary>
    public string? Goods { get; init; }

    /// <summary>What was given back, once it is dealt with; also that nobody kept how much.</summary>
    public string? GivenBack { get; init; }

    /// <summary>The field for how much is given back; null where it is not asked.</summary>
    public AmountRow? Amount { get; init; }

    /// <summary>The field for why it is less; null until it is asked.</summary>
    public AmountRow? Why { get; init; }

    /// <summary>Goods that come back, each with the question whether they go on the shelf.</summary>
    public IReadOnlyList<ReturnedRow> Returned { get; init; } = [];
}

internal sealed record AmountRow(string Field, string Value, string? Error);

internal sealed record ReturnedRow(ReturnedGoods Goods, string Field, bool Ticked, string Pieces, string? Error);
