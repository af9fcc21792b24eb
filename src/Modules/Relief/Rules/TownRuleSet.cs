using Storefront.Platform.Data;
using Storefront.Relief.Calculation;

namespace Storefront.Relief.Rules;

/// <summary>A rule set that a town added for its shops.</summary>
internal sealed class TownRuleSet : OwnedEntity
{
    /// <summary>Stable id among the town's rule sets, part of addresses.</summary>
    public required string Handle { get; init; }

    /// <summary>The whole <see cref="RuleSet"/> as JSON.</summary>
    public required string Rules { get; set; }

    /// <summary>Withdrawn rule sets stay for what was worked out with them, and are not offered any more.</summary>
    public bool Withdrawn { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public RuleSet Read() => RuleJson.Read<RuleSet>(Rules);
}
