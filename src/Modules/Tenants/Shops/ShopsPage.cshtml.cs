using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Shops;

/// <summary>The town's list of its shops: search, tabs with counts, approve, send back, block, let in again.</summary>
[BackOffice(TenantKinds.Town, Permission = "tenants.shops")]
public sealed class ShopsPageModel(IServiceProvider services) : ShopDecisionPage(services)
{
    private readonly IServiceProvider _services = services;
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

    /// <summary>Ticked in the form that was sent.</summary>
    public IReadOnlyList<Guid> Chosen { get; private set; } = [];

    public IReadOnlyList<(string Name, int Count, bool Current)> Tabs { get; private set; } = [];

    internal IReadOnlyList<ShopLine> Lines { get; private set; } = [];

    public int PageCount { get; private set; }

    public string BranchName(string? id) => _services.GetRequiredService<IBranches>().Find(id) is { } branch
        ? branch.Title.GetValueOrDefault(T.Locale) ?? branch.Title["de"]
        : id ?? "";

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid[] ids, string action, CancellationToken cancel)
    {
        Chosen = ids;
        if (ids.Length == 0)
        {
            return await AgainAsync("", "tenants.error.none_chosen", cancel);
        }

        if (!HasReason(action))
        {
            await ShowAsync(cancel);
            return Page();
        }

        var (changed, left) = (new List<Guid>(), new List<string>());
        foreach (var shop in ids.Select(id => Scope.ForShop(Here.Value.TownId, id)))
        {
            var barred = ModelState.ErrorCount;
            if (await DecideAsync(shop, action, cancel))
            {
                changed.Add(shop.ShopId);
            }
            else if (ModelState.ErrorCount == barred && NameOf(shop) is { } name)
            {
                left.Add(name);
            }
        }

        return ModelState.IsValid && changed.Count > 0 ? Answer(action, changed, left) : await LeftAsync(action, left, cancel);
    }

    private IActionResult Answer(string action, List<Guid> changed, List<string> left)
    {
        var undo = action == "block" ? string.Concat(changed.Select(id => $"&undo={id}")) : "";
        Notice.Success(string.Join(' ', [T[$"tenants.shops_done.{KeyOf(action)}", ("count", changed.Count)], .. Left(action, left)])).Leave(HttpContext);
        return Redirect($"{Request.PathBase}/admin/shops?tab={Uri.EscapeDataString(Tab ?? "")}{undo}");
    }

    private async Task<IActionResult> LeftAsync(string action, List<string> left, CancellationToken cancel)
    {
        foreach (var sentence in Left(action, left))
        {
            ModelState.AddModelError("", sentence);
        }

        await ShowAsync(cancel);
        return Page();
    }

    private IEnumerable<string> Left(string action, List<string> names) => names.Count == 0
        ? []
        : [T[$"tenants.shops_left.{KeyOf(action)}", ("names", string.Join(", ", names))]];

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
