using Storefront.Learning.Checks;
using Storefront.Learning.Lessons;
using Storefront.Learning.Progress;

namespace Storefront.Learning.Course;

/// <summary>How far a person is with the lessons of the current shop.</summary>
internal sealed class QuickstartCourse(LessonShelf shelf, LessonChecks checks, LessonMarks marks)
{
    public async Task<IReadOnlyList<LessonState>> ReadAsync(Guid person, CancellationToken cancel)
    {
        var ticked = await marks.DoneAsync(person, cancel);
        var states = new List<LessonState>();
        foreach (var lesson in await shelf.AllAsync(cancel))
        {
            states.Add(new LessonState(lesson, await checks.AskAsync(lesson, person, cancel), ticked.Contains(lesson.Key)));
        }

        return states;
    }
}

/// <param name="Lesson">Which.</param>
/// <param name="Seen">Whether the product sees that it was done; null when it cannot know.</param>
/// <param name="Ticked">Ticked off by hand.</param>
internal sealed record LessonState(Lesson Lesson, bool? Seen, bool Ticked)
{
    public bool Done => Ticked || Seen == true;
}
