using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Storefront.Insights.Counting;
using Storefront.Insights.Sharing;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Insights.Figures;

/// <summary>„Was es bringt“: of a shop, of a town, and of a shop as far as it lets its town see.</summary>
[BackOffice(TenantKinds.Tenant, Permission = InsightsModule.MaySee, Feature = InsightsModule.Feature)]
internal sealed class InsightsPage(
    FigureBook figures, CountBook book, ITenantSettings settings, StorefrontDb db, IAuditLog audit, TimeProvider clock) : BackOfficePage
{
    public const string Path = "/admin/insights";

    public Period Period { get; private set; } = null!;

    /// <summary>By kind, in the order of a visit.</summary>
    public IReadOnlyList<Course> Courses { get; private set; } = [];

    /// <summary>What is drawn: what was asked for, else the first that was counted; null when nothing was.</summary>
    public Course? Drawn => Courses.FirstOrDefault(course => course.Kind == Kind && !course.IsEmpty) ?? Courses.FirstOrDefault(course => !course.IsEmpty);

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public bool HasSamples { get; private set; }

    /// <summary>For a town: the shops that let it see their figures, with what they counted.</summary>
    public IReadOnlyList<ShopLine> Shops { get; private set; } = [];

    /// <summary>For a town: how many shops count at all.</summary>
    public int ShopsCounting { get; private set; }

    /// <summary>For a town: the one shop that is looked at.</summary>
    public Tenant? Shop { get; private set; }

    /// <summary>For a shop: what was noted at the counter today, by kind.</summary>
    public IReadOnlyDictionary<string, int> NotedToday { get; private set; } = new Dictionary<string, int>();

    public bool TownMaySeeIt { get; private set; }

    public bool IsShop => Here.Value.Kind == TenantKind.Shop;

    public bool MayShare => IsShop && Staff.May(InsightsModule.MayShare);

    private LocalDate Today => clock.GetUtcNow().In(Tenant!.TimeZone).Date;

    public async Task<IActionResult> OnGetAsync(int? days, string? shop, CancellationToken cancel)
    {
        if (await OwnersAsync(days, shop, cancel) is not { } owners)
        {
            return NotFound();
        }

        var counted = (await figures.ByDayAsync(owners, Period.BeforeFrom, Period.Today, cancel)).ToLookup(row => row.Kind);
        Courses = [.. CountKind.All.Select(kind => Course.Of(kind, Period, counted[kind].ToDictionary(row => row.Day, row => row.Number)))];
        HasSamples = await figures.HasSamplesAsync(owners, Period.BeforeFrom, Period.Today, cancel);
        NotedToday = CountKind.Noted.ToDictionary(kind => kind, kind => counted[kind].FirstOrDefault(row => row.Day == Period.Today)?.Number ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(int? days, string? shop, CancellationToken cancel)
    {
        if (await OwnersAsync(days, shop, cancel) is not { } owners)
        {
            return NotFound();
        }

        var names = Shops.ToDictionary(line => line.Shop.Scope.ShopId, line => line.Shop.Name);
        names[Here.Value.ShopId] = IsShop ? Tenant!.Name : T["insights.csv.portal"];
        var rows = await figures.RowsAsync(owners, Period.From, Period.Today, cancel);
        return File(
            InsightsCsv.Write(rows, names, T), "text/csv; charset=utf-8",
            $"{T["insights.csv.file"]}-{(Shop ?? Tenant)!.Slug}-{Days.Text(Period.From)}-{Days.Text(Period.Today)}.csv");
    }

    public async Task<IActionResult> OnPostNoteAsync(string? kind, string? back, CancellationToken cancel)
    {
        if (kind is null || !IsShop || !CountKind.Noted.Contains(kind))
        {
            return NotFound();
        }

        await book.AddAsync(kind, cancel);
        return RedirectWithNotice(back == "/admin/pickup/counter" ? back : Path, $"insights.counter.{kind}_noted");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(string? kind, CancellationToken cancel) =>
        kind is null || !IsShop || !CountKind.Noted.Contains(kind) ? NotFound()
        : await book.TakeBackAsync(kind, cancel) ? RedirectWithNotice(Path, "insights.counter.taken_back")
        : Redirect(Request.PathBase + Path);

    public async Task<IActionResult> OnPostShareAsync(bool share, CancellationToken cancel)
    {
        if (!MayShare)
        {
            return NotFound();
        }

        await db.WriteAsync(
            async () =>
            {
                await settings.SetAsync(TownMaySee.Key, new TownMaySee { Figures = share }, cancel);
                audit.Record(share ? "insights_shared" : "insights_unshared", Tenant!.Name);
            },
            cancel);
        return RedirectWithNotice(Path, share ? "insights.share.on" : "insights.share.off");
    }

    /// <summary>Address of this page with another period, of another shop, with something else drawn.</summary>
    public string Address(int days, string? shop, string? kind = null) =>
        $"{Request.PathBase}{Path}?days={days}{Part("shop", shop)}{Part("kind", kind)}";

    public string Words(string kind, string part) => T[$"insights.kind.{kind}.{part}"];

    private static string Part(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $"&{name}={Uri.EscapeDataString(value)}";

    // Whose counts are shown; null when there is no such shop for this town.
    private async Task<IReadOnlyCollection<Guid>?> OwnersAsync(int? days, string? shop, CancellationToken cancel)
    {
        Period = Period.Of(days, Today);
        if (IsShop)
        {
            TownMaySeeIt = (await settings.GetAsync<TownMaySee>(TownMaySee.Key, cancel)).Figures;
            return [Here.Value.ShopId];
        }

        var sharing = await figures.SharingAsync(cancel);
        ShopsCounting = figures.Counting().Count();
        var counted = (await figures.ByShopAsync([.. sharing.Select(one => one.Scope.ShopId)], Period.From, Period.Today, cancel)).ToLookup(row => row.ShopId);
        Shops = [.. sharing.Select(one => new ShopLine(one, counted[one.Scope.ShopId].ToDictionary(row => row.Kind, row => row.Number)))];
        if (shop is null)
        {
            return [Guid.Empty, .. sharing.Select(one => one.Scope.ShopId)];
        }

        Shop = sharing.FirstOrDefault(one => one.Slug == shop);
        return Shop is null ? null : [Shop.Scope.ShopId];
    }
}

/// <summary>A plot and the page it stands on.</summary>
internal sealed record PlotOnPage(InsightsPage Page, Course Course);

/// <summary>A shop in the list of a town.</summary>
internal sealed record ShopLine(Tenant Shop, IReadOnlyDictionary<string, int> Numbers)
{
    public int Sum(string[] kinds) => kinds.Sum(kind => Numbers.GetValueOrDefault(kind));
}
