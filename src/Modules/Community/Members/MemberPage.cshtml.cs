using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Community.Board;
using Storefront.Community.Network;
using Storefront.Platform.Web;

namespace Storefront.Community.Members;

/// <summary>A member as they show themselves, and what they wrote.</summary>
[BackOffice(TenantKinds.Tenant, Permission = CommunityModule.TakePart, Feature = CommunityModule.Feature)]
internal sealed class MemberPage(Window window) : CommunityPage
{
    private const int Most = 10;

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    public SeenMember Member { get; private set; } = null!;

    public int Points { get; private set; }

    public IReadOnlyList<(string Key, string Title)> Questions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await window.LookAsync(shelf => ReadAsync(shelf, cancel)) ? Page() : NotFound();

    /// <summary>Only those are members to the viewer who have written something the viewer may read.</summary>
    private async Task<bool> ReadAsync(Shelf shelf, CancellationToken cancel)
    {
        var asked = await shelf.Questions.Where(row => row.Author == Key).OrderByDescending(row => row.At).Take(Most).ToListAsync(cancel);
        var isKnown = asked.Count > 0
            || await shelf.Answers.AnyAsync(row => row.Author == Key, cancel)
            || await shelf.Practices.AnyAsync(row => row.Author == Key, cancel);
        if (!isKnown || (await shelf.MembersAsync([Key], cancel)).GetValueOrDefault(Key) is not { } member)
        {
            return false;
        }

        Member = member;
        Points = (await shelf.PointsOfAsync([Key], cancel)).GetValueOrDefault(Key);
        Questions = [.. asked.Select(row => (row.Key, row.Title))];
        return true;
    }
}
