using Storefront.Platform.Data;

namespace Storefront.Wanted.Radar;

/// <summary>What somebody asked the shops for and nobody had: the words of the first line, the day, the branch. Nothing of whom. Belongs to the town.</summary>
internal sealed class Unmet : OwnedEntity
{
    /// <summary>„2026-11-27“</summary>
    public required string Day { get; init; }

    public required string Branch { get; init; }

    public required string Words { get; init; }

    public bool Sample { get; init; }
}

/// <summary>Words that were searched for on a day and nothing was found. Belongs to the town.</summary>
internal sealed class Sought : IOwned
{
    public Guid TownId { get; set; }

    public Guid ShopId { get; set; }

    public required string Day { get; init; }

    public required string Words { get; init; }

    public required string Branch { get; init; }

    public int Number { get; set; }

    public bool Sample { get; init; }
}
