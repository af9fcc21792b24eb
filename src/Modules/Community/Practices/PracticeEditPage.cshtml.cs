using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Community.Board;
using Storefront.Community.Network;
using Storefront.Platform.Web;

namespace Storefront.Community.Practices;

/// <summary>Tells what was tried, in fixed fields.</summary>
[BackOffice(TenantKinds.Tenant, Permission = CommunityModule.TakePart, Feature = CommunityModule.Feature)]
internal sealed class PracticeEditPage(PracticeDesk desk) : CommunityPage
{
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public PracticeForm Input { get; set; } = new();

    public bool IsNew => Key is null;

    public IEnumerable<SelectListItem> Rooms => new[] { Room.Network, Room.Town }
        .Where(room => HasNetwork || room == Room.Town).Select(room => new SelectListItem(T["community.room_choice." + room], room.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (IsNew)
        {
            Input = new PracticeForm { Language = T.Locale, Room = (HasNetwork ? Room.Network : Room.Town).ToString() };
            return Page();
        }

        if (await desk.FindOwnAsync(Key!, Staff.UserId, cancel) is not { } practice)
        {
            return NotFound();
        }

        Input = PracticeForm.Of(practice);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var known = IsNew ? null : await desk.FindOwnAsync(Key!, Staff.UserId, cancel);
        if (!IsNew && known is null)
        {
            return NotFound();
        }

        foreach (var (field, key, max) in Input.Problems(Branches))
        {
            AddError($"Input.{field}", key, ("max", max));
        }

        if (IsNew && Input.RoomWanted == Room.Network && !HasNetwork)
        {
            AddError("Input.Room", "community.problem.room");
        }

        if (!IsNoPriceTalk(Input.NotPrices, Input.Title, Input.Text, Input.Result, Input.NotAgain) || !ModelState.IsValid || !MayPostNow()
            || await TakePicturesAsync(Input.Title!, cancel) is not { } pictures)
        {
            return Page();
        }

        if (known is not null)
        {
            await desk.ChangeAsync(known, Input, pictures, cancel);
            return RedirectWithNotice($"{PracticesPage.Path}/{known.Key}", "community.changed");
        }

        var told = await desk.TellAsync(Input, pictures, Staff, T.Locale, cancel);
        return RedirectWithNotice($"{PracticesPage.Path}/{told.Key}", "community.practice.told");
    }
}
