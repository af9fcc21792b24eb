using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;

namespace Storefront.Pages.Lists;

/// <summary>A list in the office with a button for one more, whose rows can be deleted and brought back: pages, events.</summary>
/// <typeparam name="TRow">What is listed.</typeparam>
internal abstract class OfficeList<TRow> : BackOfficePage
    where TRow : OwnedEntity, IListed
{
    /// <summary>Address of the list; <c>/edit</c> below it makes and changes a row.</summary>
    protected abstract string Home { get; }

    /// <summary>Where its words begin: <c>pages.events</c> for <c>pages.events.title</c>.</summary>
    protected abstract string Words { get; }

    protected abstract int MostDeleted { get; }

    protected abstract IQueryable<TRow> Own { get; }

    public IReadOnlyList<TRow> Deleted { get; private set; } = [];

    /// <summary>The page's head: title, button, and what stands there while there is nothing.</summary>
    public ListHead Head(bool isEmpty) => new(Words, Request.PathBase + Home + "/edit", isEmpty, T);

    public DeletedRows DeletedRows => new(T[Words + ".deleted"], [.. Deleted.Select(row => (row.Id, row.Title(T.Locale)))], T);

    public Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel) =>
        ChangeAsync(id, DeleteAsync, Words + ".deleted_done", cancel);

    public Task<IActionResult> OnPostRestoreAsync(Guid id, CancellationToken cancel) =>
        ChangeAsync(id, RestoreAsync, "pages.restored", cancel);

    protected abstract Task DeleteAsync(TRow row, CancellationToken cancel);

    protected abstract Task RestoreAsync(TRow row, CancellationToken cancel);

    /// <summary>Those that are there; the deleted ones are put aside.</summary>
    protected async Task<List<TRow>> ReadAsync(Func<IQueryable<TRow>, IQueryable<TRow>> sorted, CancellationToken cancel)
    {
        var all = await sorted(Own.AsNoTracking()).ToListAsync(cancel);
        Deleted = [.. all.Where(row => row.DeletedAt is not null).OrderByDescending(row => row.DeletedAt).Take(MostDeleted)];
        return all.FindAll(row => row.DeletedAt is null);
    }

    private async Task<IActionResult> ChangeAsync(Guid id, Func<TRow, CancellationToken, Task> change, string notice, CancellationToken cancel)
    {
        if (await Own.FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } row)
        {
            return NotFound();
        }

        await change(row, cancel);
        return RedirectWithNotice(Home, notice, ("name", row.Title(T.Locale)));
    }
}
