using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Towns;

/// <summary>The operator founds a town; its admin gets a mail, sets the portal up and publishes it.</summary>
[BackOffice(TenantKinds.Operator)]
public sealed class NewTownPageModel(IServiceProvider services) : TownFormPage
{
    protected override string MissingName => "tenants.error.head_name";

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
