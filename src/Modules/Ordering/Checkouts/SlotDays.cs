using Storefront.Ordering.Contracts;
using Storefront.Platform.Texts;

namespace Storefront.Ordering.Checkouts;

/// <summary>
/// Times of a shop as the checkout shows them: one day at a time, of each day the next few at hand and the rest folded, so that
/// several shops fit on a phone.
/// </summary>
internal sealed class SlotDays(FulfillmentOffer offer, Choice? chosen, DateTimeOffset now, TextIn texts)
{
    // Three rows of three on a phone; whoever wants the evening unfolds it.
    private const int AtHand = 6;
    private const int FitAnyway = 9;

    private readonly string? _earliest = offer.Days.SelectMany(day => day.Times).FirstOrDefault(time => time.Bookable)?.Id;

    public IReadOnlyList<SlotDayDrop> Drops()
    {
        // The day that was chosen last, even if the time could not be had; else the first with a free time.
        var open = offer.Days.FirstOrDefault(day => day.Times.Any(IsMine))
            ?? offer.Days.FirstOrDefault(day => day.Times.Any(time => time.Bookable));
        return [.. offer.Days.Select(day => Drop(day.Label, [.. day.Times.Select(Slot)], day == open))];
    }

    /// <summary>What a time means that somebody else keeps; null where there is none.</summary>
    public string? MayComeFree() => offer.Days.SelectMany(day => day.Times).Any(time => time.MayComeFree && !IsKept(time))
        ? texts["ordering.checkout.may_come_free"]
        : null;

    private bool IsKept(FulfillmentTime time) => IsMine(time) && chosen!.Held && !chosen.RanOut(now);

    private bool IsMine(FulfillmentTime time) => time.Id == chosen?.Option;

    // What ran out and is still kept may be this shopper's own, given back a moment late: whoever chooses it keeps it on.
    private bool MayBeMine(FulfillmentTime time) => IsMine(time) && time.MayComeFree && chosen!.RanOut(now);

    /// <summary>A full time can still be taken by whoever holds it.</summary>
    private SlotDrop Slot(FulfillmentTime time)
    {
        var bookable = time.Bookable || IsKept(time) || MayBeMine(time);
        var places = IsKept(time) ? texts["ordering.checkout.kept_for_you"] : time.PlacesText;
        return new SlotDrop(time.Id, time.Label, places, bookable, IsMine(time) && bookable) { Earliest = time.Id == _earliest };
    }

    private SlotDayDrop Drop(string label, SlotDrop[] slots, bool open)
    {
        var from = Math.Max(0, Array.FindIndex(slots, slot => slot.Bookable));
        var next = slots.Length <= FitAnyway ? slots : slots[from..Math.Min(from + AtHand, slots.Length)];
        SlotDrop[] more = [.. slots.Except(next)];
        return new SlotDayDrop(label, slots)
        {
            Open = open,
            Next = next,
            More = more,
            MoreText = more.Length == 0 ? null : MoreText(more),
            MoreOpen = more.Any(slot => slot.Id == chosen?.Option),
        };
    }

    // Named are times that can be had: „von 09:00“ promises nine o'clock.
    private string MoreText(SlotDrop[] more)
    {
        SlotDrop[] free = [.. more.Where(slot => slot.Bookable)];
        return free.Length == 0
            ? texts["ordering.checkout.more_booked", ("count", more.Length)]
            : texts["ordering.checkout.more_times", ("count", free.Length), ("from", free[0].Label), ("until", free[^1].Label)];
    }
}
