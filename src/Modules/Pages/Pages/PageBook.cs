using Microsoft.EntityFrameworkCore;
using NodaTime;
using Storefront.Pages.Lists;
using Storefront.Pages.Menus;
using Storefront.Pages.Timing;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Pages;

/// <summary>The pages of the current tenant: writes them and keeps the menus in step.</summary>
internal sealed class PageBook(
    StorefrontDb db, CurrentScope here, ITenantSettings settings, PageCache cache, OfficeLog log, TimeProvider clock)
{
    private const string What = "page";

    /// <summary>Pages of this tenant itself, not those of the shops of a town.</summary>
    public IQueryable<Page> Own
    {
        get
        {
            var shop = db.Scope.ShopId;
            return db.Set<Page>().Where(page => page.ShopId == shop);
        }
    }

    public LocalDateTime Now => clock.GetUtcNow().In(here.Tenant!.TimeZone).LocalDateTime;

    /// <summary>The page if visitors may see it at this moment.</summary>
    public async Task<Page?> FindLiveAsync(string handle, CancellationToken cancel) => await Own.AsNoTracking()
        .FirstOrDefaultAsync(page => page.Handle == handle && page.IsLive && page.DeletedAt == null, cancel) is { } page
        && page.Shown.Covers(Now) ? page : null;

    /// <summary>Stores the page; false when another one has its handle.</summary>
    public Task<bool> PutAsync(Page page, bool isNew, CancellationToken cancel) => PutAsync(page, isNew, () => { }, cancel);

    /// <summary>The same from the office, with a line in the log.</summary>
    public Task<bool> WriteAsync(Page page, bool isNew, CancellationToken cancel) => PutAsync(
        page,
        isNew,
        () =>
        {
            log.Put(What, page.TitleDe, page, FactsOf, isNew);
            if (!isNew && db.Entry(page).OriginalValues.GetValue<bool>(nameof(Page.IsLive)) != page.IsLive)
            {
                log.Tell(What, page.IsLive ? "published" : "hidden", page.TitleDe);
            }
        },
        cancel);

    private Task<bool> PutAsync(Page page, bool isNew, Action tell, CancellationToken cancel) => WriteAsync(
        async () =>
        {
            if (await Own.AnyAsync(other => other.Handle == page.Handle && other.Id != page.Id, cancel))
            {
                // What was typed stays in the form and nowhere else.
                db.Entry(page).State = EntityState.Detached;
                return false;
            }

            tell();

            page.UpdatedAt = clock.GetUtcNow();
            if (isNew)
            {
                page.Id = Ids.New(clock);
                page.Position = await Own.CountAsync(cancel);
                db.Add(page);
            }

            await StoreMenusAsync(cancel);
            return true;
        },
        cancel);

    public Task DeleteAsync(Page page, CancellationToken cancel) => MarkAsync(page, clock.GetUtcNow(), cancel);

    public Task RestoreAsync(Page page, CancellationToken cancel) => MarkAsync(page, null, cancel);

    private static LoggedFacts FactsOf(Page page) => new()
    {
        TitleDe = page.TitleDe,
        TitleEn = page.TitleEn,
        TextDe = page.BodyDe,
        TextEn = page.BodyEn,
        PageAddress = "/pages/" + page.Handle,
        ShownFrom = LoggedFacts.Write(page.From),
        ShownUntil = LoggedFacts.Write(page.Until),
    };

    private Task<bool> MarkAsync(Page page, DateTimeOffset? deletedAt, CancellationToken cancel) => WriteAsync(
        async () =>
        {
            page.DeletedAt = deletedAt;
            log.Tell(What, deletedAt is null ? "restored" : "deleted", page.TitleDe);
            await StoreMenusAsync(cancel);
            return true;
        },
        cancel);

    private Task<bool> WriteAsync(Func<Task<bool>> work, CancellationToken cancel) => db.WriteAsync(
        () =>
        {
            // The next page shall show it already.
            db.AfterCommit(EvictAsync);
            return work();
        },
        cancel);

    private Task EvictAsync(CancellationToken cancel) => cache.EvictAsync(cancel, PageCache.TagOf(db.Scope)).AsTask();

    private async Task StoreMenusAsync(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        var rows = await Own.AsNoTracking()
            .Where(page => page.IsLive && page.DeletedAt == null && page.Menu != MenuPlace.None)
            .OrderBy(page => page.Position).ThenBy(page => page.Id)
            .Select(page => new { page.Menu, page.TitleDe, page.TitleEn, page.Handle, page.From, page.Until })
            .ToListAsync(cancel);
        var links = rows.ToLookup(row => row.Menu, row => new MenuLink(row.TitleDe, row.TitleEn, "/pages/" + row.Handle)
        {
            From = ShowTime.Write(row.From),
            Until = ShowTime.Write(row.Until),
        });
        await settings.SetAsync(
            MenuDocument.Key, new MenuDocument { Main = [.. links[MenuPlace.Main]], Footer = [.. links[MenuPlace.Footer]] }, cancel);
    }
}
