using Microsoft.EntityFrameworkCore;
using Storefront.Advice.Calls;
using Storefront.Advice.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice.Meetings;

/// <summary>
/// Meetings are rooms like those of calls: who has the address knocks, whoever of the shop opened the room lets in. Only that nobody rings, and
/// that those who were let in speak, too.
/// </summary>
internal sealed class MeetingRooms(StorefrontDb db, ITenantAddresses addresses, CurrentScope here, TimeProvider clock) : IMeetingRooms
{
    public async Task<Uri?> OpenAsync(Meeting meeting, CancellationToken cancel)
    {
        if (here.Value.Kind != TenantKind.Shop || here.Tenant?.Has(AdviceModule.Feature) != true)
        {
            return null;
        }

        var token = await db.WriteAsync(
            async () =>
            {
                var known = await db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(call => call.MeetingKey == meeting.Key, cancel);
                return known?.Token ?? Add(meeting).Token;
            },
            cancel);
        return new Uri(addresses.Url(here.Value, $"{CallPage.Path}/{token}"));
    }

    public Task CloseAsync(string key, CancellationToken cancel) => db.WriteAsync(
        () => db.Set<Call>().Where(call => call.MeetingKey == key && call.State == CallState.Planned)
            .ExecuteUpdateAsync(set => set.SetProperty(call => call.State, CallState.Cancelled), cancel),
        cancel);

    public Task<Call?> FindAsync(string token, CancellationToken cancel) =>
        db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(call => call.Token == token && call.MeetsAt != null, cancel);

    /// <summary>Whoever of the shop comes first has the room. False: it was opened before, or it is closed.</summary>
    public Task<bool> BeginAsync(Guid id, StaffMember staff, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.WriteAsync(
            async () => await db.Set<Call>().Where(call => call.Id == id && call.State == CallState.Planned).ExecuteUpdateAsync(
                set => set.SetProperty(call => call.State, CallState.Live)
                    .SetProperty(call => call.StaffId, staff.UserId)
                    .SetProperty(call => call.StaffName, staff.Name)
                    .SetProperty(call => call.AnsweredAt, now),
                cancel) == 1,
            cancel);
    }

    private Call Add(Meeting meeting)
    {
        var call = new Call
        {
            Id = Ids.New(clock), Token = Keys.New(), Seat = Keys.New(), State = CallState.Planned, MeetingKey = meeting.Key, MeetsAt = meeting.At,
            Name = meeting.GuestName, Locale = TextCatalog.German, ProductTitle = meeting.Topic, CreatedAt = clock.GetUtcNow(),
        };
        db.Add(call);
        return call;
    }
}
