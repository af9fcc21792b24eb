using Storefront.Learning.Course;
using Storefront.Learning.OwnLessons;
using Storefront.Learning.Lessons;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Learning.Review;

/// <summary>„Zu tun“ of a town: lessons whose date of review is past, its own and those of the product, which it may tell the operator of.</summary>
internal sealed class LessonsToReview(OwnLessonBook book, LessonCatalog catalog, CurrentScope here, TimeProvider clock) : ITownTask
{
    public int Order => 60;

    public string Permission => LearningModule.MayWrite;

    public async ValueTask<DashboardRow?> FindAsync(TextIn texts, CancellationToken cancel)
    {
        var today = clock.GetUtcNow().In(here.Tenant!.TimeZone).Date;
        var own = (await book.LiveAsync(cancel)).Count(lesson => lesson.IsOverdue(today));
        var count = own + catalog.All.Count(lesson => lesson.IsOverdue(today));
        return count == 0 ? null : new DashboardRow(
            texts["learning.review.task", ("count", count)], QuickstartPage.Path, texts["learning.review.task_text"],
            texts["learning.review.overdue"], "wait", null);
    }
}
