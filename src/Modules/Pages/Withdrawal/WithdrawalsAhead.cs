using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Withdrawal;

/// <summary>Open withdrawals on the overview page: money is due in two weeks, whoever is at the till.</summary>
internal sealed class WithdrawalsAhead(WithdrawalList list, Refunds refunds) : IDashboardList
{
    private const int Most = 5;

    // Right after the orders.
    public int Order => 12;

    public TenantKinds Kinds => TenantKinds.Shop;

    public string Permission => PagesModule.ChangeLegal;

    public async ValueTask<DashboardList?> ReadAsync(TextIn texts, CancellationToken cancel)
    {
        var rows = await refunds.OfAsync(await list.OpenAsync(Most, cancel), cancel);
        return rows.Count == 0 ? null : new DashboardList(
            texts["pages.withdrawals.title"], "", texts["pages.withdrawals.all"], WithdrawalList.Address, [.. rows.Select(row => Row(row, texts))]);
    }

    private static string MoneyText(Refund refund, TextIn texts) =>
        refund.IsDue ? $"{texts["pages.withdrawals.money"]}: {refund.Text(texts)}" : refund.Text(texts);

    private static DashboardRow Row(NamedWithdrawal one, TextIn texts)
    {
        var row = one.Row;
        var path = $"{WithdrawalList.Address}#w-{row.Id}";
        return new DashboardRow(
            row.Name, path, $"{row.Contract}, {MoneyText(one.Refund, texts)}",
            texts["pages.withdrawals.is_open"], "wait", new DashboardStep(texts["pages.withdrawals.look"], path));
    }
}
