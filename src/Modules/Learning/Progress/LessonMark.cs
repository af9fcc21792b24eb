using Storefront.Platform.Data;

namespace Storefront.Learning.Progress;

/// <summary>What a person noted about a lesson in this shop.</summary>
internal sealed class LessonMark : OwnedEntity
{
    /// <summary>Their account.</summary>
    public Guid Person { get; init; }

    /// <summary>Key of the lesson.</summary>
    public required string Lesson { get; init; }

    public MarkKind Kind { get; init; }

    public DateTimeOffset At { get; init; }
}

internal enum MarkKind
{
    /// <summary>Ticked off by hand.</summary>
    Done,

    /// <summary>Not to be shown as a tip any more.</summary>
    TipHidden,
}
