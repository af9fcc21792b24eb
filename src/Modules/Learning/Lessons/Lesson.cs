using NodaTime;
using Storefront.Platform.Texts;

namespace Storefront.Learning.Lessons;

/// <summary>One lesson, of the product or of a town, in both languages.</summary>
internal sealed record Lesson
{
    /// <summary>Last part of its address: <c>opening-hours</c>, or the id of a town's lesson.</summary>
    public required string Key { get; init; }

    /// <summary>One of <see cref="Topics"/>.</summary>
    public required string Topic { get; init; }

    public int Order { get; init; }

    /// <summary>The screen of a shop's back office where it is done; null when there is none.</summary>
    public string? DoPath { get; init; }

    /// <summary><c>step:hours.set_up</c>: see <see cref="Contracts.ILessonCheck"/>. Null: people tick it off themselves.</summary>
    public string? Check { get; init; }

    /// <summary>Who keeps it right.</summary>
    public required string Owner { get; init; }

    /// <summary>When it is to be read again, at the latest.</summary>
    public required LocalDate Review { get; init; }

    /// <summary>State of the law it speaks of; null when it does not.</summary>
    public LocalDate? Law { get; init; }

    /// <summary>Where its statements on the law come from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The screen on which it is shown as a tip; <c>{id}</c> stands for any one record.</summary>
    public string? Tip { get; init; }

    /// <summary>Written by the shop's town.</summary>
    public bool IsOfTown { get; init; }

    public bool IsLive { get; init; } = true;

    /// <summary>Read by everybody on the portal.</summary>
    public bool OnPortal { get; init; } = true;

    public required LessonWords German { get; init; }

    public required LessonWords English { get; init; }

    public static IReadOnlyList<string> Topics { get; } = ["start", "goods", "selling", "law", "seen", "ahead"];

    public LessonWords In(string locale) => locale == TextCatalog.English ? English : German;

    public bool IsOverdue(LocalDate today) => Review < today;
}
