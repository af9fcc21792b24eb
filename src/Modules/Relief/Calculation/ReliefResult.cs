using Storefront.Platform.Values;

namespace Storefront.Relief.Calculation;

/// <summary>What came out, with the way there.</summary>
/// <param name="Claim">At least 0, in cents; null when the comparison turnover is not known.</param>
/// <param name="Steps">In the order in which they were worked out.</param>
/// <param name="Gaps">What is missing or doubtful.</param>
internal sealed record ReliefResult(Money? Claim, IReadOnlyList<ReliefStep> Steps, IReadOnlyList<ReliefGap> Gaps);

/// <summary>One step of the way. Words: <c>relief.steps.{Id}.name</c> and <c>.formula</c>.</summary>
/// <param name="Id">Which step.</param>
/// <param name="Inputs">What went in.</param>
/// <param name="Cents">What came out, rounded to a cent for reading; the next step goes on with the exact value.</param>
/// <param name="Source">Id of the rule's source; empty for plain arithmetic.</param>
internal sealed record ReliefStep(string Id, IReadOnlyList<ReliefValue> Inputs, long Cents, string Source)
{
    /// <summary>The month or the deduction it is about, where a step comes several times.</summary>
    public string About { get; init; } = "";

    public Money Result => Money.Eur(Cents);
}

internal enum ValueKind
{
    Cents,
    Days,
    Percent,

    /// <summary>A number of months, perhaps a fraction: „347/30“.</summary>
    Months,
}

/// <param name="Id">Words: <c>relief.values.{Id}</c>.</param>
/// <param name="Kind">Its unit.</param>
/// <param name="Number">A whole number, or a fraction as <see cref="Ratio"/> writes it.</param>
/// <param name="About">The month or the deduction, if any.</param>
internal sealed record ReliefValue(string Id, ValueKind Kind, string Number, string About = "");

internal enum GapWeight
{
    /// <summary>Without it there is no result.</summary>
    Missing,

    /// <summary>The result stands, but may be wrong.</summary>
    Doubt,

    /// <summary>Good to know.</summary>
    Hint,
}

/// <param name="Id">Words: <c>relief.gaps.{Id}</c>.</param>
/// <param name="Weight">How much it matters.</param>
/// <param name="About">A month, a deduction or a number, for the sentence.</param>
internal sealed record ReliefGap(string Id, GapWeight Weight, string About = "");
