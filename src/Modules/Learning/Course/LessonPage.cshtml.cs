using Microsoft.AspNetCore.Mvc;
using Storefront.Learning.Checks;
using Storefront.Learning.Lessons;
using Storefront.Learning.Progress;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Learning.Course;

/// <summary>One lesson: read it, do it in the very screen, tick it off.</summary>
[BackOffice(TenantKinds.Shop)]
internal sealed class LessonPage(LessonShelf shelf, LessonChecks checks, LessonMarks marks, TimeProvider clock) : BackOfficePage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    public LessonState State { get; private set; } = null!;

    public Lesson? Next { get; private set; }

    public LessonSheet Sheet => new(
        State.Lesson,
        T,
        clock.GetUtcNow().In(Tenant!.TimeZone).Date,
        State.Lesson.DoPath is { } path && MayOpen(path) ? Request.PathBase + path : null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var all = await shelf.AllAsync(cancel);
        if (await shelf.FindAsync(Key, cancel) is not { } lesson)
        {
            return NotFound();
        }

        State = new LessonState(
            lesson, await checks.AskAsync(lesson, Staff.UserId, cancel), (await marks.DoneAsync(Staff.UserId, cancel)).Contains(lesson.Key));
        Next = all.SkipWhile(each => each.Key != lesson.Key).Skip(1).FirstOrDefault();
        return Page();
    }

    public Task<IActionResult> OnPostDoneAsync(CancellationToken cancel) =>
        MarkAsync((lesson, mark) => marks.SetAsync(Staff.UserId, lesson, mark, cancel), "learning.ticked", cancel);

    public Task<IActionResult> OnPostOpenAsync(CancellationToken cancel) =>
        MarkAsync((lesson, mark) => marks.RemoveAsync(Staff.UserId, lesson, mark, cancel), "learning.unticked", cancel);

    private async Task<IActionResult> MarkAsync(Func<string, MarkKind, Task> mark, string notice, CancellationToken cancel)
    {
        if (await shelf.FindAsync(Key, cancel) is not { } lesson)
        {
            return NotFound();
        }

        await mark(lesson.Key, MarkKind.Done);
        return RedirectWithNotice($"{QuickstartPage.Path}/lessons/{lesson.Key}", notice, ("name", lesson.In(T.Locale).Title));
    }
}
