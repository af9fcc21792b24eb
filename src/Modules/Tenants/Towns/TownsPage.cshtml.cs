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

    /// <summary>Why the chosen ones are blocked.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Ticked in the form that was sent.</summary>
    public IReadOnlyList<Guid> Chosen { get; private set; } = [];

    public IReadOnlyList<(string Name, int Count, bool Current)> Tabs { get; private set; } = [];

    internal IReadOnlyList<TownLine> Lines { get; private set; } = [];

    public int PageCount { get; private set; }

    /// <summary>There is one at all, in whichever tab.</summary>
    public bool HasTowns => Tabs.Any(tab => tab.Count > 0);

    /// <summary>The operator has not said who they are: so long nobody can register a town.</summary>
    public bool LacksProvider { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid[] ids, string action, CancellationToken cancel)
    {
        Chosen = ids;
        if (ids.Length == 0)
        {
            AddError("", "tenants.error.none_chosen");
            await ShowAsync(cancel);
            return Page();
        }

        if (action == "block" && !HasReason())
        {
            await ShowAsync(cancel);
            return Page();
        }

        var decisions = services.GetRequiredService<TownDecisions>();
        var (changed, left) = (0, new List<string>());
        foreach (var town in ids.Select(Scope.ForTown))
        {
            var done = await (action switch
            {
                "approve" => decisions.ApproveAsync(town, cancel),
                "block" => decisions.BlockAsync(town, Reason!.Trim(), cancel),
                _ => Task.FromResult(false),
            });
            changed += done ? 1 : 0;
            left.AddRange(!done && services.GetRequiredService<TenantDirectory>().Find(town) is { } there ? [there.Name] : []);
        }

        var key = action == "block" ? action : "approve";
        if (changed == 0)
        {
            AddError("", $"tenants.towns_left.{key}", ("names", string.Join(", ", left)));
            await ShowAsync(cancel);
            return Page();
        }

        return RedirectWithNotice($"/operator?tab={Uri.EscapeDataString(Tab)}", $"tenants.towns_done.{key}", ("count", changed));
    }

    private bool HasReason()
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            AddError("Reason", "tenants.error.town_reason");
        }
        else if (Reason.Length > TownFileModel.LongestReason)
        {
            AddError("Reason", "forms.too_long", ("max", TownFileModel.LongestReason));
        }

        return ModelState.IsValid;
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        LacksProvider = await services.GetRequiredService<IOperatorProfile>().FindAsync(cancel) is null;
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
