using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;

namespace Storefront.Tenants.Audit;

/// <summary>A log, newest first, a page at a time.</summary>
internal abstract class ActListPage<TAct>(StorefrontDb db) : BackOfficePage, IActList
    where TAct : Act
{
    // The operator has no town whose clock could count.
    private const string HouseZone = "Europe/Berlin";
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public abstract string IntroKey { get; }

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    /// <summary>Ids sort by time: the next page begins below this one.</summary>
    public Guid? Older { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var query = Choose(db.Set<TAct>().AsNoTracking());
        if (Before is { } id && await query.FirstOrDefaultAsync(row => row.Id == id, cancel) is { } last)
        {
            query = query.Where(row => row.At < last.At || (row.At == last.At && row.Id.CompareTo(last.Id) < 0));
        }

        var rows = await query.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize + 1).ToListAsync(cancel);
        Lines = [.. rows.Take(PageSize).Select(Show)];
        Older = rows.Count > PageSize ? rows[PageSize - 1].Id : null;
    }

    /// <summary>What of the log may be read here.</summary>
    protected virtual IQueryable<TAct> Choose(IQueryable<TAct> all) => all;

    private string WhoOf(TAct row) => row.ActorName switch
    {
        Act.ByCommand => T["tenants.log_by_command"],
        Act.ByRegistration => T["tenants.log_by_registration"],
        var name => name,
    };

    private AuditLine Show(TAct row)
    {
        var at = row.At.In(Tenant?.TimeZone ?? HouseZone);
        return new AuditLine(
            $"{TownTime.ShortDate(at.Date, T)} {TownTime.Time(at.TimeOfDay)}",
            WhoOf(row), row.InNameOf, new AuditReading(row, T));
    }
}

/// <summary>What <c>_Acts.cshtml</c> shows.</summary>
internal interface IActList
{
    TextIn T { get; }

    /// <summary>Text key of what stands here.</summary>
    string IntroKey { get; }

    IReadOnlyList<AuditLine> Lines { get; }

    Guid? Older { get; }
}

internal sealed record AuditLine(string When, string Who, string InNameOf, AuditReading What);
