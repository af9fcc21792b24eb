using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Storefront.Community.Board;
using Storefront.Community.Members;
using Storefront.Community.Network;
using Storefront.Marketplace.Contracts;
using Storefront.Platform.Web;

namespace Storefront.Community.Practices;

/// <summary>What worked elsewhere, by branch, with effort and cost beside each other.</summary>
[BackOffice(TenantKinds.Tenant, Permission = CommunityModule.TakePart, Feature = CommunityModule.Feature)]
internal sealed class PracticesPage(Window window) : CommunityPage
{
    public const string Path = BoardPage.Path + "/practices";
    private const int Most = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Branch { get; set; }

    public IReadOnlyList<(Practice Practice, SeenMember? Author)> Rows { get; private set; } = [];

    public IEnumerable<SelectListItem> AllBranches => BranchChoices("community.all_branches");

    public bool IsNarrow => !string.IsNullOrWhiteSpace(Q) || !string.IsNullOrEmpty(Branch);

    public async Task OnGetAsync(CancellationToken cancel) => Rows = await window.LookAsync(async shelf =>
    {
        var mine = T.Locale;
        var rows = await Narrow(shelf.Practices).OrderByDescending(row => row.Language == mine).ThenByDescending(row => row.At).Take(Most).ToListAsync(cancel);
        var members = await shelf.MembersAsync(rows.Select(row => row.Author), cancel);
        return rows.ConvertAll(row => (row, members.GetValueOrDefault(row.Author)));
    });

    private IQueryable<Practice> Narrow(IQueryable<Practice> all)
    {
        if (!string.IsNullOrEmpty(Branch))
        {
            all = all.Where(row => row.Branch == Branch);
        }

        foreach (var pattern in SearchWords.Asked(Q ?? "").Select(SearchWords.Pattern))
        {
            all = all.Where(row => row.Words.Contains(pattern));
        }

        return all;
    }
}
