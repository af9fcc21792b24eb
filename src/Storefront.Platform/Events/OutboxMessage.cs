using Storefront.Platform.Data;

namespace Storefront.Platform.Events;

/// <summary>One event on its way to one handler. Deleted when delivered.</summary>
[NotOwned("A dispatcher reads the queue of all tenants; each message is handled in its own scope.")]
internal sealed class OutboxMessage
{
    public Guid Id { get; init; }

    public Guid TownId { get; init; }

    public Guid ShopId { get; init; }

    public required string Event { get; init; }

    public required string Handler { get; init; }

    public required string Body { get; init; }

    /// <summary>Not before. Moved ahead while a dispatcher works on it, and after a failure.</summary>
    public DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    public string? Error { get; set; }
}
