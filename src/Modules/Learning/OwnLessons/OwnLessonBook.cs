using Microsoft.EntityFrameworkCore;
using Storefront.Learning.Lessons;
using Storefront.Platform.Data;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Learning.OwnLessons;

/// <summary>The lessons of the current town. Works in town scope.</summary>
internal sealed class OwnLessonBook(StorefrontDb db, IAuditLog audit, TimeProvider clock)
{
    private const int MostDeleted = 10;

    public IQueryable<OwnLesson> Own
    {
        get
        {
            var shop = db.Scope.ShopId;
            return db.Set<OwnLesson>().Where(row => row.ShopId == shop);
        }
    }

    private IQueryable<OwnLesson> Kept => Own.AsNoTracking().Where(row => row.DeletedAt == null);

    /// <summary>Those that shops see.</summary>
    public async Task<IReadOnlyList<Lesson>> LiveAsync(CancellationToken cancel) =>
        [.. (await Kept.Where(row => row.IsLive).OrderBy(row => row.Id).ToListAsync(cancel)).Select(row => row.ToLesson())];

    public Task<List<OwnLesson>> AllAsync(CancellationToken cancel) => Kept.OrderBy(row => row.Id).ToListAsync(cancel);

    public Task<List<OwnLesson>> DeletedAsync(CancellationToken cancel) => Own.AsNoTracking()
        .Where(row => row.DeletedAt != null).OrderByDescending(row => row.DeletedAt).Take(MostDeleted).ToListAsync(cancel);

    public Task<OwnLesson?> FindAsync(Guid? id, CancellationToken cancel) => Own.FirstOrDefaultAsync(row => row.Id == id && row.DeletedAt == null, cancel);

    public Task PutAsync(OwnLesson lesson, bool isNew, CancellationToken cancel) => db.WriteAsync(
        () =>
        {
            lesson.UpdatedAt = clock.GetUtcNow();
            if (isNew)
            {
                lesson.Id = Ids.New(clock);
                db.Add(lesson);
            }

            audit.Record(isNew ? "lesson_created" : "lesson_changed", lesson.TitleDe);
            db.Raise(new LessonsChanged());
            return Task.CompletedTask;
        },
        cancel);

    /// <summary>Takes it away, or brings it back; false when there is none.</summary>
    public Task<OwnLesson?> MarkAsync(Guid id, bool deleted, CancellationToken cancel) => db.WriteAsync<OwnLesson?>(
        async () =>
        {
            if (await Own.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } lesson)
            {
                return null;
            }

            lesson.DeletedAt = deleted ? clock.GetUtcNow() : null;
            audit.Record(deleted ? "lesson_deleted" : "lesson_restored", lesson.TitleDe);
            db.Raise(new LessonsChanged());
            return lesson;
        },
        cancel);
}
