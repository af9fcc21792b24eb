using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Notifications.Log;

/// <summary>The last mails that went out in this tenant's name. What they said is not kept.</summary>
[BackOffice(TenantKinds.Tenant, Permission = "notifications.log")]
public sealed class MailLogModel(StorefrontDb db) : BackOfficePage
{
    private const int Newest = 100;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    internal IReadOnlyList<MailLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var shop = Here.Value.ShopId;
        var mails = db.Set<MailLogEntry>().AsNoTracking().Where(row => row.ShopId == shop);
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var wanted = Q.Trim().ToLowerInvariant();
            mails = mails.Where(row => row.To.Contains(wanted));
        }

        var rows = await mails.OrderByDescending(row => row.SentAt).Take(Newest).ToListAsync(cancel);
        Lines = [.. rows.Select(Show)];
    }

    private MailLine Show(MailLogEntry row)
    {
        var at = row.SentAt.In(Tenant!.TimeZone);
        return new MailLine($"{TownTime.ShortDate(at.Date, T)} {TownTime.Time(at.TimeOfDay)}", row.To, row.Subject);
    }
}

internal sealed record MailLine(string When, string To, string Subject);
