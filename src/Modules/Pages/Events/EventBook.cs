using Microsoft.EntityFrameworkCore;
using NodaTime;
using Storefront.Pages.Data;
using Storefront.Pages.Lists;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;

namespace Storefront.Pages.Events;

/// <summary>The town's events: reads those to come, keeps the portal's pages in step.</summary>
internal sealed class EventBook(StorefrontDb db, CurrentScope here, PageCache cache, OfficeLog log, TimeProvider clock)
{
    private const string What = "event";

    public IQueryable<TownEvent> Own => db.Set<TownEvent>().Where(row => row.ShopId == Guid.Empty);

    public LocalDateTime Now => clock.GetUtcNow().In(here.Tenant!.TimeZone).LocalDateTime;

    /// <summary>Events that are not over, next first.</summary>
    public async Task<IReadOnlyList<TownEvent>> ToComeAsync(int most, CancellationToken cancel)
    {
        var now = Now;
        var today = now.Date;
        var rows = await Own.AsNoTracking()
            .Where(row => row.DeletedAt == null && row.LastDay >= today)
            .OrderBy(row => row.Day).ThenBy(row => row.Time).ThenBy(row => row.Id)
            .Take(most + 10)
            .ToListAsync(cancel);
        return [.. rows.Where(row => !row.IsOver(now)).Take(most)];
    }

    public Task PutAsync(TownEvent row, bool isNew, CancellationToken cancel)
    {
        row.UpdatedAt = clock.GetUtcNow();
        if (isNew)
        {
            row.Id = Ids.New(clock);
            db.Add(row);
        }

        return SaveAsync(cancel);
    }

    /// <summary>The same from the office, with a line in the log.</summary>
    public Task WriteAsync(TownEvent row, bool isNew, CancellationToken cancel)
    {
        log.Put(What, row.TitleDe, row, FactsOf, isNew);
        return PutAsync(row, isNew, cancel);
    }

    public Task DeleteAsync(TownEvent row, CancellationToken cancel)
    {
        log.Tell(What, "deleted", row.TitleDe);
        row.DeletedAt = clock.GetUtcNow();
        return SaveAsync(cancel);
    }

    public Task RestoreAsync(TownEvent row, CancellationToken cancel)
    {
        log.Tell(What, "restored", row.TitleDe);
        row.DeletedAt = null;
        return SaveAsync(cancel);
    }

    private static LoggedFacts FactsOf(TownEvent row) => new()
    {
        TitleDe = row.TitleDe,
        TitleEn = row.TitleEn,
        TextDe = row.TextDe,
        TextEn = row.TextEn,
        EventPlace = row.Place,
        EventPlaceEn = row.PlaceEn,
        LinkTo = row.Url ?? "",
        FirstDay = LocalText.Day(row.Day),
        LastDay = LocalText.Day(row.LastDay),
        StartTime = LocalText.Time(row.Time) ?? "",
        EndTime = LocalText.Time(row.EndTime) ?? "",
    };

    private Task SaveAsync(CancellationToken cancel) => db.WriteAsync(
        () =>
        {
            db.AfterCommit(EvictAsync);
            return Task.CompletedTask;
        },
        cancel);

    private Task EvictAsync(CancellationToken cancel) => cache.EvictAsync(cancel, PageCache.TagOf(here.Value)).AsTask();
}
