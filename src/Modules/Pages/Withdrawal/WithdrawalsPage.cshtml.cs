using Microsoft.EntityFrameworkCore;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Pages.Withdrawal;

/// <summary>Withdrawals that came in, with the day by which money has to be back (WDR-07).</summary>
[BackOffice(TenantKinds.Shop, Permission = PagesModule.ChangeLegal)]
internal sealed class WithdrawalsPage(StorefrontDb db) : BackOfficePage
{
    private const int Most = 200;
    private const int RefundDays = 14;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rows = await db.Set<WithdrawalDeclaration>().AsNoTracking()
            .OrderByDescending(row => row.SubmittedAt).Take(Most).ToListAsync(cancel);
        Rows = [.. rows.Select(row => new Row(
            WithdrawalDesk.ReceivedText(row.SubmittedAt, Tenant!.TimeZone, T.Locale),
            row.Name,
            row.Email,
            row.Contract,
            row.Note,
            TownTime.LongDate(row.SubmittedAt.In(Tenant!.TimeZone).Date.PlusDays(RefundDays), T)))];
    }

    internal sealed record Row(string Received, string Name, string Email, string Contract, string Note, string RefundUntil);
}
