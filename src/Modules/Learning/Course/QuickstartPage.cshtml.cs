using Storefront.Learning.Lessons;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;

namespace Storefront.Learning.Course;

/// <summary>All lessons for the people of a shop, with what is done, and the next one.</summary>
[BackOffice(TenantKinds.Shop)]
internal sealed class QuickstartPage(QuickstartCourse course) : BackOfficePage
{
    public const string Path = "/admin/quickstart";

    public IReadOnlyList<LessonState> Lessons { get; private set; } = [];

    public int DoneCount => Lessons.Count(state => state.Done);

    /// <summary>The first that is open; null when all are done.</summary>
    public LessonState? Next => Lessons.FirstOrDefault(state => !state.Done);

    /// <summary>Chapter by chapter; what the town wrote comes last.</summary>
    public IEnumerable<(string Title, IReadOnlyList<LessonState> Lessons)> Chapters => Lesson.Topics
        .Select(topic => (T["learning.topic." + topic], In(state => !state.Lesson.IsOfTown && state.Lesson.Topic == topic)))
        .Append((T["learning.of_town"], In(state => state.Lesson.IsOfTown)))
        .Where(chapter => chapter.Item2.Count > 0);

    public async Task OnGetAsync(CancellationToken cancel) => Lessons = await course.ReadAsync(Staff.UserId, cancel);

    private IReadOnlyList<LessonState> In(Func<LessonState, bool> isHere) => [.. Lessons.Where(isHere)];
}
