using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Towns;

namespace Storefront.Tenants.Setup;

/// <summary>A town's way to the public: what its head has to enter, and the button that shows the portal.</summary>
[BackOffice(TenantKinds.Town)]
public sealed class TownStartModel(IServiceProvider services) : BackOfficePage
{
    private const string ChangeProfile = "tenants.profile";

    internal IReadOnlyList<PublishStep> Steps { get; private set; } = [];

    public bool IsPublic { get; private set; }

    public bool MayBePublished { get; private set; }

    public bool MayPublish => Staff.May(ChangeProfile);

    public string Address { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MayPublish)
        {
            return StatusCode(403);
        }

        if (await services.GetRequiredService<TownOpening>().PublishAsync(cancel) is not { Count: > 0 } gaps)
        {
            return RedirectWithNotice("/admin/start", "tenants.town_public.done");
        }

        foreach (var gap in gaps)
        {
            AddError("", gap.TextKey, gap.Arguments);
        }

        await ShowAsync(cancel);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var town = await services.GetRequiredService<StorefrontDb>().Set<Town>().AsNoTracking().SingleAsync(cancel);
        Steps = await services.GetRequiredService<PublishGate>().LookAsync(cancel);
        IsPublic = town.IsPublic;
        MayBePublished = town is { State: ShopState.Live, PublicSince: null } && Steps.All(step => step.Gaps.All(gap => gap.Passes || !gap.Bars(PublishGate.Portal)));
        Address = services.GetRequiredService<ITenantAddresses>().Url(town.Scope);
    }
}
