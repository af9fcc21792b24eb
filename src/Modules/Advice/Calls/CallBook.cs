using Microsoft.EntityFrameworkCore;
using Storefront.Advice.Channels;
using Storefront.Advice.CallBacks;
using Storefront.Catalog.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Values;

namespace Storefront.Advice.Calls;

/// <summary>
/// How calls go on. Each step is settled by the database with its condition in the statement: of two who answer, one does, on whichever
/// node they are. Works in the shop's scope.
/// </summary>
internal sealed class CallBook(StorefrontDb db, TimeProvider clock)
{
    /// <summary>So long it rings before the shopper is asked for a number instead.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // A tap made in the last second still counts when it arrives.
    private static readonly TimeSpan LastTap = TimeSpan.FromSeconds(5);

    public async Task<Call> OpenAsync(FoundArticle? article, string name, string locale, CancellationToken cancel)
    {
        var call = new Call
        {
            Id = Ids.New(clock),
            Token = Keys.New(),
            Seat = Keys.New(),
            Name = name,
            Locale = locale,
            ProductId = article?.ProductId,
            ProductTitle = article?.Title ?? "",
            CreatedAt = clock.GetUtcNow(),
        };
        db.Add(call);
        await db.SaveChangesAsync(cancel);
        return call;
    }

    /// <summary>Who rang in vain and left no number, the last first.</summary>
    public async Task<IReadOnlyList<Call>> MissedAsync(DateTimeOffset since, int most, CancellationToken cancel) => await db.Set<Call>().AsNoTracking()
        .Where(call => call.State == CallState.Missed && call.RingAt >= since && !db.Set<CallBack>().Any(back => back.CallId == call.Id))
        .OrderByDescending(call => call.RingAt)
        .Take(most)
        .ToListAsync(cancel);

    /// <summary>Opens a page beside a conversation that is held elsewhere. Its seat is nobody's: who gets the address is let in.</summary>
    public async Task<Call> BesideAsync(Channel channel, string name, string locale, StaffMember staff, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var call = new Call
        {
            Id = Ids.New(clock), Token = Keys.New(), Seat = Keys.New(), Channel = channel, Name = name, Locale = locale, ProductTitle = "",
            State = CallState.Live, StaffId = staff.UserId, StaffName = staff.Name, CreatedAt = now, RingAt = now, AnsweredAt = now,
        };
        db.Add(call);
        await db.SaveChangesAsync(cancel);
        return call;
    }

    public Task<Call?> FindAsync(string token, CancellationToken cancel) =>
        db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(call => call.Token == token, cancel);

    public Task<Call?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(call => call.Id == id, cancel);

    /// <summary>Who rings now, the longest first.</summary>
    public Task<List<Call>> RingingAsync(CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - Patience - LastTap;
        return db.Set<Call>().AsNoTracking()
            .Where(call => call.State == CallState.Ringing && call.RingAt >= since)
            .OrderBy(call => call.RingAt).ToListAsync(cancel);
    }

    /// <summary>The call in which this person is just now.</summary>
    public Task<Call?> LiveOfAsync(Guid staff, CancellationToken cancel) => db.Set<Call>().AsNoTracking()
        .Where(call => call.State == CallState.Live && call.StaffId == staff).OrderByDescending(call => call.AnsweredAt).FirstOrDefaultAsync(cancel);

    /// <summary>Rings, or rings again after a missed or broken try.</summary>
    public Task<bool> RingAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return MoveAsync(
            Calls(id).Where(call => call.State == CallState.Opened || call.State == CallState.Cancelled || call.State == CallState.Missed),
            set => set.SetProperty(call => call.State, CallState.Ringing).SetProperty(call => call.RingAt, now).SetProperty(call => call.PutOffBy, ""),
            cancel);
    }

    /// <summary>False: somebody else was quicker, or nobody rings any more.</summary>
    public Task<bool> AnswerAsync(Guid id, StaffMember staff, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var since = now - Patience - LastTap;
        return db.WriteAsync(
            async () =>
            {
                var answered = await MoveAsync(
                    Calls(id).Where(call => call.State == CallState.Ringing && call.RingAt >= since),
                    set => set.SetProperty(call => call.State, CallState.Live)
                        .SetProperty(call => call.StaffId, staff.UserId)
                        .SetProperty(call => call.StaffName, staff.Name)
                        .SetProperty(call => call.AnsweredAt, now),
                    cancel);
                if (answered)
                {
                    db.Raise(new WorthCounting(WorthCounting.Call, id));
                }

                return answered;
            },
            cancel);
    }

    /// <summary>Nobody came; the shopper's page says so.</summary>
    public Task<bool> MissAsync(Guid id, CancellationToken cancel) => MoveAsync(
        Calls(id).Where(call => call.State == CallState.Ringing), set => set.SetProperty(call => call.State, CallState.Missed), cancel);

    /// <summary>„Rückruf zusagen“: who is in another conversation does not let it ring on. False: nobody rings any more.</summary>
    public Task<bool> PutOffAsync(Guid id, StaffMember staff, CancellationToken cancel) => MoveAsync(
        Calls(id).Where(call => call.State == CallState.Ringing),
        set => set.SetProperty(call => call.State, CallState.Missed).SetProperty(call => call.PutOffBy, staff.Name),
        cancel);

    /// <summary>The shopper went while it rang.</summary>
    public Task<bool> CancelAsync(Guid id, CancellationToken cancel) => MoveAsync(
        Calls(id).Where(call => call.State == CallState.Ringing || call.State == CallState.Opened),
        set => set.SetProperty(call => call.State, CallState.Cancelled),
        cancel);

    public Task<bool> EndAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return MoveAsync(
            Calls(id).Where(call => call.State == CallState.Live),
            set => set.SetProperty(call => call.State, CallState.Ended).SetProperty(call => call.EndedAt, now),
            cancel);
    }

    public Task<bool> TellAsync(Guid id, Outcome outcome, CancellationToken cancel) => MoveAsync(
        Calls(id).Where(call => call.State == CallState.Ended), set => set.SetProperty(call => call.Outcome, outcome), cancel);

    private IQueryable<Call> Calls(Guid id) => db.Set<Call>().Where(call => call.Id == id);

    private Task<bool> MoveAsync(
        IQueryable<Call> calls, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Call>> change, CancellationToken cancel) =>
        db.WriteAsync(async () => await calls.ExecuteUpdateAsync(change, cancel) == 1, cancel);
}
