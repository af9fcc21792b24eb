using Storefront.Platform.Data;

namespace Storefront.Platform.Jobs;

public enum JobState
{
    Waiting,
    Running,
    Done,
    Failed,
}

/// <summary>A piece of long work that a tenant asked for, with its progress.</summary>
public sealed class JobRecord : OwnedEntity
{
    public required string Kind { get; init; }

    public required string Arguments { get; init; }

    public JobState State { get; set; }

    public long Done { get; set; }

    /// <summary>0 while the size of the work is not known.</summary>
    public long Total { get; set; }

    public string? Message { get; set; }

    /// <summary>JSON of what came out, in the shape the job chooses.</summary>
    public string? Result { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>A runner that stops renewing it loses the job to another.</summary>
    public DateTimeOffset LeaseUntil { get; set; }

    /// <summary>0–100, or null while the size is not known.</summary>
    public int? Percent => Total > 0 ? (int)Math.Min(100, Done * 100 / Total) : null;
}
