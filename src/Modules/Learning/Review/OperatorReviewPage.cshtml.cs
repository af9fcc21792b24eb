using NodaTime;
using Storefront.Learning.Lessons;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Learning.Review;

/// <summary>The product's lessons for the operator: who keeps them, when they are due, and on which law they rest.</summary>
[BackOffice(TenantKinds.Operator)]
internal sealed class OperatorReviewPage(LessonCatalog catalog, TimeProvider clock) : BackOfficePage
{
    public const string Path = "/operator/quickstart";

    /// <summary>Those that are due first.</summary>
    public IEnumerable<Lesson> Lessons => catalog.All.OrderBy(lesson => lesson.Review);

    public LocalDate Today => clock.GetUtcNow().In(OverdueLessons.TimeZone).Date;
}
