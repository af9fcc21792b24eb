using Storefront.Learning.Lessons;
using Storefront.Pages.Contracts;
using Storefront.Platform.Scopes;

namespace Storefront.Learning.Portal;

internal sealed class LessonsInSitemap(LessonCatalog catalog, CurrentScope here) : ISitemapPart
{
    public IAsyncEnumerable<SitemapEntry> ListAsync(Scope scope, CancellationToken cancel) =>
        scope.Kind == TenantKind.Town && here.Tenant?.Has(LearningModule.Feature) == true
            ? catalog.All.Select(lesson => $"{ShowQuickstart.Path}/{lesson.Key}").Prepend(ShowQuickstart.Path)
                .Select(path => new SitemapEntry(path)).ToAsyncEnumerable()
            : AsyncEnumerable.Empty<SitemapEntry>();
}
