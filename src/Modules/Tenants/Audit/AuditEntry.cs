using Storefront.Platform.Data;

namespace Storefront.Tenants.Audit;

/// <summary>What was done, by whom, in whose name. Never changed, never deleted by hand.</summary>
internal sealed class AuditEntry : OwnedEntity, IAct
{
    public DateTimeOffset At { get; init; }

    /// <summary>Null: the program itself or the command line.</summary>
    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>The tenant or role in whose name it was done.</summary>
    public required string InNameOf { get; init; }

    /// <summary>Text key below <c>audit.</c></summary>
    public required string Action { get; init; }

    public required string Subject { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }
}
