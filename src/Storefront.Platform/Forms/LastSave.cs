using Storefront.Platform.Data;

namespace Storefront.Platform.Forms;

/// <summary>Who saved a record last by a form, and what it was then.</summary>
internal sealed class LastSave : IOwned
{
    public Guid TownId { get; set; }

    public Guid ShopId { get; set; }

    public required string Record { get; init; }

    /// <summary>Of what the form showed after that.</summary>
    public required string Mark { get; init; }

    public required string By { get; init; }

    public DateTimeOffset At { get; init; }
}
