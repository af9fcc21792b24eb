using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Contracts;
using Storefront.Pickup.Hours;
using Storefront.Pickup.Places;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pickup.Checkout;

/// <summary>„Abholung“ at the checkout: times to choose from, kept for a quarter of an hour, promised with the order.</summary>
internal sealed class PickupMethod(
    StorefrontDb db, PickupCalendar calendar, PlaceBook places, ITenantProfiles profiles, ITenantSettings settings, TimeProvider clock)
    : IFulfillmentMethod
{
    public const string MethodId = "pickup";
    private const int DaysShown = 5;
    private static readonly IReadOnlyDictionary<(Guid Shop, DateTimeOffset Start), DateTimeOffset> NothingKept =
        new Dictionary<(Guid Shop, DateTimeOffset Start), DateTimeOffset>();

    public string Id => MethodId;

    public string NameKey => "pickup.method.name";

    public async Task<IReadOnlyDictionary<Guid, FulfillmentOffer>> OfferAsync(
        IReadOnlyCollection<BasketShare> shares, TextIn texts, CancellationToken cancel)
    {
        var calendars = await calendar.ReadAsync([.. shares.Select(share => share.ShopId)], cancel);
        Guid[] full = [.. calendars.Where(one => one.Value.Slots.Any(slot => slot.Left == 0)).Select(one => one.Key)];
        var kept = full.Length == 0 ? NothingKept : await places.KeptAsync(full, cancel);
        var offers = new Dictionary<Guid, FulfillmentOffer>();
        foreach (var (shop, own) in calendars.Where(one => one.Value.Days.Count > 0))
        {
            var profile = await profiles.FindAsync(Scope.ForShop(db.Scope.TownId, shop), cancel);
            offers[shop] = Offer(
                own,
                slot => slot.Left == 0 && kept.TryGetValue((shop, slot.Start), out var until) ? until : null,
                profile?.Contact.Line ?? "",
                texts);
        }

        return offers;
    }

    public async Task<IReadOnlyList<FulfillmentHold>> HoldAsync(
        Guid checkout, IReadOnlyList<FulfillmentChoice> choices, TextIn texts, CancellationToken cancel)
    {
        // Read first: the transaction that follows only takes and gives back.
        var calendars = await calendar.ReadAsync([.. choices.Select(choice => choice.ShopId)], cancel);
        return await db.WriteAsync(
            async () =>
            {
                var held = await places.HeldAsync(checkout, cancel);
                foreach (var other in held.Where(place => !choices.Any(choice => Is(place, choice))))
                {
                    await places.ReleaseAsync(other, PlaceState.Held, cancel);
                }

                var answers = new List<FulfillmentHold>();
                foreach (var choice in choices)
                {
                    var before = held.FirstOrDefault(place => Is(place, choice));
                    answers.Add(await HoldAsync(checkout, choice, before, calendars.GetValueOrDefault(choice.ShopId), texts, cancel));
                }

                return (IReadOnlyList<FulfillmentHold>)answers;
            },
            cancel);
    }

    public async Task<IReadOnlyList<FulfillmentRefused>> ConfirmAsync(
        Guid checkout, IReadOnlyList<FulfillmentOrder> orders, TextIn texts, CancellationToken cancel)
    {
        var refused = new List<FulfillmentRefused>();
        foreach (var order in orders.OrderBy(order => order.ShopId))
        {
            if (StartOf(order.Option) is { } start && start > clock.GetUtcNow()
                && await calendar.StillOffersAsync(order.ShopId, start, cancel)
                && await places.BookAsync(order.ShopId, checkout, start, order.OrderId, cancel))
            {
                continue;
            }

            if (await TakeAgainAsync(checkout, order, texts, cancel) is { } no)
            {
                refused.Add(no);
            }
        }

        return refused;
    }

    public async Task ReleaseAsync(Guid shop, Guid order, CancellationToken cancel)
    {
        var booked = await db.Set<PickupPlace>().AsNoTracking()
            .FirstOrDefaultAsync(place => place.ShopId == shop && place.OrderId == order && place.State == PlaceState.Booked, cancel);
        if (booked is not null)
        {
            await places.ReleaseAsync(booked, PlaceState.Booked, cancel);
        }
    }

    public async Task<string?> InstructionAsync(Guid shop, string locale, CancellationToken cancel) =>
        (await settings.OfShopsAsync<PickupSettings>(PickupSettings.Key, cancel)).GetValueOrDefault(shop)?.Instruction(locale);

    private async Task<FulfillmentHold> HoldAsync(
        Guid checkout, FulfillmentChoice choice, PickupPlace? held, ShopCalendar? own, TextIn texts, CancellationToken cancel)
    {
        if (held is not null && held.Start > clock.GetUtcNow()
            && await calendar.StillOffersAsync(choice.ShopId, held.Start, cancel) && await places.ProlongAsync(held, cancel) is { } longer)
        {
            return new FulfillmentHold.Held(held.Start, held.End) { KeptUntil = longer };
        }

        if (own is null)
        {
            return new FulfillmentHold.Refused(texts["pickup.refused.off"]);
        }

        if (own.Slots.FirstOrDefault(slot => slot.Id == choice.Option) is not { } wanted)
        {
            return new FulfillmentHold.Refused(Sentence("pickup.refused.past", own.Earliest, texts));
        }

        if (!await places.TakeAsync(choice.ShopId, wanted.Start, wanted.Places, cancel))
        {
            var kept = (await places.KeptAsync([choice.ShopId], cancel)).ContainsKey((choice.ShopId, wanted.Start));
            return new FulfillmentHold.Refused(Sentence(kept ? "pickup.refused.kept" : "pickup.refused.full", own.Earliest, texts));
        }

        var until = places.Add(choice.ShopId, checkout, Guid.Empty, wanted);
        return new FulfillmentHold.Held(wanted.Start, wanted.End) { KeptUntil = until };
    }

    /// <summary>The hold ran out while the shopper was reading. While the time is still free, that stops nobody.</summary>
    private async Task<FulfillmentRefused?> TakeAgainAsync(
        Guid checkout, FulfillmentOrder order, TextIn texts, CancellationToken cancel)
    {
        if (await calendar.FindAsync(order.ShopId, order.Option, cancel) is not var (_, slot, next))
        {
            return new FulfillmentRefused(order.ShopId, texts["pickup.refused.off"]);
        }

        if (slot is null)
        {
            return new FulfillmentRefused(order.ShopId, Sentence("pickup.refused.past", next, texts));
        }

        if (!await places.TakeAsync(order.ShopId, slot.Start, slot.Places, cancel))
        {
            return new FulfillmentRefused(order.ShopId, RanOut(next, texts));
        }

        places.Add(order.ShopId, checkout, order.OrderId, slot);
        return null;
    }

    private FulfillmentOffer Offer(ShopCalendar own, Func<OpenSlot, DateTimeOffset?> kept, string address, TextIn texts)
    {
        var today = clock.GetUtcNow().In(calendar.Zone).Date;
        return new FulfillmentOffer
        {
            Text = texts["pickup.method.text", ("address", address)],
            EarliestText = own.Earliest is { } first
                ? texts["pickup.method.earliest", ("when", TownTime.NearDay(first.Time.LocalStart.Date, today, texts)), ("time", TownTime.Time(first.Time.LocalStart.TimeOfDay))]
                : null,
            NeedsTime = true,
            Days = [.. own.Days.Take(DaysShown).Select(day => new FulfillmentDay(
                DayLabel(day.Day, today, texts),
                [.. day.Slots.Select(slot => Time(slot, kept(slot), texts))]))],
        };
    }

    private FulfillmentTime Time(OpenSlot slot, DateTimeOffset? kept, TextIn texts) => new(
        slot.Id,
        TownTime.Time(slot.Time.LocalStart.TimeOfDay),
        kept is { } until ? KeptText(until, texts) : PlacesText(slot.Left, texts),
        slot.Left > 0)
    {
        MayComeFree = kept is not null,
    };

    // Given back a moment after it ran out: until then no time that is already past is named.
    private string KeptText(DateTimeOffset until, TextIn texts) => until > clock.GetUtcNow()
        ? texts["pickup.places.kept", ("time", TownTime.Time(until.In(calendar.Zone).TimeOfDay))]
        : texts["pickup.places.kept_over"];

    internal static string PlacesText(int left, TextIn texts) =>
        left == 0 ? texts["pickup.places.full"] : texts["pickup.places.free", ("count", left)];

    internal static string DayLabel(NodaTime.LocalDate day, NodaTime.LocalDate today, TextIn texts)
    {
        var near = TownTime.NearDay(day, today, texts);
        return char.ToUpper(near[0], texts.Culture) + near[1..];
    }

    private string Sentence(string key, OpenSlot? next, TextIn texts) => AndThen(texts[key], next, texts);

    private string RanOut(OpenSlot? next, TextIn texts) =>
        AndThen(texts["pickup.refused.ran_out", ("minutes", (int)PlaceBook.HoldTime.TotalMinutes)], next, texts);

    private string AndThen(string said, OpenSlot? next, TextIn texts) => next is null
        ? said + " " + texts["pickup.refused.none"]
        : said + " " + texts["pickup.refused.next", ("when", TownTime.Near(
            next.Time.LocalStart, clock.GetUtcNow().In(calendar.Zone).Date, texts))];

    private static bool Is(PickupPlace place, FulfillmentChoice choice) =>
        place.ShopId == choice.ShopId && StartOf(choice.Option) == place.Start;

    private static DateTimeOffset? StartOf(string? option) =>
        long.TryParse(option, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 100_000_000_000
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
