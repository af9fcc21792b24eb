using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Texts;

namespace Storefront.Notifications.Log;

/// <summary>The last mails that went out. What they said is not kept.</summary>
internal abstract class SentMailsPage<TMail> : BackOfficePage, ISentMails
    where TMail : class, ISentMail
{
    // The operator has no town whose clock could count.
    private const string HouseZone = "Europe/Berlin";
    private const int Newest = 100;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public abstract string IntroKey { get; }

    public IReadOnlyList<MailLine> Lines { get; private set; } = [];

    public string? AddressPath => Tenant is not null && MayOpen("/admin/settings") ? Request.PathBase + "/admin/settings" : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var mails = Mails();
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var wanted = Q.Trim().ToLowerInvariant();
            mails = mails.Where(row => row.To.Contains(wanted));
        }

        var rows = await mails.AsNoTracking().OrderByDescending(row => row.SentAt).Take(Newest).ToListAsync(cancel);
        Lines = [.. rows.Select(Show)];
    }

    protected abstract IQueryable<TMail> Mails();

    private MailLine Show(TMail row)
    {
        var at = row.SentAt.In(Tenant?.TimeZone ?? HouseZone);
        return new MailLine($"{TownTime.ShortDate(at.Date, T)} {TownTime.Time(at.TimeOfDay)}", row.To, row.Subject);
    }
}

/// <summary>What <c>_SentMails.cshtml</c> shows.</summary>
internal interface ISentMails
{
    TextIn T { get; }

    /// <summary>Text key of what stands here.</summary>
    string IntroKey { get; }

    string? Q { get; }

    IReadOnlyList<MailLine> Lines { get; }

    /// <summary>Where the address is set that answers go to; null for whoever may not, and for the operator.</summary>
    string? AddressPath { get; }
}

internal sealed record MailLine(string When, string To, string Subject);
