using Storefront.Relief.Calculation;
using Storefront.Relief.Rules;

namespace Storefront.Modules.Tests.Relief;

public sealed class ShippedRulesTests
{
    [Fact]
    public void The_demand_of_the_trade_and_the_two_programmes_of_2020_come_along() =>
        Assert.Equal(["retail-75", "novemberhilfe-2020", "dezemberhilfe-2020"], ShippedRules.All.Select(rules => rules.Id));

    [Fact]
    public void They_pass_the_check_that_a_towns_rules_have_to_pass() =>
        Assert.All(ShippedRules.All, rules => Assert.Empty(RuleSetCheck.Find(rules)));

    [Fact]
    public void Every_rule_names_a_source_that_is_there() => Assert.All(ShippedRules.All, rules =>
        Assert.All(SourcesNamed(rules).Where(source => source is not null), source => Assert.NotNull(rules.Source(source!))));

    [Fact]
    public void What_could_not_be_checked_says_why() => Assert.All(
        ShippedRules.All.SelectMany(rules => rules.Sources).Where(source => !source.Verified),
        source => Assert.NotEqual("", source.Note?.De ?? ""));

    [Fact]
    public void They_are_the_same_after_being_written_down_and_read_again() => Assert.All(ShippedRules.All, rules =>
        Assert.Equal(RuleJson.Write(rules), RuleJson.Write(RuleJson.Read<RuleSet>(RuleJson.Write(rules)))));

    private static IEnumerable<string?> SourcesNamed(RuleSet rules) =>
    [
        rules.PercentSource,
        rules.Comparison.Source,
        rules.DaysFrom is null ? null : rules.DaysSource,
        rules.SoleTraders?.Source,
        rules.Founded?.Source,
        rules.OwnSales?.Source,
        rules.Restaurants?.Source,
        .. rules.Deductions.Select(rule => rule.Source),
        rules.Cap?.Source,
        rules.ApplyUntil is null ? null : rules.ApplySource,
    ];
}
