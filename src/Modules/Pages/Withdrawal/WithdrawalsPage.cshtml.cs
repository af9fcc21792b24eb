using Microsoft.AspNetCore.Mvc;
using Storefront.Pages.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Pages.Withdrawal;

/// <summary>Withdrawals that came in: who, from what, until when the money has to be back (WDR-07), and whether it is dealt with.</summary>
[BackOffice(TenantKinds.Shop, Permission = PagesModule.ChangeLegal)]
internal sealed class WithdrawalsPage(WithdrawalList list, Refunds refunds, IEnumerable<INamedOrders> orders, TimeProvider clock) : BackOfficePage
{
    public IReadOnlyList<WithdrawalCard> Open { get; private set; } = [];

    public IReadOnlyList<WithdrawalCard> Settled { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var open = await list.OpenAsync(cancel);
        var done = await list.DoneAsync(cancel);
        Open = [.. (await refunds.OfAsync(open, cancel)).Select(Card)];
        Settled = [.. (await refunds.OfAsync(done, cancel)).Select(Card)];
    }

    public async Task<IActionResult> OnPostDoneAsync(Guid id, CancellationToken cancel) =>
        await list.TickOffAsync(id, Staff.Name, cancel) is { } row
            ? RedirectWithNotice(WithdrawalList.Address, "pages.withdrawals.ticked_off", ("name", row.Name))
            : NotFound();

    public async Task<IActionResult> OnPostOpenAsync(Guid id, CancellationToken cancel) =>
        await list.OpenAgainAsync(id, cancel) is { } row
            ? RedirectWithNotice(WithdrawalList.Address, "pages.withdrawals.opened_again", ("name", row.Name))
            : NotFound();

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
            one.Orders.Count == 0 ? orders.FirstOrDefault()?.SearchPath(row.Name) : null);
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
    WithdrawalDeclaration Row, string Received, string RefundText, bool Overdue, string? DoneOn, IReadOnlyList<NamedOrder> Orders, bool ByOther, string? SearchPath);
