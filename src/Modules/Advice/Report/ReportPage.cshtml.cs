using NodaTime;
using Storefront.Advice.Hours;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.Report;

/// <summary>„Was die Beratung bringt“: the last thirty days beside the thirty before.</summary>
[BackOffice(TenantKinds.Shop, Permission = AdviceModule.MayAdvise, Feature = AdviceModule.Feature)]
internal sealed class ReportPage(AdviceReport report, ITenantSettings settings, TimeProvider clock) : BackOfficePage
{
    public const string Path = "/admin/advice/report";

    public const int Days = 30;

    public AdviceFigures Now { get; private set; } = null!;

    public AdviceFigures Before { get; private set; } = null!;

    public int Goal { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Goal = (await settings.GetAsync<AdviceSettings>(AdviceSettings.Key, cancel)).Goal;
        var zone = Tenant!.TimeZone;
        var end = clock.GetUtcNow().In(zone).Date.PlusDays(1);
        DateTimeOffset At(int daysBack) => end.PlusDays(-daysBack).AtMidnight().ToInstant(zone);
        Now = await report.ReadAsync(At(Days), At(0), cancel);
        Before = await report.ReadAsync(At(2 * Days), At(Days), cancel);
    }
}
