using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Storefront.Advice.Calls;
using Storefront.Advice.Desk;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Advice.Rooms;

/// <summary>
/// What the people of a room say to each other beside picture and sound, which go from browser to browser. Keeps nothing itself: who sits
/// where is known from the connection, so any node can carry any connection.
/// </summary>
internal sealed class AdviceHub(ScopeDoor door) : Hub
{
    public const int LongestWord = 500;
    private const string PlaceKey = "place";

    private Place Place => (Place)Context.Items[PlaceKey]!;

    private Guid Room => Place.Call ?? throw new HubException("This connection is in no room.");

    public override async Task OnConnectedAsync()
    {
        if (await Place.OfAsync(Context.GetHttpContext()!, door, Context.ConnectionAborted) is not { } place)
        {
            Context.Abort();
            return;
        }

        Context.Items[PlaceKey] = place;
        if (place.Call is not { } room)
        {
            await ComeToDeskAsync(place);
            return;
        }

        await Groups.AddToGroupAsync(Context.ConnectionId, Rooms.Groups.Of(room, place.Peer));
        if (place.Waiting is not null)
        {
            await Groups.AddToGroupAsync(Context.ConnectionId, Rooms.Groups.Door(room));
            return;
        }

        await InsteadOfBeforeAsync(place, room);
        await Groups.AddToGroupAsync(Context.ConnectionId, Rooms.Groups.Room(room));
        if (place.Staff is not null)
        {
            await ComeToDeskAsync(place);
        }

        // Ended while this page could not hear it.
        if (await StateAsync(room) == CallState.Ended)
        {
            await Clients.Caller.SendAsync("ended");
        }
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (!Context.Items.ContainsKey(PlaceKey))
        {
            return;
        }

        if (Place.Staff is not null)
        {
            await door.InAsync<DeviceBook>(Place.Shop, devices => devices.GoAsync(Context.ConnectionId, CancellationToken.None));
        }

        if (Place.Call is not { } room)
        {
            return;
        }

        // Where another page sits at this place already, nobody is missing.
        if (Place.Waiting is not null || !await door.InAsync<OpenPages, bool>(Place.Shop, pages => pages.GoAsync(Place, Context.ConnectionId, CancellationToken.None)))
        {
            return;
        }

        if (Place.IsShopper)
        {
            // A tab closed while it rings; the page that comes back rings again.
            await InShopAsync(async (calls, news) =>
            {
                if (await calls.CancelAsync(room, CancellationToken.None))
                {
                    await news.RingsAsync();
                }
            });
        }

        await Clients.Group(Rooms.Groups.Room(room)).SendAsync("gone", Place.Peer);
    }

    /// <summary>The device of the shop is still there, on the desk or in a conversation.</summary>
    public Task Beat() => Place.Staff is not null
        ? door.InAsync<DeviceBook>(Place.Shop, devices => devices.BeatAsync(Context.ConnectionId, CancellationToken.None))
        : Task.CompletedTask;

    /// <summary>The shopper's microphone is ready, or there is none: now it rings.</summary>
    public Task Ring() => ForShopperAsync(async (calls, news) =>
    {
        if (await calls.RingAsync(Room, CancellationToken.None))
        {
            await news.RingsAsync();
        }
    });

    /// <summary>Nobody came within the time that the shopper's page waits; what became of the ring meanwhile is said in any case.</summary>
    public Task NotAnswered() => ForShopperAsync(async (calls, news) =>
    {
        if (await calls.MissAsync(Room, CancellationToken.None))
        {
            await news.RingsAsync();
        }

        if (await calls.FindAsync(Room, CancellationToken.None) is { State: CallState.Live } call)
        {
            await Clients.Caller.SendAsync("answered", call.StaffName);
        }
        else
        {
            await Clients.Caller.SendAsync("missed");
        }
    });

    /// <summary>
    /// Asked by who stands before the door, as soon as this page can hear: no longer if it was decided before. Who knocks may be let in
    /// sooner than their page is there.
    /// </summary>
    public async Task<bool> Waits() => Place.Waiting is { } guest
        && await door.InAsync<GuestBook, bool>(Place.Shop, async guests =>
            await guests.FindAsync(Room, guest, CancellationToken.None) is { State: GuestState.Knocking })
        && await StateAsync(Room) is CallState.Live or CallState.Planned;

    /// <summary>Tells the others that this page is there; <paramref name="session"/> differs for each opening of the page.</summary>
    public async Task Hello(string session)
    {
        if (await IsInsideAsync())
        {
            await Clients.OthersInGroup(Rooms.Groups.Room(Room)).SendAsync("hello", Place.Peer, session);
        }
    }

    /// <summary>What two browsers agree on to reach each other; also the answer to a hello.</summary>
    public async Task Signal(string to, string session, JsonElement what)
    {
        if (await IsInsideAsync())
        {
            await Clients.Group(Rooms.Groups.Of(Room, to)).SendAsync("signal", Place.Peer, session, what);
        }
    }

    /// <summary>Written instead of spoken.</summary>
    public async Task Say(string words)
    {
        var said = words.Trim();
        if (said.Length > 0 && await IsInsideAsync())
        {
            await Clients.Group(Rooms.Groups.Room(Room)).SendAsync("said", Place.Peer, said.AtMost(LongestWord));
        }
    }

    /// <summary>A picture held still. Passed on, never stored.</summary>
    public Task Still(string picture) => Place.Staff is not null && picture.StartsWith("data:image/jpeg;base64,", StringComparison.Ordinal)
        ? Clients.OthersInGroup(Rooms.Groups.Room(Room)).SendAsync("still", picture)
        : Task.CompletedTask;

    /// <summary>Ends the conversation for everybody. A guest only goes.</summary>
    public Task HangUp() => Place.Staff is null && !Place.IsShopper
        ? Task.CompletedTask
        : InShopAsync(async (calls, news) =>
        {
            if (await calls.EndAsync(Room, CancellationToken.None))
            {
                await news.EndedAsync(Room);
            }
            else if (await calls.CancelAsync(Room, CancellationToken.None))
            {
                await news.EndedAsync(Room);
                await news.RingsAsync();
            }
        });

    // Whoever was put out may keep the connection open, and is heard by nobody.
    private async ValueTask<bool> IsInsideAsync() => Place.Waiting is null && (Place.Guest is not { } guest
        || await door.InAsync<GuestBook, bool>(Place.Shop, async guests =>
            await guests.FindAsync(Room, guest, CancellationToken.None) is { State: GuestState.LetIn }));

    // Also from a conversation: others may ring meanwhile, and are seen.
    private async Task ComeToDeskAsync(Place place)
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, Rooms.Groups.Desk(place.Shop.ShopId));
        await door.InAsync<DeviceBook>(place.Shop, devices => devices.ComeAsync(Context.ConnectionId, place.Staff!.UserId, CancellationToken.None));
    }

    // One page at each place: of two tabs the older one hears that it goes on elsewhere, and whoever is put out is out.
    private async Task InsteadOfBeforeAsync(Place place, Guid room)
    {
        var before = await door.InAsync<OpenPages, string>(place.Shop, pages => pages.ComeAsync(place, Context.ConnectionId, CancellationToken.None));
        if (before.Length > 0)
        {
            await Clients.Client(before).SendAsync("elsewhere");

            // Not waited for: of a node that died no answer comes, and who enters must not wait for it.
            _ = Groups.RemoveFromGroupAsync(before, Rooms.Groups.Room(room));
            _ = Groups.RemoveFromGroupAsync(before, Rooms.Groups.Of(room, place.Peer));
        }
    }

    private Task<CallState?> StateAsync(Guid room) => door.InAsync<CallBook, CallState?>(
        Place.Shop, async calls => (await calls.FindAsync(room, CancellationToken.None))?.State);

    private Task ForShopperAsync(Func<CallBook, RoomNews, Task> work) => Place.IsShopper ? InShopAsync(work) : Task.CompletedTask;

    private async Task InShopAsync(Func<CallBook, RoomNews, Task> work)
    {
        await using var entered = door.Enter(Place.Shop);
        await work(entered.Get<CallBook>(), entered.Get<RoomNews>());
    }
}
