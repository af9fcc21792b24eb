using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Advice.Calls;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Scopes;

namespace Storefront.Advice.Rooms;

/// <summary>Where a connection of the hub sits: at the shop's desk, or in one room as one of its people.</summary>
/// <param name="Shop">Whose.</param>
/// <param name="Call">The room; null at the desk, where it rings.</param>
/// <param name="Peer">Its place in the room, in signals: <c>staff</c>, <c>shopper</c>, <c>guest-…</c>.</param>
/// <param name="Staff">Set for people of the shop.</param>
internal sealed record Place(Scope Shop, Guid? Call, string Peer, StaffMember? Staff)
{
    /// <summary>Set for those who were let in.</summary>
    public Guid? Guest { get; private init; }

    /// <summary>Set for those who stand before the door: hears only whether it opens.</summary>
    public Guid? Waiting { get; private init; }

    public const string OfStaff = "staff";
    public const string OfShopper = "shopper";

    public bool IsShopper => Call is not null && Peer == OfShopper;

    /// <summary>
    /// The place that the request may take; null when the door stays shut. Staff passed the gate of the back office; shoppers and guests
    /// show their seat.
    /// </summary>
    public static async Task<Place?> OfAsync(HttpContext http, ScopeDoor door, CancellationToken cancel)
    {
        var shop = http.RequestServices.GetRequiredService<CurrentScope>().Value;
        var room = http.Request.Query["room"].ToString();
        if (http.Features.Get<StaffMember>() is { } staff)
        {
            return room.Length == 0 ? new Place(shop, null, OfStaff, staff) : await OfStaffAsync(room, shop, staff, door, cancel);
        }

        await using var entered = door.Enter(shop);
        if (await entered.Get<CallBook>().FindAsync(room, cancel) is not { } call)
        {
            return null;
        }

        var seat = Seat.Of(http, call.Token);
        if (Keys.Fit(seat, call.Seat))
        {
            return new Place(shop, call.Id, OfShopper, null);
        }

        return await entered.Get<GuestBook>().FindAsync(call, seat, cancel) switch
        {
            { State: GuestState.LetIn } guest => new Place(shop, call.Id, guest.Peer, null) { Guest = guest.Id },
            { State: GuestState.Knocking } guest => new Place(shop, call.Id, OfWaiting(guest), null) { Waiting = guest.Id },
            _ => null,
        };
    }

    public static string OfWaiting(Guest guest) => $"waiting-{guest.Id:N}";

    // Only who took the call: a colleague's tap does not push into the conversation. Who comes back when it is over is told so.
    private static async Task<Place?> OfStaffAsync(string room, Scope shop, StaffMember staff, ScopeDoor door, CancellationToken cancel)
    {
        await using var entered = door.Enter(shop);
        return Guid.TryParse(room, out var id) && await entered.Get<CallBook>().FindAsync(id, cancel) is { State: CallState.Live or CallState.Ended } call
            && call.StaffId == staff.UserId
            ? new Place(shop, call.Id, OfStaff, staff)
            : null;
    }
}
