using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Storefront.Community.Network;
using Storefront.Platform.Web;

namespace Storefront.Community.Board;

/// <summary>Asks colleagues, in all towns or in the own.</summary>
[BackOffice(TenantKinds.Tenant, Permission = CommunityModule.TakePart, Feature = CommunityModule.Feature)]
internal sealed class AskPage(BoardDesk desk) : CommunityPage
{
    public const string Path = BoardPage.Path + "/ask";

    [BindProperty]
    public QuestionForm Input { get; set; } = new();

    /// <summary>The screen somebody came from, to begin with.</summary>
    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    public IEnumerable<SelectListItem> Rooms => new[] { Room.Network, Room.Town }
        .Where(room => HasNetwork || room == Room.Town).Select(room => new SelectListItem(T["community.room_choice." + room], room.ToString()));

    public void OnGet() => Input = new QuestionForm
    {
        Follow = true,
        Screen = About,
        Language = T.Locale,
        Room = (HasNetwork ? Room.Network : Room.Town).ToString(),
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        foreach (var (field, key) in Input.Problems(Screens, Branches))
        {
            AddError($"Input.{field}", key, ("max", QuestionForm.LongestOf(field)));
        }

        if (Input.RoomWanted == Room.Network && !HasNetwork)
        {
            AddError("Input.Room", "community.problem.room");
        }

        if (!IsNoPriceTalk(Input.NotPrices, Input.Title, Input.Text) || !ModelState.IsValid || !MayPostNow()
            || await TakePicturesAsync(Input.Title!, cancel) is not { } pictures)
        {
            return Page();
        }

        var question = await desk.AskAsync(Input, pictures, Staff, T.Locale, cancel);
        return RedirectWithNotice($"{BoardPage.Path}/questions/{question.Key}", Input.RoomWanted == Room.Town ? "community.asked_town" : "community.asked");
    }
}
