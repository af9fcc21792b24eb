using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Storefront.Learning.Course;
using Storefront.Learning.Lessons;
using Storefront.Learning.Portal;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Learning.OwnLessons;

/// <summary>The course as a town sees it: what it wrote itself for its shops, and what comes with the product.</summary>
[BackOffice(TenantKinds.Town)]
internal sealed class TownQuickstartPage(OwnLessonBook book, LessonCatalog catalog, ITenantAddresses addresses, TimeProvider clock) : BackOfficePage
{
    public IReadOnlyList<OwnLesson> Own { get; private set; } = [];

    public IReadOnlyList<OwnLesson> Deleted { get; private set; } = [];

    public IReadOnlyList<Lesson> OfProduct => catalog.All;

    public bool MayWrite => Staff.May(LearningModule.MayWrite);

    public LocalDate Today => clock.GetUtcNow().In(Tenant!.TimeZone).Date;

    /// <summary>Where everybody reads the product's lessons; null while the town does not want that.</summary>
    public string? PublicUrl => Tenant!.Has(LearningModule.Feature) ? addresses.Link(Here.Value, ShowQuickstart.Path) : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Own = await book.AllAsync(cancel);
        Deleted = MayWrite ? await book.DeletedAsync(cancel) : [];
    }

    public Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel) => MarkAsync(id, true, "learning.own.deleted_done", cancel);

    public Task<IActionResult> OnPostRestoreAsync(Guid id, CancellationToken cancel) => MarkAsync(id, false, "learning.own.restored", cancel);

    private async Task<IActionResult> MarkAsync(Guid id, bool deleted, string notice, CancellationToken cancel)
    {
        if (!MayWrite)
        {
            return StatusCode(403);
        }

        return await book.MarkAsync(id, deleted, cancel) is { } lesson
            ? RedirectWithNotice(QuickstartPage.Path, notice, ("name", lesson.Title(T.Locale)))
            : NotFound();
    }
}
