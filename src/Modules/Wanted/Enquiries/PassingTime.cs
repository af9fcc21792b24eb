using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;

namespace Storefront.Wanted.Enquiries;

/// <summary>Enquiries whose time is over end.</summary>
internal sealed class EndEnquiries(StorefrontDb db, ScopeDoor door, TimeProvider clock) : IRecurringWork
{
    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await db.Set<Enquiry>().AsNoTracking().Where(row => row.State == EnquiryState.Open && row.ClosesAt <= now)
            .OrderBy(row => row.ClosesAt).Take(200).ToListAsync(cancel);
        foreach (var enquiry in due)
        {
            await door.InAsync<Farewell>(Scope.ForTown(enquiry.TownId), farewell => farewell.RunOutAsync(enquiry, cancel));
        }
    }
}

/// <summary>Thirty days after their end enquiries go with all that hangs on them; those that nobody confirmed after two.</summary>
internal sealed class ForgetEnquiries(StorefrontDb db, ScopeDoor door, TimeProvider clock) : IRecurringWork
{
    public const int DaysKept = 30;

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var (old, unproven) = (clock.GetUtcNow() - TimeSpan.FromDays(DaysKept), clock.GetUtcNow() - TimeSpan.FromDays(2));
        var due = await db.Set<Enquiry>().AsNoTracking()
            .Where(row => !row.Sample && ((row.State == EnquiryState.Unconfirmed && row.StateAt < unproven)
                || (row.State != EnquiryState.Unconfirmed && row.State != EnquiryState.Open && row.StateAt < old)))
            .OrderBy(row => row.StateAt).Take(200).ToListAsync(cancel);
        foreach (var enquiry in due)
        {
            await door.InAsync<EnquiryDesk>(Scope.ForTown(enquiry.TownId), desk => desk.ForgetAsync(enquiry, cancel));
        }
    }
}
