using Storefront.Liquid;
using Storefront.Liquid.Values;

namespace Storefront.Learning.Portal;

/// <summary><c>course</c> of the template <c>quickstart</c>: what it is, the path, and what one can do at the end.</summary>
internal sealed record CourseDrop : ILiquidDrop
{
    public required string Title { get; init; }

    /// <summary>What it is and for whom, in a sentence.</summary>
    public required string Lead { get; init; }

    /// <summary>How many lessons, how long, what it costs.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>Address of the first lesson.</summary>
    public required string BeginUrl { get; init; }

    /// <summary>All lessons as one file.</summary>
    public required string BookUrl { get; init; }

    public required IReadOnlyList<StageDrop> Stages { get; init; }
}

/// <summary>A stretch of the path.</summary>
/// <param name="Handle">Its place on the page.</param>
/// <param name="Title">„Artikel zeigen“.</param>
/// <param name="Text">What happens there.</param>
/// <param name="Outcome">What one can do afterwards; empty: nothing in particular.</param>
/// <param name="FactsText">„7 Lektionen, etwa 35 Minuten“.</param>
/// <param name="Lessons">In order.</param>
internal sealed record StageDrop(
    string Handle, string Title, string Text, string Outcome, string FactsText, IReadOnlyList<LessonCard> Lessons) : ILiquidDrop;

/// <summary>A lesson in a list.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its goal.</param>
/// <param name="Url">Where it stands.</param>
/// <param name="MinutesText">How long it takes.</param>
/// <param name="Language">When it is not the page's; else empty.</param>
internal sealed record LessonCard(string Title, string Text, string Url, string MinutesText, string Language) : ILiquidDrop;

/// <summary><c>lesson</c> of the template <c>lesson</c>.</summary>
internal sealed record LessonDrop : ILiquidDrop
{
    public required string Title { get; init; }

    public required string Goal { get; init; }

    /// <summary>„Lektion 5 von 29“.</summary>
    public required string PlaceText { get; init; }

    /// <summary>When it is not the page's; else empty.</summary>
    public required string Language { get; init; }

    public required string MinutesText { get; init; }

    public required string StageTitle { get; init; }

    public required string StageUrl { get; init; }

    public required LiquidHtml Content { get; init; }

    public required string ChecklistTitle { get; init; }

    public required IReadOnlyList<string> Checklist { get; init; }

    /// <summary>Who keeps it, and how old it may be.</summary>
    public required string UpdatedText { get; init; }

    public required string CourseTitle { get; init; }

    public required string CourseUrl { get; init; }

    /// <summary>The lesson before; null at the first.</summary>
    public LessonCard? Before { get; init; }

    /// <summary>The lesson after; null at the last.</summary>
    public LessonCard? Next { get; init; }
}
