using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;

namespace Storefront.Ordering.Orders;

/// <summary>„Bestellungen“: what waits, what is under way, what lies ready.</summary>
[BackOffice(TenantKinds.Shop, Permission = OrderingModule.MayServe, Feature = OrderingModule.Orders)]
internal sealed class OrdersPage(OrderList list, TimeProvider clock) : BackOfficePage
{
    [BindProperty(SupportsGet = true, Name = "tab")]
    public string? TabId { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "page_no")]
    public int PageNo { get; set; } = 1;

    public OrderTab Tab => OrderTab.Of(TabId);

    public OrderOverview Shown { get; private set; } = null!;

    /// <summary>Where there is something to do while this tab is empty; null when nothing waits anywhere.</summary>
    public OrderTab? NextTab => OrderTab.All.FirstOrDefault(tab => tab.IsWork && tab != Tab && Shown.Counts[tab.Id] > 0);

    public int Pages => Math.Max(1, (Shown.Found + OrderList.PageSize - 1) / OrderList.PageSize);

    public async Task OnGetAsync(CancellationToken cancel) => Shown = await list.ReadAsync(Tab, Search, PageNo, cancel);

    public string When(OrderRow row) => row.From is { } from
        ? Promise.When(from, null, Tenant!.TimeZone, clock.GetUtcNow(), T)
        : "";

    public string PlacedText(OrderRow row) => Promise.When(row.PlacedAt, null, Tenant!.TimeZone, clock.GetUtcNow(), T);

    public string Address(string? tab = null, int page = 1)
    {
        var query = new QueryString().Add("tab", tab ?? Tab.Id);
        query = Search is { Length: > 0 } && tab is null ? query.Add("q", Search) : query;
        return Request.PathBase + "/admin/orders" + (page > 1 ? query.Add("page_no", page.ToString(T.Culture)) : query);
    }
}
