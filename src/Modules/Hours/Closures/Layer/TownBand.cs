using NodaTime;
using Storefront.Hours.Closures.Plans;
using Storefront.Hours.Contracts;

namespace Storefront.Hours.Closures.Layer;

/// <summary>What portal and shops say of a plan on top of their pages while it holds.</summary>
internal sealed record TownBand(Guid PlanId, LocalDateTime From, LocalDateTime? Until, DoorWords Title, DoorWords Words, DoorWords Legal, string LegalUrl)
{
    /// <summary>Whom it is about; said on the portal.</summary>
    public required ClosureArea Area { get; init; }
}
