using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Learning.Progress;

/// <summary>The marks of one person in the current shop.</summary>
internal sealed class LessonMarks(StorefrontDb db, TimeProvider clock)
{
    public async Task<HashSet<string>> DoneAsync(Guid person, CancellationToken cancel) => await Of(person)
        .Where(mark => mark.Kind == MarkKind.Done)
        .Select(mark => mark.Lesson)
        .ToHashSetAsync(cancel);

    /// <summary>Whether they noted anything about it: either makes a tip needless.</summary>
    public Task<bool> AnyAsync(Guid person, string lesson, CancellationToken cancel) => Of(person).AnyAsync(mark => mark.Lesson == lesson, cancel);

    /// <summary>Twice is like once.</summary>
    public Task SetAsync(Guid person, string lesson, MarkKind kind, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (!await Of(person).AnyAsync(mark => mark.Lesson == lesson && mark.Kind == kind, cancel))
            {
                db.Add(new LessonMark { Id = Ids.New(clock), Person = person, Lesson = lesson, Kind = kind, At = clock.GetUtcNow() });
            }
        },
        cancel);

    public Task RemoveAsync(Guid person, string lesson, MarkKind kind, CancellationToken cancel) => db.WriteAsync(
        () => Of(person).Where(mark => mark.Lesson == lesson && mark.Kind == kind).ExecuteDeleteAsync(cancel), cancel);

    private IQueryable<LessonMark> Of(Guid person)
    {
        var shop = db.Scope.ShopId;
        return db.Set<LessonMark>().Where(mark => mark.ShopId == shop && mark.Person == person);
    }
}
