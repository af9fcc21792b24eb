using NodaTime;
using Storefront.Hours.Closures.Plans;
using Storefront.Hours.Grammar;
using Storefront.Hours.Timetables;
using Storefront.Tenants.Contracts;

namespace Storefront.Modules.Tests.Hours;

/// <summary>A plan of the town over the hours of a shop. Thursday, 12 November 2026, is an ordinary day.</summary>
public sealed class PlannedClosureTests
{
    private static readonly LocalDate Thursday = new(2026, 11, 12);

    [Fact]
    public void A_shop_is_shut_from_the_minute_the_plan_begins_until_the_minute_it_ends()
    {
        var table = Table(new PlannedClosure(At(12, 14, 0), At(16, 11, 0), AtDoor: false));

        Assert.Equal(["9:00-14:00"], Times(table.On(Thursday)));
        Assert.Equal([], Times(table.On(Thursday.PlusDays(1))));
        Assert.Equal(["11:00-18:00"], Times(table.On(new LocalDate(2026, 11, 16))));
        Assert.Equal(["9:00-18:00"], Times(table.On(new LocalDate(2026, 11, 17))));
        Assert.True(table.At(At(12, 13, 59)).IsOpen);
        Assert.False(table.At(At(12, 14, 0)).IsOpen);
        Assert.Equal(At(16, 11, 0), table.At(At(13, 10, 0)).Next!.From);
        Assert.Equal(DayReason.Planned, table.On(Thursday).Reason);
    }

    [Fact]
    public void A_day_that_is_closed_anyway_is_not_closed_by_the_plan()
    {
        var sunday = Table(new PlannedClosure(At(12, 0, 0), null, AtDoor: false)).On(new LocalDate(2026, 11, 15));

        Assert.Equal(DayReason.Regular, sunday.Reason);
        Assert.Null(sunday.Planned);
    }

    [Fact]
    public void Hours_stay_as_times_at_the_door()
    {
        var table = Table(new PlannedClosure(At(12, 14, 0), At(13, 0, 0), AtDoor: true));

        Assert.Equal(["9:00-18:00"], Times(table.On(Thursday)));
        Assert.False(table.At(At(12, 13, 0)).DoorOnly);
        Assert.True(table.At(At(12, 14, 0)).DoorOnly);
        Assert.False(table.At(At(13, 9, 0)).DoorOnly);
    }

    [Fact]
    public void A_closure_of_months_is_not_searched_day_by_day_and_one_without_end_names_no_opening()
    {
        var months = Table(new PlannedClosure(At(12, 0, 0), new LocalDateTime(2028, 3, 1, 0, 0), AtDoor: false));
        var open = Table(new PlannedClosure(At(12, 0, 0), null, AtDoor: false));

        Assert.Equal(new LocalDateTime(2028, 3, 1, 9, 0), months.At(At(12, 10, 0)).Next!.From);
        Assert.Null(open.At(At(12, 10, 0)).Next);
    }

    [Fact]
    public void Of_two_plans_the_stricter_counts()
    {
        var door = new PlannedClosure(At(12, 0, 0), null, AtDoor: true);
        var shut = new PlannedClosure(At(13, 0, 0), At(14, 0, 0), AtDoor: false);
        var table = Table(door, shut);

        Assert.Same(door, table.PlannedAt(At(12, 10, 0)));
        Assert.Same(shut, table.PlannedAt(At(13, 10, 0)));
        Assert.Equal([], Times(table.On(Thursday.PlusDays(1))));
    }

    [Theory]
    [InlineData("Marktstraße 12", "Marktstr. 7a")]
    [InlineData("Lange Straße 1-3", "LANGE STRASSE")]
    [InlineData("Markt-Str. 12 b", "Marktstraße")]
    public void A_street_is_the_same_however_it_is_written(string one, string other) =>
        Assert.Equal(StreetName.Key(one), StreetName.Key(other));

    [Theory]
    [InlineData("Marktstraße 12", "Marktstraße")]
    [InlineData("Platz der Deutschen Einheit 3", "Platz der Deutschen Einheit")]
    [InlineData("Straße des 17. Juni 5", "Straße des 17. Juni")]
    [InlineData("Am Markt", "Am Markt")]
    public void The_number_is_no_part_of_the_street(string address, string street) => Assert.Equal(street, StreetName.Of(address));

    [Fact]
    public void A_plan_is_about_the_shops_of_its_streets_or_branches_without_those_left_out()
    {
        var becker = Shop("shoes", "Marktstraße 12");
        var pharmacy = Shop("pharmacy", "Marktstr. 1");

        Assert.True(new ClosureArea().Includes(becker));
        Assert.False(new ClosureArea { Except = ["pharmacy"] }.Includes(pharmacy));
        Assert.True(new ClosureArea { Kind = AreaKind.Streets, Streets = ["Marktstraße"] }.Includes(pharmacy));
        Assert.False(new ClosureArea { Kind = AreaKind.Streets, Streets = ["Kirchgasse"] }.Includes(becker));
        Assert.False(new ClosureArea { Kind = AreaKind.Streets, Streets = [""] }.Includes(Shop("shoes", "")));
        Assert.True(new ClosureArea { Kind = AreaKind.Branches, Branches = ["shoes"] }.Includes(becker));
    }

    private static TenantProfile Shop(string branch, string street) => new()
    {
        Scope = default, Slug = "x", Name = "X", PortalName = "X", TimeZone = "Europe/Berlin", Branch = branch, Contact = new ContactDetails { Street = street },
    };

    private static Timetable Table(params PlannedClosure[] planned) =>
        new(HoursParser.Read("Mo-Fr 09:00-18:00").Rules!, new PublicHolidays(null), Timetable.Berlin) { Planned = planned };

    private static LocalDateTime At(int day, int hour, int minute) => new(2026, 11, day, hour, minute);

    private static string[] Times(OpenDay day) =>
        [.. day.Stretches.Select(stretch => $"{stretch.From:H:mm}-{stretch.To:H:mm}")];
}
