using Microsoft.AspNetCore.SignalR;
using Storefront.Platform.Scopes;

namespace Storefront.Advice.Rooms;

/// <summary>Tells open pages what changed; they fetch the words themselves, each in its language. Works in the shop's scope.</summary>
internal sealed class RoomNews(IHubContext<AdviceHub> hub, CurrentScope here)
{
    /// <summary>Somebody rings, or does not any more.</summary>
    public Task RingsAsync() => hub.Clients.Group(Groups.Desk(here.Value.ShopId)).SendAsync("rings");

    public Task AnsweredAsync(Guid call, string staff) => hub.Clients.Group(Groups.Room(call)).SendAsync("answered", staff);

    public Task CardsAsync(Guid call) => hub.Clients.Group(Groups.Room(call)).SendAsync("cards");

    public Task KnockedAsync(Guid call) => hub.Clients.Group(Groups.Of(call, Place.OfStaff)).SendAsync("knocked");

    /// <summary>Who waits before the door looks again.</summary>
    public Task DecidedAsync(Guid call, Guest guest) => hub.Clients.Group(Groups.Of(call, Place.OfWaiting(guest))).SendAsync("decided");

    /// <summary>
    /// A guest who was let in is put out: the others end their line to it, and it hears nothing more. Told over its own connection, because
    /// what a group is told takes the way over Redis, and arrives when the guest is none of the group any more.
    /// </summary>
    public async Task PutOutAsync(Guid call, Guest guest)
    {
        if (guest.Connection.Length > 0)
        {
            await hub.Clients.Client(guest.Connection).SendAsync("decided");
            await hub.Groups.RemoveFromGroupAsync(guest.Connection, Groups.Room(call));
            await hub.Groups.RemoveFromGroupAsync(guest.Connection, Groups.Of(call, guest.Peer));
        }

        await hub.Clients.Group(Groups.Room(call)).SendAsync("out", guest.Peer);
    }

    /// <summary>Nobody will answer, and the shopper's page says what now.</summary>
    public Task MissedAsync(Guid call) => hub.Clients.Group(Groups.Of(call, Place.OfShopper)).SendAsync("missed");

    public Task EndedAsync(Guid call) => hub.Clients.Groups(Groups.Room(call), Groups.Door(call)).SendAsync("ended");
}
