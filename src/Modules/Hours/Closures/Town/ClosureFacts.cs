using System.Globalization;
using Storefront.Hours.Closures.Plans;

namespace Storefront.Hours.Closures.Town;

/// <summary>What the log keeps of a plan, by the names its texts know.</summary>
internal static class ClosureFacts
{
    public static object Of(ClosurePlan plan) => new
    {
        plan.TitleDe,
        ClosurePlaces = $"{plan.Area.Kind}: {string.Join(", ", plan.Area.Kind == AreaKind.Streets ? plan.Area.Streets : plan.Area.Branches)}",
        ClosureExcept = string.Join(", ", plan.Area.Except),
        ClosureStays = string.Join(", ", plan.Stays),
        ClosureRules = string.Join(", ", plan.Rules.Select(rule => $"{rule.Key} {rule.Value.ToString(CultureInfo.InvariantCulture)}")),
        ClosureWords = plan.WordsDe,
        ClosureWordsEn = plan.WordsEn,
        ClosureLegal = plan.LegalDe,
        ClosureMayOptOut = plan.MayOptOut,
        plan.StartsAt,
        plan.EndsAt,
    };
}
