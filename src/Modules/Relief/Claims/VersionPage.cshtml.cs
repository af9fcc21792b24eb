using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Relief.Application;
using Storefront.Tenants.Contracts;

namespace Storefront.Relief.Claims;

/// <summary>A result that was kept, and the files for the application.</summary>
[BackOffice(TenantKinds.Shop, Permission = ReliefModule.MayUse, Feature = ReliefModule.Feature)]
internal sealed class VersionPage(ClaimDesk desk, ITenantProfiles profiles) : BackOfficePage
{
    public ClaimVersion Version { get; private set; } = null!;

    public WorkedOut Work { get; private set; } = null!;

    public StepWords Words => new(T, Work.Rules);

    public string SavedAt => TownTime.LongDate(Version.SavedAt.In(Tenant!.TimeZone).Date, T);

    public string Root => $"{Request.PathBase}{ReliefPage.Path}/{Version.ClaimId}";

    public async Task<IActionResult> OnGetAsync(Guid id, int number, CancellationToken cancel) =>
        await FindAsync(id, number, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(Guid id, int number, CancellationToken cancel) => await FindAsync(id, number, cancel)
        ? File(ApplicationPdf.Write(await FileAsync(cancel)), "application/pdf", Name("pdf"))
        : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(Guid id, int number, CancellationToken cancel) => await FindAsync(id, number, cancel)
        ? File(ApplicationCsv.Write(await FileAsync(cancel)), "text/csv; charset=utf-8", Name("csv"))
        : NotFound();

    private async Task<ApplicationFile> FileAsync(CancellationToken cancel) =>
        new(await profiles.CurrentAsync(cancel), Version, Work, SavedAt, T);

    private string Name(string kind) => $"{Work.Rules.Id}-{T["relief.versions.file"]}-{Version.Number}.{kind}";

    private async Task<bool> FindAsync(Guid id, int number, CancellationToken cancel)
    {
        if (await desk.VersionAsync(id, number, cancel) is not { } version)
        {
            return false;
        }

        (Version, Work) = (version, WorkedOut.Of(version));
        return true;
    }
}
