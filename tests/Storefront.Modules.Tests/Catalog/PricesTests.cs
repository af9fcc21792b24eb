using NodaTime;
using Storefront.Catalog;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Prices;

namespace Storefront.Modules.Tests.Catalog;

public sealed class PricesTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly LocalDateTime Today = new(2026, 11, 12, 9, 0);

    [Theory]
    [InlineData(10000, 19, 1597, 8403)]
    [InlineData(25000, 19, 3992, 21008)]
    [InlineData(4995, 19, 798, 4197)]
    [InlineData(1249, 7, 82, 1167)]
    [InlineData(999, 7, 65, 934)]
    [InlineData(500, 0, 0, 500)]
    public void F_01_VAT_comes_out_of_the_gross_sum(long gross, int rate, long vat, long net)
    {
        var group = VatPerRate.Of([(rate, gross)]).Single();

        Assert.Equal((vat, net), (group.VatCents, group.NetCents));
    }

    [Fact]
    public void F_01_Lines_of_one_rate_are_added_before_they_are_rounded()
    {
        // Three times 0.03 € at 19 %: rounded per line the VAT would be 0.00 €.
        var groups = VatPerRate.Of([(19, 3), (7, 999), (19, 3), (19, 3)]);

        Assert.Equal([new VatGroup(19, 9, 1), new VatGroup(7, 999, 65)], groups);
    }

    [Fact]
    public void F_01_A_cancellation_is_the_exact_opposite() =>
        Assert.All(
            Enumerable.Range(1, 5000),
            gross => Assert.Equal(-VatPerRate.Of([(19, gross)])[0].VatCents, VatPerRate.Of([(19, -gross)])[0].VatCents));

    [Fact]
    public void F_01_Partial_corrections_add_up_to_the_invoice()
    {
        long remaining = 4995;
        long vat = 0;
        foreach (var part in new long[] { 1, 1333, 1333, 1333, 995 })
        {
            vat += VatPerRate.Correction(19, remaining, remaining - part).VatCents;
            remaining -= part;
        }

        Assert.Equal((0, 798), (remaining, vat));
    }

    [Fact]
    public void F_02_Shipping_is_spread_over_the_rates()
    {
        Assert.Equal([348L, 142L], LargestRemainder.Split(490, [5990, 2450]));
        Assert.Equal(
            [new VatGroup(19, 6338, 1012), new VatGroup(7, 2592, 170)],
            VatPerRate.Of([(19, 5990 + 348), (7, 2450 + 142)]));
    }

    [Fact]
    public void F_02_A_discount_is_spread_over_the_rates() =>
        Assert.Equal([710L, 290L], LargestRemainder.Split(1000, [5990, 2450]));

    [Theory]
    [InlineData(100, new long[] { 1, 1, 1 }, new long[] { 34, 33, 33 })]
    [InlineData(-100, new long[] { 1, 1, 1 }, new long[] { -34, -33, -33 })]
    [InlineData(500, new long[] { 0, 0 }, new long[] { 500, 0 })]
    [InlineData(490, new long[] { 8440 }, new long[] { 490 })]
    [InlineData(0, new long[] { 5, 5 }, new long[] { 0, 0 })]
    [InlineData(long.MaxValue, new long[] { long.MaxValue, 0 }, new long[] { long.MaxValue, 0 })]
    public void F_02_The_parts_always_add_up(long total, long[] weights, long[] parts) =>
        Assert.Equal(parts, LargestRemainder.Split(total, weights));

    [Fact]
    public void F_02_No_cent_is_lost_however_it_is_split()
    {
        var random = new Random(2);
        for (var i = 0; i < 2000; i++)
        {
            var weights = Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.NextInt64(0, 100_000)).ToArray();
            var total = random.NextInt64(-100_000, 100_000);
            Assert.Equal(total, LargestRemainder.Split(total, weights).Sum());
        }
    }

    [Fact]
    public void F_03_The_unit_price_of_packages()
    {
        Assert.Equal(new UnitPrice(332, BaseUnit.Litre, false), UnitPrice.Of(249, new(750, Measure.Millilitre)));
        Assert.Equal(new UnitPrice(1592, BaseUnit.Kilogram, false), UnitPrice.Of(199, new(125, Measure.Gram)));
        Assert.Equal(new UnitPrice(178, BaseUnit.Litre, false), UnitPrice.Of(89, new(500, Measure.Millilitre)));
        Assert.Equal(new UnitPrice(1648, BaseUnit.Kilogram, false), UnitPrice.Of(379, new(330, Measure.Gram, Drained: 230)));
        Assert.Equal(new UnitPrice(198, BaseUnit.Litre, false), UnitPrice.Of(594, new(500, Measure.Millilitre, Pieces: 6)));
        Assert.Equal(new UnitPrice(129, BaseUnit.Litre, true), UnitPrice.Of(129, new(1000, Measure.Millilitre)));
    }

    [Fact]
    public void F_03_Loose_goods_may_be_told_per_hundred_grams()
    {
        var cheese = new Content(250, Measure.Gram) { Loose = true, PerHundred = true };

        Assert.Equal(new UnitPrice(200, BaseUnit.HundredGrams, false), UnitPrice.Of(500, cheese));
        Assert.Equal(BaseUnit.Kilogram, UnitPrice.Of(500, cheese with { Loose = false })!.Unit);
        Assert.Null(UnitPrice.Of(500, new(6, Measure.Piece)));
        Assert.Null(UnitPrice.Of(500, new(0, Measure.Gram)));
    }

    [Fact]
    public void F_04_An_earlier_sale_within_thirty_days_leaves_nothing_to_show() =>
        Assert.Null(At(0, Price(-60, 2000), Sale(-20, 1500), Price(-10, 2000), Sale(0, 1600)));

    [Fact]
    public void F_04_A_reduction_that_goes_on_keeps_its_first_reference()
    {
        PricePoint[] history = [Price(-60, 2000), Sale(-5, 1600), Sale(0, 1400)];

        Assert.Equal(new PriceReduction(2000, 1600), At(-3, history));
        Assert.Equal(20, At(-3, history)!.Percent);
        Assert.Equal(new PriceReduction(2000, 1400), At(0, history));
        Assert.Equal(30, At(0, history)!.Percent);
    }

    [Fact]
    public void F_04_A_reduction_that_goes_on_for_months_keeps_it_too() =>
        Assert.Equal(new PriceReduction(2000, 1400), At(0, Price(-200, 2000), Sale(-100, 1600), Sale(-50, 1400)));

    [Fact]
    public void F_04_A_day_at_full_price_makes_the_earlier_sale_the_reference() =>
        Assert.Equal(1600, At(0, Price(-60, 2000), Sale(-5, 1600), Price(-1, 2000), Sale(0, 1400))?.ReferenceCents);

    [Fact]
    public void F_04_A_price_that_rises_within_a_sale_starts_anew() =>
        Assert.Null(At(0, Price(-60, 2000), Sale(-5, 1400), Sale(0, 1500)));

    [Fact]
    public void F_04_The_price_in_force_thirty_days_ago_counts_and_older_ones_do_not()
    {
        Assert.Equal(1800, At(0, Price(-90, 1000), Price(-31, 1800), Price(-10, 2000), Sale(0, 1600))?.ReferenceCents);
        Assert.Equal(2000, At(0, Price(-90, 1000), Price(-30, 2000), Sale(0, 1600))?.ReferenceCents);
    }

    [Fact]
    public void F_04_A_new_product_without_history_has_no_reduction()
    {
        Assert.Null(At(0, Sale(0, 1600)));
        Assert.Equal(2000, At(0, Price(-3, 2000), Sale(0, 1600))?.ReferenceCents);
        Assert.Null(At(0, new PricePoint(On(-3), null), Sale(0, 1600)));
    }

    [Fact]
    public void F_04_Prices_for_one_customer_do_not_count() =>
        Assert.Equal(2000, At(0, Price(-60, 2000), Price(-10, 1000) with { NotCounted = true }, Sale(0, 1600))?.ReferenceCents);

    [Fact]
    public void F_04_A_lower_price_that_is_not_announced_shows_nothing() =>
        Assert.Null(At(0, Price(-60, 2000), Price(0, 1600)));

    [Theory]
    [InlineData("4006381333931", true)]
    [InlineData("9783161484100", true)]
    [InlineData("978-3-16-148410-0", true)]
    [InlineData("40012346", true)]
    [InlineData("4006381333932", false)]
    [InlineData("40063813339", false)]
    [InlineData("400638133393X", false)]
    [InlineData("", false)]
    public void F_07_A_GTIN_has_a_check_digit(string text, bool valid) => Assert.Equal(valid, Gtin.IsValid(text));

    [Fact]
    public void F_07_Books_and_in_store_numbers_are_known_by_their_prefix()
    {
        Assert.True(Gtin.IsIsbn("9783161484100"));
        Assert.False(Gtin.IsIsbn("4006381333931"));
        Assert.True(Gtin.IsInStore("2012345678900"));
        Assert.False(Gtin.IsInStore("4006381333931"));
    }

    private static PriceReduction? At(int day, params PricePoint[] history) => LowestPrice.Of(history, On(day), Berlin);

    private static PricePoint Price(int day, long cents) => new(On(day), cents);

    private static PricePoint Sale(int day, long cents) => new(On(day), cents, Announced: true);

    private static Instant On(int day) => Today.PlusDays(day).InZoneStrictly(Berlin).ToInstant();
}
