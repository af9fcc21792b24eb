using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Community.Board;
using Storefront.Community.Members;
using Storefront.Community.Network;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Web;

namespace Storefront.Community.Practices;

/// <summary>One practice, whole.</summary>
[BackOffice(TenantKinds.Tenant, Permission = CommunityModule.TakePart, Feature = CommunityModule.Feature)]
internal sealed class PracticePage(Window window, PracticeDesk own, BoardDesk desk, StorefrontDb db) : CommunityPage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    public Practice Practice { get; private set; } = null!;

    public SeenMember? Author { get; private set; }

    public IReadOnlyList<ImageDrop> Pictures { get; private set; } = [];

    public int Thanks { get; private set; }

    public bool IsMine { get; private set; }

    public bool IsThanked { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var mine = await own.FindOwnAsync(Key, Staff.UserId, cancel);
        IsMine = mine is not null;
        IsThanked = await db.Set<Thanks>().AnyAsync(row => row.About == Key && row.Person == Staff.UserId, cancel);
        return await window.LookAsync(shelf => ReadAsync(shelf, mine, cancel)) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostThankAsync(CancellationToken cancel)
    {
        var found = await window.LookAsync(shelf => shelf.Practices.FirstOrDefaultAsync(row => row.Key == Key, cancel));
        return found is not null && await desk.ThankAsync(found, Staff, cancel)
            ? RedirectWithNotice($"{PracticesPage.Path}/{Key}", "community.thanked")
            : NotFound();
    }

    private async Task<bool> ReadAsync(Shelf shelf, Practice? mine, CancellationToken cancel)
    {
        if ((await shelf.Practices.FirstOrDefaultAsync(row => row.Key == Key, cancel) ?? mine) is not { } practice)
        {
            return false;
        }

        Practice = practice;
        Author = (await shelf.MembersAsync([practice.Author], cancel)).GetValueOrDefault(practice.Author);
        Pictures = [.. (await shelf.PicturesOfAsync([Key], cancel))[Key]];
        Thanks = (await shelf.ThanksForAsync([Key], cancel)).GetValueOrDefault(Key);
        return true;
    }
}
