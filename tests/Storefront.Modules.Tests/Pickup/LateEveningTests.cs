using NodaTime;
using Storefront.Pickup.Places;
using Storefront.Platform.Scopes;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Pickup;

/// <summary>The last times of a day. The clock stands on Thursday, 12 November 2026, at 9:00, before it is put ahead.</summary>
public sealed class LateEveningTests
{
    [Theory]
    [InlineData("Mo-Su 18:00-24:00")]
    [InlineData("Mo-Su 18:00-00:00")]
    public async Task The_half_hour_that_ends_at_midnight_can_be_chosen_and_is_kept(string openingHours)
    {
        await using var host = await BarAsync(openingHours);

        var days = await TimesAsync(host);

        Assert.Equal("23:30", days[new LocalDate(2026, 11, 12)][^1]);
        Assert.Equal(12, days[new LocalDate(2026, 11, 12)].Count);
        Assert.True(await OffersAsync(host, new LocalDateTime(2026, 11, 12, 23, 30)));
        Assert.False(await OffersAsync(host, new LocalDateTime(2026, 11, 13, 0, 0)));
    }

    [Fact]
    public async Task An_evening_that_goes_on_after_midnight_leaves_no_gap_between_the_two_days()
    {
        await using var host = await BarAsync("Mo-Su 22:00-01:00");

        var days = await TimesAsync(host);

        Assert.Equal(["22:00", "22:30", "23:00", "23:30"], days[new LocalDate(2026, 11, 12)]);
        Assert.Equal(["00:00", "00:30", "22:00", "22:30", "23:00", "23:30"], days[new LocalDate(2026, 11, 13)]);
    }

    [Theory]
    [InlineData("2027-03-27T09:00:00Z", 2027, 3, 28, "00:00 00:30 01:00 01:30 03:00 03:30")]
    [InlineData("2027-10-30T09:00:00Z", 2027, 10, 31, "00:00 00:30 01:00 01:30 02:00 02:30 02:00 02:30 03:00 03:30")]
    public async Task In_the_night_of_the_clock_change_the_times_are_those_the_clock_shows(string now, int year, int month, int day, string times)
    {
        await using var host = await BarAsync("Mo-Su 00:00-04:00,23:00-24:00");
        host.Clock.SetUtcNow(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        var days = await TimesAsync(host);

        Assert.Equal([.. times.Split(' '), "23:00", "23:30"], days[new LocalDate(year, month, day)]);
    }

    private static async Task<IReadOnlyDictionary<LocalDate, IReadOnlyList<string>>> TimesAsync(TestHost host)
    {
        var calendars = await host.InAsync<PickupCalendar, IReadOnlyDictionary<Guid, ShopCalendar>>(
            Bar(host).Town, calendar => calendar.ReadAsync([Bar(host).ShopId], CancellationToken.None));
        return calendars[Bar(host).ShopId].Days.ToDictionary(
            day => day.Day, IReadOnlyList<string> (day) => [.. day.Slots.Select(slot => slot.Time.LocalStart.ToString("HH:mm", null))]);
    }

    private static Task<bool> OffersAsync(TestHost host, LocalDateTime at) => host.InAsync<PickupCalendar, bool>(
        Bar(host).Town,
        calendar => calendar.StillOffersAsync(
            Bar(host).ShopId, at.InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToDateTimeOffset(), CancellationToken.None));

    private static Scope Bar(TestHost host) => host.Directory.FindShop(host.Directory.FindTown("musterstadt")!.Scope.TownId, "bar")!.Scope;

    private static async Task<TestHost> BarAsync(string openingHours)
    {
        var host = await TestHost.StartAsync();
        await host.RunAsync(
            ATown(), AShop("bar", "Bar"), OpenAt("bar", openingHours),
            new { name = "pickup", shop = "bar", slotMinutes = 30, places = 3, leadMinutes = 60, days = 3 });
        return host;
    }
}
