using Microsoft.EntityFrameworkCore;
using Storefront.Advice.Contracts;
using Storefront.Community.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Events;

namespace Storefront.Community.Mentors;

/// <summary>A mentor whose shop has video advice meets who asked in one of its rooms.</summary>
internal sealed class VideoRoom(IMeetingRooms rooms) : IMentorRoom
{
    public Task<Uri?> OpenAsync(MentorMeeting meeting, CancellationToken cancel) =>
        rooms.OpenAsync(new Meeting(meeting.Key, meeting.At, meeting.GuestName, meeting.Topic), cancel);
}

/// <summary>Nobody comes into the room of a talk that was taken back.</summary>
internal sealed class CloseRoom(IMeetingRooms rooms) : IEventHandler<TalkCancelled>
{
    public Task HandleAsync(TalkCancelled happened, CancellationToken cancel) => rooms.CloseAsync(happened.Talk, cancel);
}

/// <summary>Nor into that of a talk the mentor cannot keep.</summary>
internal sealed class CloseRoomOfDeclined(StorefrontDb db, IMeetingRooms rooms) : IEventHandler<TalkDecided>
{
    public async Task HandleAsync(TalkDecided happened, CancellationToken cancel)
    {
        if (await db.Set<Talk>().AnyAsync(row => row.Key == happened.Talk && row.State == TalkState.Declined, cancel))
        {
            await rooms.CloseAsync(happened.Talk, cancel);
        }
    }
}
