using Storefront.Ordering.Checkouts;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>A time is kept for fifteen minutes: the holder knows until when, and others know that it may come free.</summary>
public sealed class KeptTimeTests
{
    [Fact]
    public async Task Whoever_holds_a_time_reads_until_when_and_afterwards_what_happened_and_what_to_do()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "SPRAY");
        var action = await jana.ReviewsAsync();
        var held = Becker(jana);
        await jana.Browser.GetAsync("/checkout/pickup");
        var picker = Becker(jana);
        await town.Host.PassAsync(TimeSpan.FromMinutes(17));
        await jana.Browser.GetAsync("/checkout/summary");
        var over = Becker(jana);
        var ordered = await jana.Browser.PostAsync(action);

        Assert.Equal("Für Sie gehalten bis 09:15.", held.KeptText);
        Assert.Null(held.RanOutText);
        Assert.Equal("Für Sie gehalten bis 09:15.", picker.KeptText);
        Assert.Equal("für Sie gehalten", picker.SlotDays.SelectMany(day => day.Slots).Single(slot => slot.Selected).PlacesText);
        Assert.Null(over.KeptText);
        Assert.Contains("war bis 09:15 für Sie gehalten; jetzt kann sie auch jemand anderes nehmen. Noch ist sie frei", over.RanOutText, StringComparison.Ordinal);
        Assert.StartsWith("/orders/", ordered.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_too_late_reads_it_on_the_summary_and_keeps_what_was_typed()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        await jana.PutsAsync("becker", "SPRAY");
        var action = await jana.ReviewsAsync("15:00");
        await town.Host.PassAsync(TimeSpan.FromMinutes(17));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var okan = town.Shopper();
            await okan.PutsAsync("becker", "SPRAY");
            await okan.Browser.PostAsync(await okan.ReviewsAsync("15:00"));
        }

        await jana.Browser.GetAsync("/checkout/summary");
        var over = Becker(jana).RanOutText;
        var refused = await jana.Browser.PostAsync(action);
        await jana.Browser.GetAsync(refused.Location!);

        Assert.Contains("ist nicht mehr frei. Wählen Sie eine andere Zeit.", over, StringComparison.Ordinal);
        Assert.Equal("/checkout/pickup?again=1", refused.Location);
        Assert.StartsWith("Ihre Abholzeit war 15 Minuten für Sie gehalten; inzwischen hat sie jemand anderes gewählt.", Becker(jana).SlotError, StringComparison.Ordinal);
        await jana.Browser.GetAsync("/checkout/contact");
        Assert.Equal("Jana Vogt", jana.Checkout.Contact.Name.Value);
    }

    [Fact]
    public async Task A_time_that_ran_out_and_is_not_given_back_yet_is_not_called_taken()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        using var okan = town.Shopper();
        foreach (var shopper in new[] { okan, jana })
        {
            await shopper.PutsAsync("becker", "SPRAY");
            await shopper.ReviewsAsync("15:00");
        }

        var action = jana.Checkout.Action;
        town.Host.Clock.Advance(TimeSpan.FromMinutes(15));
        await jana.Browser.GetAsync("/checkout/summary");
        var over = Becker(jana).RanOutText;
        await jana.Browser.GetAsync("/checkout/pickup");
        var shown = Becker(jana).SlotDays[0].Slots.Single(slot => slot.Label == "15:00");
        var again = (await jana.ChoosesAsync("15:00")).Location;
        await jana.Browser.GetAsync(again!);
        var kept = Becker(jana).KeptText;
        var ordered = await jana.Browser.PostAsync(action);

        Assert.Contains("Ob sie noch zu haben ist, zeigt sich, wenn Sie bestellen", over, StringComparison.Ordinal);
        Assert.Equal(("gleich wieder frei", true, true), (shown.PlacesText, shown.Bookable, shown.Selected));
        Assert.Equal(("/checkout/summary", "Für Sie gehalten bis 09:30."), (again, kept));
        Assert.StartsWith("/orders/", ordered.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_shopper_reads_whether_a_full_time_is_booked_or_may_come_free()
    {
        await using var town = await OrderingTown.StartAsync();
        using var jana = town.Shopper();
        foreach (var orders in new[] { false, true })
        {
            using var okan = town.Shopper();
            await okan.PutsAsync("becker", "SPRAY");
            var action = await okan.ReviewsAsync("15:00");
            if (orders)
            {
                await okan.Browser.PostAsync(action);
            }
        }

        await jana.PutsAsync("becker", "SPRAY");
        await jana.TellsAsync();
        var (kept, hint) = await LooksAsync(jana);
        await town.Host.PassAsync(TimeSpan.FromMinutes(17));
        var (free, none) = await LooksAsync(jana);
        using var second = town.Shopper();
        await second.PutsAsync("becker", "SPRAY");
        await second.ReviewsAsync("15:00");
        await second.Browser.PostAsync(second.Checkout.Action);
        var (booked, nothing) = await LooksAsync(jana);

        Assert.Equal(("gehalten bis 09:15", false), (kept.PlacesText, kept.Bookable));
        Assert.Contains("gebucht ist die Zeit noch nicht", hint, StringComparison.Ordinal);
        Assert.Equal(("noch 1 frei", true, null), (free.PlacesText, free.Bookable, none));
        Assert.Equal(("ausgebucht", false, null), (booked.PlacesText, booked.Bookable, nothing));
    }

    private static async Task<(SlotDrop Slot, string? Hint)> LooksAsync(Shopper shopper)
    {
        await shopper.Browser.GetAsync("/checkout/pickup");
        return (Becker(shopper).SlotDays[0].Slots.Single(slot => slot.Label == "15:00"), Becker(shopper).MayComeFreeText);
    }

    private static CheckoutGroupDrop Becker(Shopper shopper) => shopper.Checkout.Groups[0];
}
