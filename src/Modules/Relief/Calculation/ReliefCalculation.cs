using Storefront.Platform.Values;

namespace Storefront.Relief.Calculation;

/// <summary>
/// Works out a relief from rules, answers and turnover. Pure: the same in, the same out. Amounts are exact fractions of a cent until the
/// end; the claim is rounded once, halves away from zero, and is never negative.
/// </summary>
internal static class ReliefCalculation
{
    /// <param name="rules">The rule set; where each of its numbers comes from stands in its sources.</param>
    /// <param name="inputs">The shop's answers. Amounts in cents, at least 0.</param>
    /// <param name="turnover">Net turnover in cents; what is not in there is unknown.</param>
    /// <param name="today">In the town, for what lies ahead and for deadlines.</param>
    public static ReliefResult Run(RuleSet rules, ReliefInputs inputs, Turnover turnover, DateOnly today)
    {
        var steps = new List<ReliefStep>();
        var gaps = new List<ReliefGap>();
        Doubts.Add(rules, inputs, today, gaps);
        var closed = inputs.Closure.Within(rules.Days);
        if (closed.IsEmpty || !Bases.Allowed(rules, inputs).Contains(inputs.Basis))
        {
            gaps.Add(new ReliefGap(closed.IsEmpty ? "no_closed_days" : "basis_not_allowed", GapWeight.Missing));
            return new ReliefResult(null, steps, gaps);
        }

        if (new Comparison(rules, inputs, turnover, steps, gaps).Find(closed) is not { } comparison)
        {
            return new ReliefResult(null, steps, gaps);
        }

        if (comparison <= 0)
        {
            gaps.Add(new ReliefGap("comparison_nought", GapWeight.Doubt));
        }

        var share = Share(rules, comparison, steps);
        var left = AfterDeductions(rules, inputs, comparison, share, steps);
        var claim = Capped(rules, inputs, Ratio.Max(left, 0), steps);
        steps.Add(new ReliefStep("claim", [Comparison.Amount("before_rounding", claim)], claim.Round(), ""));
        return new ReliefResult(Money.Eur(claim.Round()), steps, gaps);
    }

    private static Ratio Share(RuleSet rules, Ratio comparison, List<ReliefStep> steps)
    {
        var share = comparison * rules.Percent / 100;
        steps.Add(new ReliefStep(
            "share",
            [Comparison.Amount("comparison", comparison), Comparison.Number("percent", ValueKind.Percent, rules.Percent)],
            share.Round(),
            rules.PercentSource));
        return share;
    }

    private static Ratio AfterDeductions(RuleSet rules, ReliefInputs inputs, Ratio comparison, Ratio share, List<ReliefStep> steps)
    {
        if (rules.OwnSales is null && rules.Deductions.Count == 0)
        {
            return share;
        }

        var amounts = new List<ReliefValue> { Comparison.Amount("share", share) };
        var left = share;
        if (rules.OwnSales is { } own)
        {
            var above = OwnSalesAbove(own, inputs, comparison, steps);
            amounts.Add(Comparison.Amount("own_sales_above", above));
            left -= above;
        }

        foreach (var rule in rules.Deductions)
        {
            var amount = inputs.Deductions.GetValueOrDefault(rule.Id);
            amounts.Add(Comparison.Amount("deduction", amount.Cents, rule.Id));
            left -= amount.Cents;
        }

        steps.Add(new ReliefStep("deductions", amounts, Ratio.Max(left, 0).Round(), rules.Deductions is [var first, ..] ? first.Source : ""));
        return left;
    }

    private static Ratio OwnSalesAbove(OwnSalesRule rule, ReliefInputs inputs, Ratio comparison, List<ReliefStep> steps)
    {
        var free = comparison * rule.FreePercent / 100;
        var own = inputs.OwnSales ?? Money.Zero;
        var above = Ratio.Max((Ratio)own.Cents - free, 0);
        steps.Add(new ReliefStep(
            "own_sales",
            [
                Comparison.Amount("own_sales", own.Cents),
                Comparison.Amount("comparison", comparison),
                Comparison.Number("free_percent", ValueKind.Percent, rule.FreePercent),
                Comparison.Amount("free", free),
            ],
            above.Round(),
            rule.Source));
        return above;
    }

    private static Ratio Capped(RuleSet rules, ReliefInputs inputs, Ratio claim, List<ReliefStep> steps)
    {
        if (rules.Cap is not { } cap)
        {
            return claim;
        }

        var before = cap.SharedWithOtherAid ? inputs.AidBefore ?? Money.Zero : Money.Zero;
        var room = Ratio.Max((Ratio)cap.Cents - before.Cents, 0);
        var capped = Ratio.Min(claim, room);
        steps.Add(new ReliefStep(
            "cap",
            [
                Comparison.Amount("uncapped", claim),
                Comparison.Amount("cap", cap.Cents),
                .. cap.SharedWithOtherAid ? new[] { Comparison.Amount("aid_before", before.Cents) } : [],
            ],
            capped.Round(),
            cap.Source));
        return capped;
    }
}
