using Microsoft.EntityFrameworkCore;
using Storefront.Advice.Calls;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Advice.CallBacks;

/// <summary>A wish to be called was left. Raised in the shop's scope.</summary>
internal sealed record CallBackLeft(Guid CallBackId);

/// <summary>Keeps wishes to be called until somebody has called. Works in the shop's scope.</summary>
internal sealed class CallBackBook(StorefrontDb db, TimeProvider clock)
{
    /// <summary>The same person asking again for the same article says it anew instead of twice.</summary>
    public Task<Guid> LeaveAsync(CallBackForm form, Guid? call, string productTitle, string locale, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var phone = form.Phone!.Trim();
            var known = await db.Set<CallBack>().FirstOrDefaultAsync(
                row => row.State == CallBackState.Open && row.Phone == phone && row.ProductTitle == productTitle, cancel);
            if (known is not null)
            {
                (known.Name, known.Wish) = (form.Name!.Trim(), form.Wish?.Trim() ?? "");
                return known.Id;
            }

            var asked = new CallBack
            {
                Id = Ids.New(clock), CallId = call, Name = form.Name!.Trim(), Phone = phone, Wish = form.Wish?.Trim() ?? "",
                Locale = locale, ProductTitle = productTitle, CreatedAt = clock.GetUtcNow(),
            };
            db.Add(asked);
            db.Raise(new CallBackLeft(asked.Id));
            return asked.Id;
        },
        cancel);

    public Task<List<CallBack>> OpenAsync(CancellationToken cancel) =>
        db.Set<CallBack>().AsNoTracking().Where(row => row.State == CallBackState.Open).OrderBy(row => row.CreatedAt).ToListAsync(cancel);

    public Task<int> CountOpenAsync(CancellationToken cancel) => db.Set<CallBack>().CountAsync(row => row.State == CallBackState.Open, cancel);

    public Task<bool> DoneAsync(Guid id, Outcome? outcome, string by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.WriteAsync(
            async () => await db.Set<CallBack>().Where(row => row.Id == id && row.State == CallBackState.Open).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, CallBackState.Done)
                    .SetProperty(row => row.Outcome, outcome)
                    .SetProperty(row => row.DoneAt, now)
                    .SetProperty(row => row.DoneBy, by),
                cancel) == 1,
            cancel);
    }

    /// <summary>Takes „Erledigt“ back.</summary>
    public Task<bool> ReopenAsync(Guid id, CancellationToken cancel) => db.WriteAsync(
        async () => await db.Set<CallBack>().Where(row => row.Id == id && row.State == CallBackState.Done && row.Phone != "").ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, CallBackState.Open)
                .SetProperty(row => row.Outcome, (Outcome?)null)
                .SetProperty(row => row.DoneAt, (DateTimeOffset?)null),
            cancel) == 1,
        cancel);
}
