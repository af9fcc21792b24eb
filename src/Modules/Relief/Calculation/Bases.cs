namespace Storefront.Relief.Calculation;

/// <summary>Which turnover a shop may be compared with.</summary>
internal static class Bases
{
    /// <summary>Never empty: who opened too late chooses between month and average, everybody else starts from the same period.</summary>
    public static IReadOnlyList<Basis> Allowed(RuleSet rules, ReliefInputs inputs)
    {
        if (rules.Founded is { } young && inputs.Founded > young.After)
        {
            return inputs.Founded <= young.AverageUntil ? [Basis.MonthInstead, Basis.AverageSinceOpening] : [Basis.MonthInstead];
        }

        return rules.SoleTraders is { } sole && inputs.SoleTrader && (inputs.Founded is null || inputs.Founded.Value.Year <= sole.Year)
            ? [Basis.SamePeriod, Basis.YearAverage]
            : [Basis.SamePeriod];
    }
}
