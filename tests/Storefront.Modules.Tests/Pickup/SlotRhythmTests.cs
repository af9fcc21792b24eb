using NodaTime;
using Storefront.Pickup;
using Storefront.Pickup.Slots;

namespace Storefront.Modules.Tests.Pickup;

public sealed class SlotRhythmTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly LocalDate Day = new(2026, 11, 12);
    private static readonly SlotRhythm HalfHours = new(Duration.FromMinutes(30), Duration.FromMinutes(60));

    [Fact]
    public void A_morning_is_cut_into_half_hours_and_the_rest_is_left_over() =>
        Assert.Equal(
            ["09:00", "09:30", "10:00"],
            Starts(HalfHours.SlotsOn(Day, [Window(9, 0, 10, 45)], At(11, 12, 0), Berlin)));

    [Fact]
    public void A_break_at_noon_has_no_slots() =>
        Assert.Equal(
            ["11:30", "14:00"],
            Starts(HalfHours.SlotsOn(Day, [Window(11, 30, 12, 0), Window(14, 0, 14, 30)], At(11, 12, 0), Berlin)));

    [Fact]
    public void Nothing_is_promised_sooner_than_the_shop_can_pack() =>
        Assert.Equal(
            ["10:30"],
            Starts(HalfHours.SlotsOn(Day, [Window(9, 0, 11, 0)], At(12, 9, 20), Berlin)));

    [Fact]
    public void A_slot_exactly_at_the_lead_time_is_still_there() =>
        Assert.Equal("10:00", Starts(HalfHours.SlotsOn(Day, [Window(9, 0, 11, 0)], At(12, 9, 0), Berlin))[0]);

    [Fact]
    public void After_the_cut_off_the_day_is_over_for_new_orders()
    {
        var rhythm = HalfHours with { CutOff = new LocalTime(12, 0) };

        Assert.NotEmpty(rhythm.SlotsOn(Day, [Window(9, 0, 18, 0)], At(12, 11, 59), Berlin));
        Assert.Empty(rhythm.SlotsOn(Day, [Window(9, 0, 18, 0)], At(12, 12, 0), Berlin));
        Assert.NotEmpty(rhythm.SlotsOn(Day.PlusDays(1), [Next(Window(9, 0, 18, 0))], At(12, 12, 0), Berlin));
    }

    [Fact]
    public void The_bakery_wants_to_know_the_evening_before()
    {
        var rhythm = HalfHours with { CutOff = new LocalTime(18, 0), CutOffDaysBefore = 1 };

        Assert.NotEmpty(rhythm.SlotsOn(Day, [Window(7, 0, 9, 0)], At(11, 17, 59), Berlin));
        Assert.Empty(rhythm.SlotsOn(Day, [Window(7, 0, 9, 0)], At(11, 18, 0), Berlin));
    }

    [Fact]
    public void Slots_go_on_past_midnight()
    {
        var window = new SlotWindow(Day + new LocalTime(23, 0), Day.PlusDays(1) + new LocalTime(0, 30));

        Assert.Equal(["23:00", "23:30", "00:00"], Starts(HalfHours.SlotsOn(Day, [window], At(11, 12, 0), Berlin)));
    }

    [Fact]
    public void The_hour_that_spring_takes_has_no_slots_and_the_hour_autumn_gives_has_two()
    {
        Assert.Equal(["01:30", "03:00"], Starts(Night(new LocalDate(2026, 3, 29))));
        Assert.Equal(["01:30", "02:00", "02:30", "02:00", "02:30", "03:00"], Starts(Night(new LocalDate(2026, 10, 25))));

        static IReadOnlyList<SlotTime> Night(LocalDate day) => HalfHours.SlotsOn(
            day, [new(day + new LocalTime(1, 30), day + new LocalTime(3, 30))], Instant.FromUtc(2026, 1, 1, 0, 0), Berlin);
    }

    [Fact]
    public void A_length_of_nothing_gives_no_slots() =>
        Assert.Empty((HalfHours with { Length = Duration.Zero }).SlotsOn(Day, [Window(9, 0, 18, 0)], At(11, 12, 0), Berlin));

    private static SlotWindow Window(int fromHour, int fromMinute, int toHour, int toMinute) =>
        new(Day + new LocalTime(fromHour, fromMinute), Day + new LocalTime(toHour, toMinute));

    private static SlotWindow Next(SlotWindow window) => new(window.From.PlusDays(1), window.To.PlusDays(1));

    private static Instant At(int dayOfNovember, int hour, int minute) =>
        new LocalDateTime(2026, 11, dayOfNovember, hour, minute).InZoneStrictly(Berlin).ToInstant();

    private static List<string> Starts(IEnumerable<SlotTime> slots) =>
        slots.Select(slot => slot.LocalStart.ToString("HH:mm", null)).ToList();
}
