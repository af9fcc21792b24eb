using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Audit;

/// <summary>Who did what, in whose name, before and after. A town's page shows its shops too.</summary>
[BackOffice(TenantKinds.Tenant, Permission = "tenants.log")]
public sealed class AuditPageModel(StorefrontDb db) : BackOfficePage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    internal IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    /// <summary>Ids sort by time: the next page begins below this one.</summary>
    public Guid? Older { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var query = db.Set<AuditEntry>().AsNoTracking();
        if (Before is { } id && await query.FirstOrDefaultAsync(row => row.Id == id, cancel) is { } last)
        {
            query = query.Where(row => row.At < last.At || (row.At == last.At && row.Id.CompareTo(last.Id) < 0));
        }

        var rows = await query.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(PageSize + 1).ToListAsync(cancel);
        Lines = [.. rows.Take(PageSize).Select(Show)];
        Older = rows.Count > PageSize ? rows[PageSize - 1].Id : null;
    }

    private AuditLine Show(AuditEntry row)
    {
        var at = row.At.In(Tenant!.TimeZone);
        return new AuditLine(
            $"{TownTime.ShortDate(at.Date, T)} {TownTime.Time(at.TimeOfDay)}",
            row.ActorName, row.InNameOf, new AuditReading(row, T));
    }
}

internal sealed record AuditLine(
    string When, string Who, string InNameOf, AuditReading What);
