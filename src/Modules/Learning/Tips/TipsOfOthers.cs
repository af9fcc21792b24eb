using Microsoft.AspNetCore.Http;
using Storefront.Learning.Contracts;
using Storefront.Learning.Progress;

namespace Storefront.Learning.Tips;

/// <summary>What the other modules have to say about a screen, without what the person took away.</summary>
internal sealed class TipsOfOthers(IEnumerable<ITipSource> sources, LessonMarks marks)
{
    public async ValueTask<Tip?> FirstAsync(Guid person, PathString page, CancellationToken cancel)
    {
        foreach (var source in sources)
        {
            foreach (var tip in await source.ForAsync(page, cancel))
            {
                if (!await marks.AnyAsync(person, tip.Key, cancel))
                {
                    return tip;
                }
            }
        }

        return null;
    }

    public bool Know(string key) => sources.Any(source => source.Knows(key));
}
