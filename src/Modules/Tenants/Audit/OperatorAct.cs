using Storefront.Platform.Data;

namespace Storefront.Tenants.Audit;

/// <summary>What the operator did, and what became of towns. Never changed, never deleted by hand.</summary>
[NotOwned("The operator's own log; what concerns a town stands in that town's log as well.")]
internal sealed class OperatorAct : IAct
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Null: the program itself, the command line, or somebody who has no sign-in yet.</summary>
    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string InNameOf { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }
}
