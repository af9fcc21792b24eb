using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Storefront.Advice.CallBacks;
using Storefront.Advice.Cards;
using Storefront.Advice.Contracts;
using Storefront.Advice.Offer;
using Storefront.Advice.Rooms;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Users.Contracts;

namespace Storefront.Advice.Calls;

/// <summary>The shopper's room: it rings, they talk, cards lie on the table. Who only has the address knocks.</summary>
[TenantEndpoint(TenantKinds.Shop, Feature = AdviceModule.Feature)]
internal sealed class CallPage(
    CallBook calls, GuestBook guests, ShownCards cards, RoomNews news, IceServers ice, ITenantProfiles profiles, ICurrentShopper shopper, TimeProvider clock)
    : CallBackAsking
{
    public const string Path = "/advice/calls";

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    // All that the page's script says, by its own names.
    private static readonly string[] Spoken =
    [
        "asking", "ringing", "connecting", "live", "lost", "other_lost", "no_microphone", "no_device", "mute", "unmute", "camera_on", "camera_off",
        "you", "shop", "other", "busy_basket", "hung_up", "bad_line",
    ];

    public Call Conversation { get; private set; } = null!;

    public Guest? Guest { get; private set; }

    public bool IsShopper { get; private set; }

    public bool IsInside => IsShopper || Guest?.State == GuestState.LetIn;

    public bool IsHere => Conversation.Channel == Channels.Channel.Browser;

    public string Peer => IsShopper ? Place.OfShopper : Guest!.State == GuestState.LetIn ? Guest.Peer : Place.OfWaiting(Guest);

    public string ShopName { get; private set; } = "";

    /// <summary>In a meeting everybody who was let in speaks.</summary>
    public bool Speaks => IsShopper || Conversation.IsMeeting;

    public string When => Conversation.MeetsAt is { } at
        ? TownTime.Near(at.In(Tenant!.TimeZone).LocalDateTime, clock.GetUtcNow().In(Tenant.TimeZone).Date, T)
        : "";

    public CardsOnPage Cards { get; private set; } = null!;

    public string Ice => ice.For(Conversation.Id);

    public string Words => JsonSerializer.Serialize(Spoken.ToDictionary(word => word, word => T["advice.room." + word, ("shop", ShopName)]));

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (!await LoadAsync(token, cancel))
        {
            return NotFound();
        }

        // Found again in the history, a room does not ring by itself any more.
        if (IsShopper && Conversation.State is CallState.Opened or CallState.Ringing or CallState.Cancelled && Conversation.CreatedAt < clock.GetUtcNow() - Fresh)
        {
            return Redirect(Request.PathBase + AdvicePage.Path);
        }

        if (IsShopper && Conversation.State == CallState.Missed && await shopper.FindAsync(cancel) is { } known)
        {
            (Input.Name, Input.Phone) = (known.Name, known.Phone);
        }

        (Call, Input.Name) = (token, Input.Name ?? Conversation.Name);
        return Page();
    }

    public async Task<IActionResult> OnGetCardsAsync(string token, CancellationToken cancel) =>
        await LoadAsync(token, cancel) && IsInside ? Partial("/Cards/_Cards.cshtml", Cards) : NotFound();

    public async Task<IActionResult> OnPostKnockAsync(string token, string? name, CancellationToken cancel)
    {
        if (!await LoadAsync(token, cancel) || IsInside)
        {
            return NotFound();
        }

        var called = (name ?? "").Trim();
        if (Guest is null && await guests.KnockAsync(Conversation, called.AtMost(CallBackForm.LongestName), cancel) is { } guest)
        {
            Seat.Give(HttpContext, token, guest.Seat);
            await news.KnockedAsync(Conversation.Id);
        }

        return Redirect($"{Request.PathBase}{Path}/{token}");
    }

    /// <summary>False where nothing is to be seen: an unknown room, or one that is shut for others.</summary>
    private async Task<bool> LoadAsync(string token, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "same-origin";
        if (await calls.FindAsync(token, cancel) is not { } call)
        {
            return false;
        }

        Conversation = call;
        var seat = Seat.Of(HttpContext, token);
        IsShopper = Keys.Fit(seat, call.Seat);
        Guest = IsShopper ? null : await guests.FindAsync(call, seat, cancel);
        ShopName = (await profiles.CurrentAsync(cancel)).Name;
        Cards = new CardsOnPage(IsInside ? await cards.OfAsync(call.Id, T, cancel) : [], T, Request.PathBase);
        return IsShopper
            || (call.State is CallState.Live or CallState.Planned && Guest?.State != GuestState.Refused)
            || (call.IsOver && Guest is { State: not GuestState.Refused });
    }
}
