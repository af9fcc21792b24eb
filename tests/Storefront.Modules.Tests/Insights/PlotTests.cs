using System.Net;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Storefront.Insights.Counting;
using Storefront.Insights.Figures;
using Storefront.Platform.Scopes;
using Period = Storefront.Insights.Figures.Period;

namespace Storefront.Modules.Tests.Insights;

public sealed class PlotTests
{
    private static readonly LocalDate Today = new(2026, 11, 12);

    [Theory]
    [InlineData(0, 2), InlineData(1, 2), InlineData(3, 4), InlineData(20, 20), InlineData(21, 40), InlineData(199, 200), InlineData(201, 400)]
    public void The_topmost_line_is_an_even_number_above_all(int highest, int line) => Assert.Equal(line, Plot.Round(highest));

    [Theory]
    [InlineData(7, 7), InlineData(28, 28), InlineData(91, 13), InlineData(364, 52)]
    public void A_long_period_is_shown_in_whole_weeks_that_end_today(int length, int columns)
    {
        var days = Enumerable.Range(0, 2 * length).ToDictionary(back => Today.PlusDays(-back), back => back < length ? 2 : 1);

        var course = Course.Of(CountKind.Page, Period.Of(length, Today), days);

        Assert.Equal(columns, course.Columns.Count);
        Assert.Equal((2 * length, length, 100), (course.Now, course.Before, course.Change));
        Assert.Equal(Today, course.Columns[^1].To);
    }

    [Fact]
    public void Nothing_before_is_no_growth_in_percent()
    {
        var course = Course.Of(CountKind.Page, Period.Of(7, Today), new Dictionary<LocalDate, int> { [Today] = 3 });

        Assert.Null(course.Change);
        Assert.Equal(7, new Plot(course).Bars.Count());
    }

    [Fact]
    public void An_unknown_period_is_four_weeks() => Assert.Equal(28, Period.Of(5, Today).Length);

    [Fact]
    public void One_connection_counts_so_often_an_hour_and_another_one_still_does()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 12, 8, 0, 0, TimeSpan.Zero));
        var (crowd, shop) = (new Crowd(clock), Scope.ForShop(Guid.CreateVersion7(), Guid.CreateVersion7()));
        bool Passes(string address) => crowd.Passes(IPAddress.Parse(address), shop, CountKind.Phone, 5);

        Assert.Equal(5, Enumerable.Range(0, 20).Count(_ => Passes("192.0.2.1")));
        Assert.False(Passes("::ffff:192.0.2.1"));
        Assert.True(Passes("192.0.2.2"));
        Assert.Equal(5, Enumerable.Range(1, 20).Count(one => Passes($"2001:db8:1:2::{one}")));

        clock.Advance(TimeSpan.FromHours(1));
        Assert.True(Passes("192.0.2.1"));
    }
}
