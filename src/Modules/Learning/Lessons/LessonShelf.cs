using Storefront.Learning.OwnLessons;
using Storefront.Platform.Scopes;

namespace Storefront.Learning.Lessons;

/// <summary>The lessons a tenant has: those of the product, and what its town has written.</summary>
internal sealed class LessonShelf(LessonCatalog catalog, CurrentScope here, ScopeDoor door)
{
    public async Task<IReadOnlyList<Lesson>> AllAsync(CancellationToken cancel) => [.. catalog.All, .. await OfTownAsync(cancel)];

    public async Task<Lesson?> FindAsync(string key, CancellationToken cancel) => catalog.Find(key)
        ?? (Guid.TryParse(key, out var id) ? (await OfTownAsync(cancel)).FirstOrDefault(lesson => lesson.Key == OwnLesson.KeyOf(id)) : null);

    /// <summary>What everybody reads on the portal: the product's, and what the town wants there.</summary>
    public async Task<IReadOnlyList<Lesson>> OnPortalAsync(CancellationToken cancel) => [.. (await AllAsync(cancel)).Where(lesson => lesson.OnPortal)];

    // Read in the town's scope: a shop sees only its own rows.
    private Task<IReadOnlyList<Lesson>> OfTownAsync(CancellationToken cancel) =>
        door.InAsync<OwnLessonBook, IReadOnlyList<Lesson>>(here.Value.Town, book => book.LiveAsync(cancel));
}
