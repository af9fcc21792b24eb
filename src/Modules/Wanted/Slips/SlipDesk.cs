using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Values;
using Storefront.Wanted.Enquiries;

namespace Storefront.Wanted.Slips;

/// <summary>What somebody of the shop answers.</summary>
internal sealed record SlipAnswer(SlipState State, string By, string Text)
{
    public Money Price { get; init; }

    public DateOnly? ReadyBy { get; init; }

    public IReadOnlyList<Guid> Pictures { get; init; } = [];

    public IReadOnlyList<Guid> Products { get; init; } = [];
}

/// <summary>Slips of one shop. Works in the shop's scope and sees nothing of the others.</summary>
internal sealed class SlipDesk(StorefrontDb db, TimeProvider clock)
{
    /// <summary>Those that wait, the oldest on top; then what was answered or is over, the latest first.</summary>
    public async Task<IReadOnlyList<Slip>> ListAsync(CancellationToken cancel)
    {
        var all = await db.Set<Slip>().AsNoTracking().OrderByDescending(row => row.StateAt).Take(200).ToListAsync(cancel);
        return [.. all.Where(slip => slip.Waits).OrderBy(slip => slip.StateAt), .. all.Where(slip => !slip.Waits)];
    }

    public Task<int> CountWaitingAsync(CancellationToken cancel) =>
        db.Set<Slip>().CountAsync(row => row.End == SlipEnd.None && (row.State == SlipState.Open || row.AskedBack), cancel);

    public Task<Slip?> FindAsync(Guid id, CancellationToken cancel) => db.Set<Slip>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);

    public Task<List<SlipLine>> LinesAsync(Guid slip, CancellationToken cancel) =>
        db.Set<SlipLine>().AsNoTracking().Where(row => row.SlipId == slip).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancel);

    /// <summary>
    /// False when something happened since the page was shown: a colleague answered, the shopper wrote or found it. Then the person looks again.
    /// </summary>
    public Task<bool> AnswerAsync(Slip slip, DateTimeOffset seen, SlipAnswer answer, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            if (await db.Set<Slip>().Where(row => row.Id == slip.Id && row.StateAt == seen && row.End == SlipEnd.None).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, answer.State).SetProperty(row => row.By, answer.By).SetProperty(row => row.StateAt, now)
                    .SetProperty(row => row.AskedBack, false).SetProperty(row => row.Untold, false),
                cancel) == 0)
            {
                return false;
            }

            if (answer.State != SlipState.HasNot || answer.Text.Length > 0)
            {
                db.Add(LineOf(slip, answer, now));
            }

            if (answer.State is SlipState.Has or SlipState.CanOrder && slip.State is not (SlipState.Has or SlipState.CanOrder))
            {
                db.Raise(new WorthCounting(WorthCounting.Answer, slip.Id));
            }

            return true;
        },
        cancel);

    private SlipLine LineOf(Slip slip, SlipAnswer answer, DateTimeOffset now) => new()
    {
        Id = Ids.New(clock),
        SlipId = slip.Id,
        EnquiryId = slip.EnquiryId,
        FromShop = true,
        Answer = answer.State,
        By = answer.By,
        Text = answer.Text,
        Price = answer.Price,
        ReadyBy = answer.ReadyBy,
        Pictures = IdList.Write(answer.Pictures),
        Products = IdList.Write(answer.Products),
        At = now,
    };
}
