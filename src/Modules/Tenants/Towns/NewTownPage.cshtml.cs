using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Towns;

/// <summary>The operator founds a town; its portal is live at once and its admin gets a mail.</summary>
[BackOffice(TenantKinds.Operator)]
public sealed class NewTownPageModel(IServiceProvider services) : TownFormPage
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await CheckAsync(cancel))
        {
            return Page();
        }

        await services.GetRequiredService<TownFounding>().FoundAsync(Town, cancel);
        return RedirectWithNotice("/operator", "tenants.town_added", ("name", Input.TownName), ("email", Input.Email));
    }
}
