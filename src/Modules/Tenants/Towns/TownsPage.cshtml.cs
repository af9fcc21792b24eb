using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Towns;

/// <summary>The operator's list of towns: search, tabs with counts, approve and block; each leads to its own page.</summary>
[BackOffice(TenantKinds.Operator)]
public sealed class TownsPageModel(IServiceProvider services) : BackOfficePage
{
    private const string All = "all";
    private readonly TownList _list = services.GetRequiredService<TownList>();

    [BindProperty(SupportsGet = true)]
    public string Tab { get; set; } = All;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public IReadOnlyList<(string Name, int Count, bool Current)> Tabs { get; private set; } = [];

    internal IReadOnlyList<TownLine> Lines { get; private set; } = [];

    public int PageCount { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid[] ids, string action, CancellationToken cancel)
    {
        if (ids.Length == 0)
        {
            AddError("", "tenants.error.none_chosen");
            await ShowAsync(cancel);
            return Page();
        }

        var decisions = services.GetRequiredService<TownDecisions>();
        var changed = 0;
        foreach (var town in ids.Select(Scope.ForTown))
        {
            changed += await (action switch
            {
                "approve" => decisions.ApproveAsync(town, cancel),
                "block" => decisions.BlockAsync(town, cancel),
                _ => Task.FromResult(false),
            }) ? 1 : 0;
        }

        return RedirectWithNotice($"/operator?tab={Uri.EscapeDataString(Tab)}", "tenants.towns_changed", ("count", changed));
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var counts = await _list.CountsAsync(cancel);
        ShopState? state = Enum.TryParse<ShopState>(Tab, ignoreCase: true, out var asked) ? asked : null;
        Tab = state?.ToString().ToLowerInvariant() ?? All;
        Tabs =
        [
            (All, counts.Values.Sum(), Tab == All),
            .. new[] { ShopState.Submitted, ShopState.Live, ShopState.Draft, ShopState.Blocked }
                .Select(each => (each.ToString().ToLowerInvariant(), counts.GetValueOrDefault(each), each == state)),
        ];
        var (lines, total) = await _list.ReadAsync(state, Q, P, cancel);
        Lines = lines;
        PageCount = (total + TownList.PageSize - 1) / TownList.PageSize;
    }
}
