using System.Runtime.CompilerServices;
using Storefront.Learning.Lessons;
using Storefront.Pages.Contracts;
using Storefront.Platform.Scopes;

namespace Storefront.Learning.Portal;

internal sealed class LessonsInSitemap(LessonShelf shelf, CurrentScope here) : ISitemapPart
{
    public async IAsyncEnumerable<SitemapEntry> ListAsync(Scope scope, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (scope.Kind != TenantKind.Town || here.Tenant?.Has(LearningModule.Feature) != true)
        {
            yield break;
        }

        yield return new SitemapEntry(ShowQuickstart.Path);
        foreach (var lesson in await shelf.OnPortalAsync(cancel))
        {
            yield return new SitemapEntry($"{ShowQuickstart.Path}/{lesson.Key}");
        }
    }
}
