using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Settings;
using Storefront.Tenants.Towns;

namespace Storefront.Tenants.Features;

/// <summary>What a tenant switches on and off; a town also says what its shops may use.</summary>
[BackOffice(TenantKinds.Tenant, Permission = "tenants.features")]
public sealed class FeatureSwitchesModel(IServiceProvider services) : BackOfficePage
{
    private readonly ModuleCatalog _catalog = services.GetRequiredService<ModuleCatalog>();

    [BindProperty]
    public string[] On { get; set; } = [];

    [BindProperty]
    public string[] Allowed { get; set; } = [];

    public bool IsTown => Here.Value.Kind == TenantKind.Town;

    internal IReadOnlyList<ShownFeature> Own { get; private set; } = [];

    internal IReadOnlyList<ShownFeature> ForShops { get; private set; } = [];

    private TenantKinds Kind => IsTown ? TenantKinds.Town : TenantKinds.Shop;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var limits = await LimitsAsync(cancel);
        Own = [.. _catalog.Features.Where(feature => feature.Kinds.HasFlag(Kind)).Select(feature => new ShownFeature(
            feature.Id, Tenant!.Has(feature.Id), !IsTown && limits.Contains(feature.Id)))];
        ForShops = [.. _catalog.Features.Where(feature => feature.Kinds.HasFlag(TenantKinds.Shop))
            .Select(feature => new ShownFeature(feature.Id, !limits.Contains(feature.Id), false))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var limits = await LimitsAsync(cancel);
        await services.GetRequiredService<ProfileEditing>().EditAsync(
            "features_changed", PartOf, row => Write(row, limits), cancel);
        return RedirectWithNotice("/admin/settings/features", "tenants.saved");
    }

    private static object PartOf(TenantRecord row) =>
        new { Switches = new Dictionary<string, bool>(row.Switches), Limits = (row as Town)?.ShopLimits };

    // A feature that the town holds back keeps the shop's own choice for later.
    private void Write(TenantRecord row, List<string> limits)
    {
        row.Switches = _catalog.Features
            .Where(feature => feature.Kinds.HasFlag(Kind))
            .ToDictionary(
                feature => feature.Id,
                feature => !IsTown && limits.Contains(feature.Id)
                    ? row.Switches.GetValueOrDefault(feature.Id, feature.Default)
                    : On.Contains(feature.Id));
        if (row is Town town)
        {
            town.ShopLimits = [.. _catalog.Features
                .Where(feature => feature.Kinds.HasFlag(TenantKinds.Shop) && !Allowed.Contains(feature.Id))
                .Select(feature => feature.Id)];
        }
    }

    private Task<List<string>> LimitsAsync(CancellationToken cancel) => services.GetRequiredService<ScopeDoor>()
        .InAsync<StorefrontDb, List<string>>(Here.Value.Town, async db =>
            (await db.Set<Town>().AsNoTracking().SingleAsync(cancel)).ShopLimits);
}

internal sealed record ShownFeature(string Id, bool On, bool Limited);
