namespace Storefront.Tenants.Audit;

/// <summary>Something that was done: a line of a log.</summary>
internal interface IAct
{
    Guid Id { get; }

    DateTimeOffset At { get; }

    string ActorName { get; }

    /// <summary>The tenant or role in whose name it was done.</summary>
    string InNameOf { get; }

    /// <summary>Text key below <c>audit.</c></summary>
    string Action { get; }

    string Subject { get; }

    string? Before { get; }

    string? After { get; }
}
