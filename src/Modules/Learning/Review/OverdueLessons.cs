using Storefront.Learning.Lessons;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Learning.Review;

/// <summary>How many lessons of the product should have been read again by now: a number beside the operator's menu entry.</summary>
internal sealed class OverdueLessons(LessonCatalog catalog, TimeProvider clock) : INavigationCount
{
    // The product's lessons are written for one country.
    public const string TimeZone = "Europe/Berlin";

    public string Path => OperatorReviewPage.Path;

    public ValueTask<int> CountAsync(Scope scope, CancellationToken cancel)
    {
        var today = clock.GetUtcNow().In(TimeZone).Date;
        return ValueTask.FromResult(catalog.All.Count(lesson => lesson.IsOverdue(today)));
    }
}
