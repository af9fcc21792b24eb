using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Shops;

/// <summary>The town's list of its shops: search, tabs with counts, approve, send back, block, let in again.</summary>
[BackOffice(TenantKinds.Town, Permission = "tenants.shops")]
public sealed class ShopsPageModel(IServiceProvider services) : BackOfficePage
{
    private readonly ShopList _list = services.GetRequiredService<ShopList>();

    [BindProperty(SupportsGet = true)]
    public string? Tab { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Just blocked; offered to be taken back.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid[] Undo { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<(string Name, int Count, bool Current)> Tabs { get; private set; } = [];

    internal IReadOnlyList<ShopLine> Lines { get; private set; } = [];

    public int PageCount { get; private set; }

    public string BranchName(string? id) => services.GetRequiredService<IBranches>().Find(id) is { } branch
        ? branch.Title.GetValueOrDefault(T.Locale) ?? branch.Title["de"]
        : id ?? "";

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid[] ids, string action, CancellationToken cancel)
    {
        if (ids.Length == 0)
        {
            return await AgainAsync("", "tenants.error.none_chosen", cancel);
        }

        if (action == "send-back" && string.IsNullOrWhiteSpace(Reason))
        {
            return await AgainAsync("Reason", "tenants.error.reason", cancel);
        }

        var changed = 0;
        var undo = "";
        foreach (var id in ids)
        {
            if (await DecideAsync(Scope.ForShop(Here.Value.TownId, id), action, cancel))
            {
                changed++;
                undo += action == "block" ? $"&undo={id}" : "";
            }
        }

        if (!ModelState.IsValid)
        {
            await ShowAsync(cancel);
            return Page();
        }

        return RedirectWithNotice($"/admin/shops?tab={Uri.EscapeDataString(Tab ?? "")}{undo}", "tenants.shops_changed", ("count", changed));
    }

    private async Task<bool> DecideAsync(Scope shop, string action, CancellationToken cancel)
    {
        var decisions = services.GetRequiredService<ShopDecisions>();
        return action switch
        {
            "approve" => Tell(shop, await decisions.ApproveAsync(shop, cancel)),
            "block" => await decisions.BlockAsync(shop, cancel),
            "unblock" => await decisions.UnblockAsync(shop, cancel),
            "send-back" => await decisions.SendBackAsync(shop, Reason!.Trim(), cancel),
            _ => false,
        };
    }

    private bool Tell(Scope shop, Approval answer)
    {
        if (answer is Approval.Barred barred)
        {
            var reasons = string.Join(' ', barred.Gaps.Select(gap => T[gap.TextKey, gap.Arguments]));
            AddError("", "tenants.error.barred", ("name", services.GetRequiredService<TenantDirectory>().Find(shop)?.Name), ("reasons", reasons));
        }

        return answer is Approval.Approved;
    }

    private async Task<IActionResult> AgainAsync(string field, string key, CancellationToken cancel)
    {
        AddError(field, key);
        await ShowAsync(cancel);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var counts = await _list.CountsAsync(cancel);
        var tab = Enum.TryParse<ShopTab>(Tab, ignoreCase: true, out var asked) ? asked
            : counts[ShopTab.Waiting] > 0 ? ShopTab.Waiting : ShopTab.All;
        Tab = tab.ToString().ToLowerInvariant();
        Tabs = [.. counts.Select(count => (count.Key.ToString().ToLowerInvariant(), count.Value, count.Key == tab))];
        var (lines, total) = await _list.ReadAsync(tab, Q, P, cancel);
        Lines = lines;
        PageCount = (total + ShopList.PageSize - 1) / ShopList.PageSize;
    }
}
