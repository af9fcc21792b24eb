using System.Text.Json;
using NodaTime;
using Storefront.Hours;
using Storefront.Hours.Grammar;
using Storefront.Hours.Timetables;

namespace Storefront.Modules.Tests.Hours;

public sealed class RealMarketsTests
{
    // Strings of the real files that are not understood, with the reason. There are none.
    private static readonly string[] NotUnderstood = [];

    [Fact]
    public void Every_weekly_market_of_three_towns_is_understood()
    {
        var strings = Markets().Select(market => market.Hours).ToList();

        var refused = strings.Where(text => !HoursParser.Read(text).Understood).Distinct().ToList();

        Assert.Equal(34, strings.Count); // Bonn 11, Karlsruhe 19, Kleve 4
        Assert.Equal(NotUnderstood, refused);
    }

    [Fact]
    public void Every_market_says_the_same_after_being_written_back()
    {
        foreach (var (_, hours) in Markets())
        {
            var first = Table(hours);
            var second = Table(first.Rules.ToString());
            for (var day = new LocalDate(2026, 1, 1); day.Year < 2027; day = day.PlusDays(1))
                Assert.Equal(first.On(day).Stretches, second.On(day).Stretches);
        }
    }

    [Fact]
    public void The_farmers_market_of_Karlsruhe_comes_on_first_Thursdays()
    {
        var table = Table(Markets().Single(market => market.Title == "Bauernmarkt Karlsruhe").Hours);

        var days = Enumerable.Range(1, 30).Select(day => new LocalDate(2026, 11, day)).Where(day => !table.On(day).IsClosed);

        Assert.Equal([new LocalDate(2026, 11, 5)], days);
    }

    [Fact]
    public void The_market_of_Kleve_opens_an_hour_later_in_winter()
    {
        var table = Table(Markets().Single(market => market.Title == "Wochenmarkt an der Linde").Hours);

        Assert.Equal(new LocalTime(7, 0), table.On(new LocalDate(2026, 9, 26)).Stretches.Single().From.TimeOfDay);
        Assert.Equal(new LocalTime(8, 0), table.On(new LocalDate(2026, 11, 14)).Stretches.Single().From.TimeOfDay);
        Assert.Equal(new LocalTime(8, 0), table.On(new LocalDate(2027, 3, 27)).Stretches.Single().From.TimeOfDay);
    }

    private static Timetable Table(string hours) =>
        new(HoursGrammarTests.Understand(hours), new PublicHolidays(Bundesland.NW), Timetable.Berlin);

    private static IEnumerable<(string Title, string Hours)> Markets()
    {
        foreach (var file in Directory.GetFiles(SharedData.Folder("markets"), "*.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var feature in json.RootElement.GetProperty("features").EnumerateArray())
            {
                var properties = feature.GetProperty("properties");
                yield return (properties.GetProperty("title").GetString()!, properties.GetProperty("opening_hours").GetString()!);
            }
        }
    }
}
