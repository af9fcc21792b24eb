using Storefront.Relief.Calculation;

namespace Storefront.Modules.Tests.Relief;

public sealed class RatioTests
{
    [Theory]
    [InlineData(3, 2, 2)]
    [InlineData(-3, 2, -2)]
    [InlineData(5, 4, 1)]
    [InlineData(7, 4, 2)]
    [InlineData(0, 9, 0)]
    public void Halves_are_rounded_away_from_zero(int numerator, int denominator, long whole) =>
        Assert.Equal(whole, new Ratio(numerator, denominator).Round());

    [Fact]
    public void A_third_three_times_is_one() =>
        Assert.Equal((Ratio)1L, new Ratio(1, 3) + new Ratio(1, 3) + new Ratio(1, 3));

    [Fact]
    public void It_is_kept_in_lowest_terms_with_the_sign_above()
    {
        Assert.Equal("-1/2", new Ratio(4, -8).ToString());
        Assert.Equal("3", new Ratio(9, 3).ToString());
        Assert.Equal("0", default(Ratio).ToString());
    }

    [Fact]
    public void A_share_of_nothing_is_refused() => Assert.Throws<DivideByZeroException>(() => (Ratio)1L / 0L);

    [Theory]
    [InlineData("2024-02-01", "2024-02-29", "2023-02-01", "2023-02-28")]
    [InlineData("2021-02-10", "2021-02-28", "2020-02-10", "2020-02-29")]
    [InlineData("2020-12-16", "2020-12-31", "2019-12-16", "2019-12-31")]
    [InlineData("2024-02-29", "2024-02-29", "2023-02-28", "2023-02-28")]
    public void The_same_days_of_the_year_before_keep_the_ends_of_months(string from, string to, string fromThen, string toThen) =>
        Assert.Equal(new DayRange(Day(fromThen), Day(toThen)), new DayRange(Day(from), Day(to)).YearsBack(1));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
