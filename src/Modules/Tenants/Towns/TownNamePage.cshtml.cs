using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Profiles;

namespace Storefront.Tenants.Towns;

/// <summary>The operator corrects the name of a town, by the rules it was registered with. A second town of the name is asked about once.</summary>
[BackOffice(TenantKinds.Operator)]
public sealed class TownNamePageModel(IServiceProvider services) : BackOfficePage
{
    [BindProperty]
    public string? TownName { get; set; }

    /// <summary>The name, folded, for which somebody ticked that it is another town.</summary>
    [BindProperty]
    public string? Another { get; set; }

    public string Now { get; private set; } = "";

    /// <summary>The town that has such a name already; the page then asks.</summary>
    internal Town? There { get; private set; }

    internal string AnotherName => AlikeTowns.Fold(TownName ?? "");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } town)
        {
            return NotFound();
        }

        TownName = Now = town.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } town)
        {
            return NotFound();
        }

        Now = town.Name;
        await CheckAsync(town, cancel);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await services.GetRequiredService<TownNameCorrection>().CorrectAsync(Scope.ForTown(id), TownName!.Trim(), cancel);
        return RedirectWithNotice($"/operator/towns/{id}", "tenants.town_name_corrected", ("name", TownName!.Trim()));
    }

    private async Task CheckAsync(Town town, CancellationToken cancel)
    {
        if ((string.IsNullOrWhiteSpace(TownName) ? "tenants.error.town_name" : TenantName.Problem(TownName)) is { } problem)
        {
            AddError(nameof(TownName), problem);
            return;
        }

        if (AnotherName == AlikeTowns.Fold(town.Name) || Another == AnotherName)
        {
            return;
        }

        There = await services.GetRequiredService<AlikeTowns>().NamesakeAsync(TownName!, cancel, besides: town.TownId);
        if (There is { } there)
        {
            AddError(nameof(TownName), "tenants.error.town_alike", ("name", there.Name));
        }
    }

    private Task<Town?> FindAsync(Guid id, CancellationToken cancel) =>
        services.GetRequiredService<StorefrontDb>().Set<Town>().AsNoTracking().FirstOrDefaultAsync(row => row.TownId == id, cancel);
}
