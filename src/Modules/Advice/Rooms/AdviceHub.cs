using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Storefront.Advice.Calls;
using Storefront.Advice.Desk;
using Storefront.Platform.Scopes;

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
            await Groups.AddToGroupAsync(Context.ConnectionId, Rooms.Groups.Desk(place.Shop.ShopId));
            await door.InAsync<DeviceBook>(place.Shop, devices => devices.ComeAsync(Context.ConnectionId, place.Staff!.UserId, CancellationToken.None));
            return;
        }

        if (place.Guest is { } guest)
        {
            await InsteadOfBeforeAsync(place, guest, room);
        }

        await Groups.AddToGroupAsync(Context.ConnectionId, Rooms.Groups.Of(room, place.Peer));
        if (!place.IsWaiting)
        {
            await Groups.AddToGroupAsync(Context.ConnectionId, Rooms.Groups.Room(room));
        }
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (!Context.Items.ContainsKey(PlaceKey))
        {
            return;
        }

        if (Place.Call is not { } room)
        {
            await door.InAsync<DeviceBook>(Place.Shop, devices => devices.GoAsync(Context.ConnectionId, CancellationToken.None));
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

        if (!Place.IsWaiting)
        {
            await Clients.Group(Rooms.Groups.Room(room)).SendAsync("gone", Place.Peer);
        }
    }

    /// <summary>The device on the desk is still there.</summary>
    public Task Beat() => Place.Call is null
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

    /// <summary>Nobody came within the time that the shopper's page waits.</summary>
    public Task NotAnswered() => ForShopperAsync(async (calls, news) =>
    {
        if (await calls.MissAsync(Room, CancellationToken.None))
        {
            await news.RingsAsync();
            await Clients.Caller.SendAsync("missed");
        }
    });

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
            await Clients.Group(Rooms.Groups.Room(Room)).SendAsync("said", Place.Peer, said[..Math.Min(said.Length, LongestWord)]);
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
    private async ValueTask<bool> IsInsideAsync() => !Place.IsWaiting && (Place.Guest is not { } guest
        || await door.InAsync<GuestBook, bool>(Place.Shop, async guests =>
            await guests.FindAsync(Room, guest, CancellationToken.None) is { State: GuestState.LetIn }));

    // One page for each guest, so that whoever is put out is out.
    private async Task InsteadOfBeforeAsync(Place place, Guid guest, Guid room)
    {
        var before = await door.InAsync<GuestBook, string>(place.Shop, guests => guests.ComeAsync(guest, Context.ConnectionId, CancellationToken.None));
        if (before.Length > 0)
        {
            await Groups.RemoveFromGroupAsync(before, Rooms.Groups.Room(room));
            await Groups.RemoveFromGroupAsync(before, Rooms.Groups.Of(room, place.Peer));
        }
    }

    private Task ForShopperAsync(Func<CallBook, RoomNews, Task> work) => Place.IsShopper ? InShopAsync(work) : Task.CompletedTask;

    private async Task InShopAsync(Func<CallBook, RoomNews, Task> work)
    {
        await using var entered = door.Enter(Place.Shop);
        await work(entered.Get<CallBook>(), entered.Get<RoomNews>());
    }
}
