using Microsoft.EntityFrameworkCore;
using Storefront.Pages.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Withdrawal;

/// <summary>The shop has dealt with a withdrawal, and the orders it names follow at once. A second tap changes nothing.</summary>
internal sealed class TickOff(StorefrontDb db, IEnumerable<IWithdrawnOrders> orders, IAuditLog audit, TimeProvider clock)
{
    /// <param name="one">Which.</param>
    /// <param name="amount">What was given back; null for what is due by the orders.</param>
    /// <param name="why">Why it is less than is due.</param>
    /// <param name="returned">Goods that go back on the shelf.</param>
    /// <param name="by">Who did.</param>
    /// <param name="cancel">Stops it.</param>
    public Task DoneAsync(
        NamedWithdrawal one, Money? amount, string? why, IReadOnlyList<WithdrawnPieces> returned, string by, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var act = Act(one, amount, returned, by) with { Why = why };
            var ticked = await db.Set<WithdrawalDeclaration>().Where(row => row.Id == one.Row.Id && row.DoneAt == null).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.DoneAt, act.At).SetProperty(row => row.DoneBy, by), cancel);
            if (ticked == 1)
            {
                await TellAsync(book => book.SettleAsync(act, cancel));
                audit.Record("withdrawal_done", Name(one));
            }
        },
        cancel);

    /// <summary>It waits again.</summary>
    public Task OpenAgainAsync(NamedWithdrawal one, string by, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var opened = await db.Set<WithdrawalDeclaration>().Where(row => row.Id == one.Row.Id && row.DoneAt != null).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.DoneAt, (DateTimeOffset?)null).SetProperty(row => row.DoneBy, (string?)null), cancel);
            if (opened == 1)
            {
                await TellAsync(book => book.OpenAgainAsync(Act(one, null, [], by), cancel));
                audit.Record("withdrawal_opened_again", Name(one));
            }
        },
        cancel);

    private Task TellAsync(Func<IWithdrawnOrders, Task> tell) => orders.FirstOrDefault() is { } book ? tell(book) : Task.CompletedTask;

    private SettledWithdrawal Act(NamedWithdrawal one, Money? amount, IReadOnlyList<WithdrawnPieces> returned, string by) => new(
        [.. one.Orders.Select(order => order.Number)], one.Row.SubmittedAt, clock.GetUtcNow(), by, amount, returned);

    private static string Name(NamedWithdrawal one) => $"{one.Row.Name}, {one.Row.Contract}";
}
