using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Wanted.Enquiries;

namespace Storefront.Wanted.Radar;

/// <summary>„Was gesucht und nicht gefunden wurde“: of the whole town, for the town and for each of its shops; for a shop its branch first.</summary>
[BackOffice(TenantKinds.Tenant, Permission = WantedModule.MaySeeRadar, Feature = WantedModule.Feature)]
internal sealed class RadarPage(ScopeDoor door, ITenantProfiles profiles, IBranches branches) : BackOfficePage
{
    public const string Path = "/admin/wanted/radar";

    // In addresses, where an empty value is as good as none.
    private const string All = "all";

    public static readonly int[] Spans = [4, 13, 52];

    public int Weeks { get; private set; }

    /// <summary>The branch that is looked at; empty: all.</summary>
    public string Branch { get; private set; } = "";

    public IReadOnlyList<RadarRow> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Branches { get; private set; } = [];

    public async Task OnGetAsync(int? weeks, string? branch, CancellationToken cancel) => await LoadAsync(weeks, branch, cancel);

    public async Task<IActionResult> OnGetCsvAsync(int? weeks, string? branch, CancellationToken cancel)
    {
        await LoadAsync(weeks, branch, cancel);
        return File(RadarCsv.Write(Rows, TitleOf, T), "text/csv; charset=utf-8", $"{T["wanted.radar.file"]}-{Tenant!.Slug}.csv");
    }

    public string TitleOf(string branch) => BranchChoice.Title(branches, branch, T);

    public string WeekOf(RadarRow row) => T["wanted.radar.week_of", ("day", TownTime.ShortDate(row.Week, T))];

    public string Address(int weeks, string branch) => $"{Request.PathBase}{Path}?weeks={weeks}&branch={(branch.Length == 0 ? All : Uri.EscapeDataString(branch))}";

    private async Task LoadAsync(int? weeks, string? branch, CancellationToken cancel)
    {
        Weeks = Spans.Contains(weeks ?? 0) ? weeks!.Value : Spans[0];
        var all = await door.InAsync<RadarBook, IReadOnlyList<RadarRow>>(Here.Value.Town, book => book.ReadAsync(Weeks, cancel));
        var own = Here.Value.Kind == TenantKind.Shop ? (await profiles.CurrentAsync(cancel)).Branch ?? "" : "";
        Branch = branches.Find(branch ?? own)?.Id ?? "";
        Branches =
        [
            new(T["wanted.radar.all"], All),
            .. all.Select(row => row.Branch).Append(own).Append(Branch).Where(id => id.Length > 0).Distinct().Select(id => new SelectListItem(TitleOf(id), id))
                .OrderBy(item => item.Text, StringComparer.Create(T.Culture, ignoreCase: true)),
        ];

        // What has no branch may be anybody's.
        Rows = Branch.Length == 0 ? all : [.. all.Where(row => row.Branch == Branch || row.Branch.Length == 0)];
    }
}
