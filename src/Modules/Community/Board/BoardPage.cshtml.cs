using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Platform.Web;

namespace Storefront.Community.Board;

/// <summary>The help board: questions of all towns and of the own, and the cards they became.</summary>
[BackOffice(TenantKinds.Tenant, Permission = CommunityModule.TakePart, Feature = CommunityModule.Feature)]
internal sealed class BoardPage(BoardList list) : CommunityPage
{
    public const string Path = "/admin/community";

    [BindProperty(SupportsGet = true)]
    public string? Tab { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Branch { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Screen { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public BoardAnswer Found { get; private set; } = new([], false, null);

    public BoardFilter Filter { get; private set; } = new();

    public IEnumerable<(BoardTab Tab, string Words)> Tabs => Enum.GetValues<BoardTab>().Select(tab => (tab, T["community.tab." + tab]));

    public IEnumerable<SelectListItem> AllBranches => BranchChoices("community.all_branches");

    public IEnumerable<SelectListItem> AllScreens => Screens.Choices(T, "community.all_screens");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Filter = new BoardFilter
        {
            Tab = Enum.TryParse<BoardTab>(Tab, ignoreCase: true, out var tab) && Enum.IsDefined(tab) ? tab : BoardTab.All,
            Language = T.Locale,
            Words = (Q ?? "").Trim(),
            Branch = Branch ?? "",
            Screen = Screen ?? "",
            Page = Math.Clamp(P, 1, 1_000),
        };
        Found = await list.ReadAsync(Filter, cancel);
    }

    /// <summary>This page with one thing changed.</summary>
    public string With(BoardTab? tab = null, int page = 1) => Request.PathBase + Path + QueryString.Create(new Dictionary<string, string?>
    {
        ["tab"] = (tab ?? Filter.Tab).ToString(),
        ["q"] = Filter.Words,
        ["branch"] = Filter.Branch,
        ["screen"] = Filter.Screen,
        ["p"] = page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
}
