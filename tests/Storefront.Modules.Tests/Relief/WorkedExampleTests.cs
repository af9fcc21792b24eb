using Storefront.Platform.Values;
using Storefront.Relief.Calculation;
using Storefront.Relief.Rules;

namespace Storefront.Modules.Tests.Relief;

/// <summary>Examples worked out by hand, each with its arithmetic beside it.</summary>
public sealed class WorkedExampleTests
{
    private static readonly DateOnly Later = new(2021, 6, 1);
    private static readonly RuleSet November = Rules("novemberhilfe-2020");
    private static readonly RuleSet December = Rules("dezemberhilfe-2020");
    private static readonly RuleSet Retail = Rules("retail-75");

    [Fact]
    public void A_month_closed_on_29_of_30_days() =>
        // 30,000.00 × 29/30 = 29,000.00; × 75 % = 21,750.00
        Assert.Equal(21_750_00, Claim(November, Closed("2020-11-02", "2020-11-30"), ("2019-11", 30_000_00)));

    [Fact]
    public void Closed_for_half_a_month_and_rounded_once_at_the_end() =>
        // 12,345.67 × 15/30 = 6,172.835; × 75 % = 4,629.62625
        Assert.Equal(4_629_63, Claim(November, Closed("2020-11-16", "2020-11-30"), ("2019-11", 12_345_67)));

    [Fact]
    public void Half_a_cent_goes_up() =>
        // 0.02 × 75 % = 0.015
        Assert.Equal(2, Claim(November, Closed("2020-11-01", "2020-11-30"), ("2019-11", 2)));

    [Fact]
    public void A_leap_february_is_a_whole_month_as_well()
    {
        var byMonth = Retail with { Comparison = new ComparisonRule(ComparisonWay.MonthByDays, 1, "demand") };

        // 28,000.00 × 29/29 × 75 % and, the other way round, 29,000.00 × 28/28 × 75 %
        Assert.Equal(21_000_00, Claim(byMonth, Closed("2024-02-01", "2024-02-29"), ("2023-02", 28_000_00)));
        Assert.Equal(21_000_00, Claim(Retail, Closed("2024-02-01", "2024-02-29"), ("2023-02", 28_000_00)));
        Assert.Equal(21_750_00, Claim(Retail, Closed("2021-02-01", "2021-02-28"), ("2020-02", 29_000_00)));
    }

    [Fact]
    public void A_sole_trader_takes_the_average_of_2019()
    {
        var year = Month.Range(new Month(2019, 1), new Month(2019, 12)).Select(month => (month.ToString(), month.Number * 1_000_00L)).ToArray();
        var inputs = Closed("2020-12-01", "2020-12-31") with { SoleTrader = true, Basis = Basis.YearAverage };

        // (1,000 + … + 12,000) ÷ 12 = 6,500.00; × 31/31 × 75 % = 4,875.00
        Assert.Equal(4_875_00, Claim(December, inputs, year));
    }

    [Fact]
    public void A_sole_trader_who_opened_in_the_course_of_2019_divides_by_fewer_months()
    {
        var inputs = Closed("2020-11-01", "2020-11-30") with { SoleTrader = true, Basis = Basis.YearAverage, Founded = new DateOnly(2019, 7, 16) };

        // 17,100.00 ÷ (16/31 + 5) = 3,100.00; × 75 % = 2,325.00
        Assert.Equal(2_325_00, Claim(
            November, inputs, ("2019-07", 1_600_00), ("2019-08", 3_100_00), ("2019-09", 3_100_00), ("2019-10", 3_100_00), ("2019-11", 3_100_00), ("2019-12", 3_100_00)));
    }

    [Fact]
    public void Opened_after_October_2019_takes_October_2020()
    {
        var inputs = Closed("2020-11-02", "2020-11-30") with { Founded = new DateOnly(2019, 11, 15), Basis = Basis.MonthInstead };

        // 8,000.00 × 29/30 × 75 % = 5,800.00
        Assert.Equal(5_800_00, Claim(November, inputs, ("2020-10", 8_000_00)));
    }

    [Fact]
    public void Opened_in_the_middle_of_a_month_takes_the_average_since_then()
    {
        var inputs = Closed("2020-11-01", "2020-11-30") with { Founded = new DateOnly(2019, 11, 15), Basis = Basis.AverageSinceOpening };
        (string, long)[] months = [("2019-11", 1_600_00), .. Month.Range(new Month(2019, 12), new Month(2020, 10)).Select(month => (month.ToString(), 3_000_00L))];

        var result = Run(November, inputs, months);

        // 34,600.00 ÷ 11 16/30 = 3,000.00; × 75 % = 2,250.00
        Assert.Equal(2_250_00, result.Claim!.Value.Cents);
        Assert.Contains(result.Steps[0].Inputs, input => input is { Id: "months", Number: "173/15" });
    }

    [Fact]
    public void Without_a_comparison_turnover_there_is_no_result_and_it_says_what_is_missing()
    {
        var result = Run(November, Closed("2020-11-02", "2020-11-30"));

        Assert.Null(result.Claim);
        Assert.Contains(new ReliefGap("turnover_missing", GapWeight.Missing, "2019-11"), result.Gaps);
    }

    [Theory, InlineData(0), InlineData(-500_00)]
    public void A_comparison_turnover_of_nought_or_less_gives_nothing(long turnover)
    {
        var result = Run(November, Closed("2020-11-02", "2020-11-30"), ("2019-11", turnover));

        Assert.Equal(0, result.Claim!.Value.Cents);
        Assert.Contains(result.Gaps, gap => gap.Id == "comparison_nought");
    }

    [Theory]
    [InlineData(5_000_00, 15_000_00)] // exactly 25 % of 20,000.00: nothing is deducted
    [InlineData(5_000_01, 14_999_99)]
    [InlineData(12_000_00, 8_000_00)]
    public void Own_sales_up_to_a_quarter_are_free_and_what_is_above_is_deducted(long own, long claim) =>
        Assert.Equal(claim, Claim(November, Closed("2020-11-01", "2020-11-30") with { OwnSales = Money.Eur(own) }, ("2019-11", 20_000_00)));

    [Fact]
    public void The_free_quarter_is_one_of_the_closed_days() =>
        // 30,000.00 × 15/30 = 15,000.00, of which 3,750.00 are free: 11,250.00 − (4,000.00 − 3,750.00)
        Assert.Equal(11_000_00, Claim(
            November, Closed("2020-11-16", "2020-11-30") with { OwnSales = Money.Eur(4_000_00) }, ("2019-11", 30_000_00)));

    [Fact]
    public void A_restaurant_compares_what_was_eaten_in_the_house()
    {
        var pizzeria = Closed("2020-11-02", "2020-11-30") with { Restaurant = true, OutOfHouse = Money.Eur(2_000_00), OwnSales = Money.Zero };

        // The example of the FAQ, no. 2.4: (10,000.00 − 2,000.00) × 29/30 × 75 % = 5,800.00
        Assert.Equal(5_800_00, Claim(November, pizzeria, ("2019-11", 10_000_00)));

        // The free quarter is one of the turnover in the house: 7,733.33… × 25 % = 1,933.33…
        Assert.Equal(5_733_33, Claim(November, pizzeria with { OwnSales = Money.Eur(2_000_00) }, ("2019-11", 10_000_00)));
        Assert.Equal(0, Claim(November, pizzeria with { OutOfHouse = Money.Eur(11_000_00) }, ("2019-11", 10_000_00)));
        Assert.Contains(Run(November, pizzeria with { OutOfHouse = null }, ("2019-11", 10_000_00)).Gaps, gap => gap.Id == "out_of_house_unanswered");

        // Others are not asked, and rules without it do not know restaurants.
        Assert.Equal(7_250_00, Claim(November, pizzeria with { Restaurant = false }, ("2019-11", 10_000_00)));
        Assert.Equal(7_250_00, Claim(November with { Restaurants = null }, pizzeria, ("2019-11", 10_000_00)));
    }

    [Fact]
    public void Short_time_pay_other_aid_and_insurance_are_deducted() =>
        // 22,500.00 − 3,000.00 − 2,000.00 − 500.00
        Assert.Equal(17_000_00, Claim(
            November,
            Closed("2020-11-01", "2020-11-30") with { Deductions = Amounts(("short_time_pay", 3_000_00), ("other_aid", 2_000_00), ("insurance", 500_00)) },
            ("2019-11", 30_000_00)));

    [Fact]
    public void Aid_above_the_claim_leaves_nought_and_not_less() =>
        Assert.Equal(0, Claim(
            November, Closed("2020-11-01", "2020-11-30") with { Deductions = Amounts(("other_aid", 50_000_00)) }, ("2019-11", 30_000_00)));

    [Theory]
    [InlineData(0, 2_000_000_00)]
    [InlineData(1_900_000_00, 100_000_00)]
    [InlineData(2_500_000_00, 0)]
    public void The_ceiling_is_shared_with_aid_received_before(long before, long claim) =>
        // 4,000,000.00 × 75 % = 3,000,000.00, at most 2,000,000.00 less what came before
        Assert.Equal(claim, Claim(November, Closed("2020-11-01", "2020-11-30") with { AidBefore = Money.Eur(before) }, ("2019-11", 4_000_000_00)));

    [Fact]
    public void Days_outside_the_period_of_the_rules_do_not_count()
    {
        var result = Run(November, Closed("2020-11-25", "2020-12-05"), ("2019-11", 30_000_00));

        // 30,000.00 × 6/30 × 75 % = 4,500.00
        Assert.Equal(4_500_00, result.Claim!.Value.Cents);
        Assert.Contains(new ReliefGap("days_outside", GapWeight.Hint, "5"), result.Gaps);
        Assert.Null(Run(November, Closed("2021-01-02", "2021-01-05"), ("2019-11", 30_000_00)).Claim);
    }

    [Fact]
    public void A_closure_over_new_year_adds_its_months()
    {
        var result = Run(Retail, Closed("2020-12-16", "2021-01-10"), ("2019-12", 31_000_00), ("2020-01", 15_500_00));

        // 31,000.00 × 16/31 + 15,500.00 × 10/31 = 16,000.00 + 5,000.00; × 75 % = 15,750.00
        Assert.Equal(15_750_00, result.Claim!.Value.Cents);
        Assert.Equal(["2019-12", "2020-01"], result.Gaps.Where(gap => gap.Id == "not_by_day").Select(gap => gap.About));
        Assert.Contains(result.Steps, step => step is { Id: "comparison_sum", Cents: 21_000_00 });
    }

    [Fact]
    public void Days_that_are_known_are_added_up_instead_of_taken_in_proportion()
    {
        var days = new Dictionary<DateOnly, Money>
        {
            [new(2019, 12, 1)] = Money.Eur(1_000_00), [new(2019, 12, 20)] = Money.Eur(9_000_00), [new(2019, 12, 23)] = Money.Eur(10_000_00),
        };
        var turnover = new Turnover(new Dictionary<Month, Money> { [new(2019, 12)] = Money.Eur(20_000_00) }, days);

        var result = ReliefCalculation.Run(Retail, Closed("2020-12-16", "2020-12-31"), turnover, Later);

        // 9,000.00 + 10,000.00; × 75 % = 14,250.00
        Assert.Equal(14_250_00, result.Claim!.Value.Cents);
        Assert.DoesNotContain(result.Gaps, gap => gap.Id == "not_by_day");
    }

    [Fact]
    public void What_the_rules_do_not_allow_is_not_worked_out()
    {
        var result = Run(November, Closed("2020-11-01", "2020-11-30") with { Basis = Basis.YearAverage }, ("2019-11", 30_000_00));

        Assert.Null(result.Claim);
        Assert.Contains(result.Gaps, gap => gap.Id == "basis_not_allowed");
    }

    [Fact]
    public void Unanswered_questions_and_unchecked_sources_are_named()
    {
        var result = Run(November, Closed("2020-11-01", "2020-11-30"), ("2019-11", 30_000_00));

        Assert.Equal(
            ["own_sales_unknown", "deduction_unanswered", "deduction_unanswered", "deduction_unanswered", "aid_before_unanswered", "too_late", "unverified"],
            result.Gaps.Select(gap => gap.Id));
    }

    [Fact]
    public void Each_step_goes_on_from_the_one_before_and_the_last_is_the_claim()
    {
        var result = Run(November, Closed("2020-11-16", "2020-11-30"), ("2019-11", 30_000_00));

        Assert.Equal(["comparison_month", "share", "own_sales", "deductions", "cap", "claim"], result.Steps.Select(step => step.Id));
        Assert.Equal([15_000_00L, 11_250_00, 0, 11_250_00, 11_250_00, 11_250_00], result.Steps.Select(step => step.Cents));
        Assert.All(result.Steps.SkipLast(1), step => Assert.NotNull(November.Source(step.Source)));
    }

    private static RuleSet Rules(string id) => ShippedRules.All.Single(rules => rules.Id == id);

    private static ReliefInputs Closed(string from, string to) => new()
    {
        Closure = new DayRange(DateOnly.ParseExact(from, "yyyy-MM-dd"), DateOnly.ParseExact(to, "yyyy-MM-dd")),
    };

    private static Dictionary<string, Money> Amounts(params (string Id, long Cents)[] amounts) =>
        amounts.ToDictionary(one => one.Id, one => Money.Eur(one.Cents));

    private static long Claim(RuleSet rules, ReliefInputs inputs, params (string Month, long Cents)[] turnover) =>
        Run(rules, inputs, turnover).Claim!.Value.Cents;

    private static ReliefResult Run(RuleSet rules, ReliefInputs inputs, params (string Month, long Cents)[] turnover) => ReliefCalculation.Run(
        rules,
        inputs,
        new Turnover(turnover.ToDictionary(one => Month.Parse(one.Month)!.Value, one => Money.Eur(one.Cents)), new Dictionary<DateOnly, Money>()),
        Later);
}
