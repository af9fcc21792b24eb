using System.Globalization;

namespace Storefront.Relief.Calculation;

/// <summary>What can be said against a result before anything is worked out.</summary>
internal static class Doubts
{
    public static void Add(RuleSet rules, ReliefInputs inputs, DateOnly today, List<ReliefGap> gaps)
    {
        if (inputs.Closure.Within(rules.Days) is { IsEmpty: false } counted && counted.Days < inputs.Closure.Days)
        {
            gaps.Add(new ReliefGap("days_outside", GapWeight.Hint, Text(inputs.Closure.Days - counted.Days)));
        }

        if (inputs.Closure.To > today)
        {
            gaps.Add(new ReliefGap("closure_ahead", GapWeight.Doubt));
        }

        // A rule set that says nothing of late openings compares with a time when there was no shop.
        if (inputs.Founded is { } founded && rules.Founded is null && inputs.Closure.YearsBack(rules.Comparison.YearsBack).From < founded)
        {
            gaps.Add(new ReliefGap("opened_later", GapWeight.Doubt));
        }

        Unanswered(rules, inputs, gaps);
        if (rules.ApplyUntil is { } until && until < today)
        {
            gaps.Add(new ReliefGap("too_late", GapWeight.Hint, until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        var unverified = rules.Sources.Count(source => !source.Verified);
        if (unverified > 0)
        {
            gaps.Add(new ReliefGap("unverified", GapWeight.Hint, Text(unverified)));
        }
    }

    private static void Unanswered(RuleSet rules, ReliefInputs inputs, List<ReliefGap> gaps)
    {
        if (rules.OwnSales is not null && inputs.OwnSales is null)
        {
            gaps.Add(new ReliefGap("own_sales_unknown", GapWeight.Doubt));
        }

        if (rules.Restaurants is not null && inputs is { Restaurant: true, OutOfHouse: null })
        {
            gaps.Add(new ReliefGap("out_of_house_unanswered", GapWeight.Doubt));
        }

        gaps.AddRange(rules.Deductions.Where(rule => !inputs.Deductions.ContainsKey(rule.Id))
            .Select(rule => new ReliefGap("deduction_unanswered", GapWeight.Doubt, rule.Id)));
        if (rules.Cap is { SharedWithOtherAid: true } && inputs.AidBefore is null)
        {
            gaps.Add(new ReliefGap("aid_before_unanswered", GapWeight.Hint));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
