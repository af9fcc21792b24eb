using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Community.Board;
using Storefront.Community.Network;
using Storefront.Platform.Data;
using Storefront.Platform.Web;

namespace Storefront.Community.Members;

/// <summary>What others see of a member, and which mails they get. Nothing is shown until they say so.</summary>
[BackOffice(TenantKinds.Tenant, Permission = CommunityModule.TakePart, Feature = CommunityModule.Feature)]
internal sealed class ProfilePage(MemberBook book, Leaving leaving, StorefrontDb db) : CommunityPage
{
    public const string Path = BoardPage.Path + "/profile";

    [BindProperty]
    public ProfileForm Input { get; set; } = new();

    /// <summary>As strangers and as people of the own town read them now.</summary>
    public string ForTown { get; private set; } = "";

    public string ForNetwork { get; private set; } = "";

    public IEnumerable<SelectListItem> Audiences => Enum.GetValues<Audience>()
        .Where(audience => HasNetwork || audience != Audience.Network)
        .Select(audience => new SelectListItem(T["community.audience." + audience], audience.ToString()));

    public bool LeavingEndsAccess => leaving.EndsAccessOf(Staff);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var me = await book.FindAsync(Staff.UserId, cancel) ?? await book.NewAsync(Staff, T.Locale, cancel);
        Shows(Input = ProfileForm.Of(me));
        Preview(me);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        foreach (var (field, key, max) in Input.Problems(Branches))
        {
            AddError($"Input.{field}", key, ("max", max));
        }

        if (!ModelState.IsValid || !await SaveAsync(
            $"community-profile:{Staff.UserId}",
            async () => ProfileForm.Of(await book.FindAsync(Staff.UserId, cancel) ?? await book.NewAsync(Staff, T.Locale, cancel)),
            () => db.WriteAsync(async () => Input.Fill(await book.OfAsync(Staff, T.Locale, cancel), T.Locale), cancel),
            cancel))
        {
            var me = await book.NewAsync(Staff, T.Locale, cancel);
            Input.Fill(me, T.Locale);
            Preview(me);
            return Page();
        }

        return RedirectWithNotice(Path, "community.profile.saved");
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancel)
    {
        var endsAccess = LeavingEndsAccess;
        await leaving.LeaveAsync(Staff, cancel);
        return endsAccess ? Redirect(Request.PathBase + LeftPage.Path) : RedirectWithNotice(BoardPage.Path, "community.leave.done");
    }

    private void Preview(Member me)
    {
        (me.TownId, me.ShopId) = (Here.Value.TownId, Here.Value.ShopId);
        ForTown = Bylines.Of(SeenMember.Of(me, new Viewer(Here.Value.TownId, true)), T);
        ForNetwork = Bylines.Of(SeenMember.Of(me, new Viewer(Guid.Empty, true)), T);
    }
}
