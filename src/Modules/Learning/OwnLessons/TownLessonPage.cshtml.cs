using Microsoft.AspNetCore.Mvc;
using Storefront.Learning.Course;
using Storefront.Learning.Lessons;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Learning.OwnLessons;

/// <summary>A lesson in a town's office: as shops read it, drafts of its own as well.</summary>
[BackOffice(TenantKinds.Town)]
internal sealed class TownLessonPage(OwnLessonBook book, LessonCatalog catalog, TimeProvider clock) : BackOfficePage
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    public Lesson Lesson { get; private set; } = null!;

    public LessonSheet Sheet => new(Lesson, T, clock.GetUtcNow().In(Tenant!.TimeZone).Date, null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var lesson = catalog.Find(Key)
            ?? (Guid.TryParse(Key, out var id) && await book.FindAsync(id, cancel) is { } own ? own.ToLesson() : null);
        if (lesson is null)
        {
            return NotFound();
        }

        Lesson = lesson;
        return Page();
    }
}
