using NodaTime;
using Storefront.Platform.Texts;

namespace Storefront.Pages.Withdrawal;

/// <summary>The day by which the money has to be back (WDR-07).</summary>
internal static class RefundDay
{
    private const int Days = 14;

    public static LocalDate Of(WithdrawalDeclaration row, string zone) => row.SubmittedAt.In(zone).Date.PlusDays(Days);
}
