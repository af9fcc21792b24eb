using Microsoft.AspNetCore.Mvc;
using Storefront.Advice.Calls;
using Storefront.Advice.Rooms;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Advice.Meetings;

/// <summary>The shop's side of a meeting: whoever opens the room leads the talk, and lets in who knocks.</summary>
[BackOffice(TenantKinds.Shop, Permission = AdviceModule.MayAdvise, Feature = AdviceModule.Feature)]
internal sealed class MeetingPage(MeetingRooms rooms, TimeProvider clock) : BackOfficePage
{
    public const string Path = "/admin/advice/meetings";

    public Call Meeting { get; private set; } = null!;

    public string When
    {
        get
        {
            var (at, now) = (Meeting.MeetsAt!.Value.In(Tenant!.TimeZone), clock.GetUtcNow().In(Tenant.TimeZone));
            return TownTime.Near(at.LocalDateTime, now.Date, T);
        }
    }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (await rooms.FindAsync(token, cancel) is not { } meeting)
        {
            return NotFound();
        }

        Meeting = meeting;
        return meeting is { State: CallState.Live } && meeting.StaffId == Staff.UserId ? Redirect(RoomOf(meeting)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (await rooms.FindAsync(token, cancel) is not { } meeting)
        {
            return NotFound();
        }

        return await rooms.BeginAsync(meeting.Id, Staff, cancel) ? Redirect(RoomOf(meeting)) : Redirect($"{Request.PathBase}{Path}/{token}");
    }

    private string RoomOf(Call meeting) => $"{Request.PathBase}{ConversationPage.Path}/{meeting.Id}";
}
