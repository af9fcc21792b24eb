namespace Storefront.Tenants.Audit;

/// <summary>Something that was done, by whom, in whose name: a line of a log. Never changed, never deleted by hand.</summary>
internal abstract class Act
{
    /// <summary>Stands for the command line where nobody is signed in.</summary>
    public const string ByCommand = "@command";

    /// <summary>Stands for somebody who registers and has no sign-in yet; what they call themselves proves nothing.</summary>
    public const string ByRegistration = "@registration";

    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Null: the program itself, the command line, or somebody who has no sign-in yet.</summary>
    public Guid? ActorId { get; init; }

    public string ActorName { get; init; } = "";

    /// <summary>The tenant or role in whose name it was done.</summary>
    public string InNameOf { get; init; } = "";

    /// <summary>Text key below <c>audit.</c></summary>
    public string Action { get; init; } = "";

    public string Subject { get; init; } = "";

    public string? Before { get; init; }

    public string? After { get; init; }
}
