using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Wanted.Enquiries;
using Storefront.Wanted.Slips;

namespace Storefront.Wanted.Town;

/// <summary>What the town's team sees of enquiries that went out: what is asked and how many answered, not what; and a way to stop one.</summary>
[BackOffice(TenantKinds.Town, Permission = WantedModule.MayModerate, Feature = WantedModule.Feature)]
internal sealed class TownPage(StorefrontDb db, Farewell farewell, IAuditLog audit, TimeProvider clock) : BackOfficePage
{
    public const string Path = "/admin/wanted/town";

    private const int MostShown = 100;
    private const int LongestReason = 300;

    public IReadOnlyList<Enquiry> Enquiries { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Answered { get; private set; } = new Dictionary<Guid, int>();

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public Guid Id { get; set; }

    public string When(DateTimeOffset at) => TownTime.Near(at.In(Tenant!.TimeZone).LocalDateTime, clock.GetUtcNow().In(Tenant.TimeZone).Date, T);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostStopAsync(CancellationToken cancel)
    {
        if (await db.Set<Enquiry>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == Id && row.State != EnquiryState.Unconfirmed, cancel) is not { } enquiry)
        {
            return NotFound();
        }

        var reason = Reason?.Trim() ?? "";
        if (reason.Length is 0 or > LongestReason)
        {
            AddError(nameof(Reason), reason.Length == 0 ? "wanted.town.reason_missing" : "forms.too_long", ("max", LongestReason));
            await LoadAsync(cancel);
            return Page();
        }

        var stopped = await db.WriteAsync(
            async () =>
            {
                if (!await farewell.StopAsync(enquiry, reason, cancel))
                {
                    return false;
                }

                audit.Record("wanted_stopped", enquiry.Title);
                return true;
            },
            cancel);
        return stopped ? RedirectWithNotice(Path, "wanted.town.stopped", ("title", enquiry.Title)) : Redirect(Request.PathBase + Path);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Enquiries = await db.Set<Enquiry>().AsNoTracking().Where(row => row.State != EnquiryState.Unconfirmed)
            .OrderByDescending(row => row.CreatedAt).Take(MostShown).ToListAsync(cancel);
        Guid[] ids = [.. Enquiries.Select(enquiry => enquiry.Id)];
        Answered = await db.Set<Slip>().Where(row => ids.Contains(row.EnquiryId) && (row.State == SlipState.Has || row.State == SlipState.CanOrder))
            .GroupBy(row => row.EnquiryId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancel);
    }
}
