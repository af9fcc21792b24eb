using Storefront.Learning.OwnLessons;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Learning.Portal;

/// <summary>What a town writes is on its portal at once.</summary>
internal sealed class FreshLessons(CurrentScope here, PageCache pages) : IEventHandler<LessonsChanged>
{
    public async Task HandleAsync(LessonsChanged happened, CancellationToken cancel) => await pages.EvictAsync(cancel, PageCache.TagOf(here.Value));
}
