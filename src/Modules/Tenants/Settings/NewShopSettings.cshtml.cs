using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;

namespace Storefront.Tenants.Settings;

/// <summary>Whether shops that register themselves wait to be checked before they are seen.</summary>
[BackOffice(TenantKinds.Town, Permission = TenantsModule.CheckShops)]
public sealed class NewShopSettingsModel(IServiceProvider services) : BackOfficePage
{
    internal const string OwnPath = "/admin/settings/new-shops";

    private readonly ITenantSettings _settings = services.GetRequiredService<ITenantSettings>();

    [BindProperty]
    public bool ShownAtOnce { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) => ShownAtOnce = (await ReadAsync(cancel)).ShownAtOnce;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var before = await ReadAsync(cancel);
        var after = new NewShopRule { ShownAtOnce = ShownAtOnce };
        if (after != before)
        {
            await services.GetRequiredService<StorefrontDb>().WriteAsync(
                async () =>
                {
                    await _settings.SetAsync(NewShopRule.Key, after, cancel);
                    services.GetRequiredService<IAuditLog>().Record(ShownAtOnce ? "new_shops_at_once" : "new_shops_checked", T["tenants.pages.new_shops"], before, after);
                },
                cancel);
        }

        return RedirectWithNotice(OwnPath, "tenants.saved");
    }

    private ValueTask<NewShopRule> ReadAsync(CancellationToken cancel) => _settings.GetAsync<NewShopRule>(NewShopRule.Key, cancel);
}
