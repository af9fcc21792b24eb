using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Setup;

namespace Storefront.Tenants.Shops;

/// <summary>How far a shop has come.</summary>
internal sealed record ShopProgress(ShopState State, ShopLevel Level, ShopLevel? Asked, string? SentBack, string? BlockReason)
{
    /// <summary>It sells: there is nothing left to ask for.</summary>
    public bool IsComplete => this is { State: ShopState.Live, Level: ShopLevel.Sell, Asked: null, SentBack: null };
}

/// <summary>What came of asking to do more.</summary>
internal abstract record Submission
{
    private Submission()
    {
    }

    public sealed record Accepted : Submission;

    public sealed record Lacking(IReadOnlyList<PublishGap> Gaps) : Submission;

    public sealed record NothingToAsk : Submission;
}

/// <summary>The shop's own side of its way to the public.</summary>
internal sealed class ShopStatus(StorefrontDb db, PublishGate gate, IAuditLog audit, TenantChanges changes) : IShopWay
{
    public async Task<bool> IsCompleteAsync(CancellationToken cancel) => (await ReadAsync(cancel)).IsComplete;

    public Task<ShopProgress> ReadAsync(CancellationToken cancel) => db.Set<Shop>().AsNoTracking()
        .Select(shop => new ShopProgress(shop.State, shop.Level, shop.AskedLevel, shop.SentBack, shop.BlockReason))
        .SingleAsync(cancel);

    /// <summary>Asks the town to let the shop take reservations or sell; refused while something is lacking for it.</summary>
    public async Task<Submission> SubmitAsync(ShopLevel wanted, CancellationToken cancel)
    {
        if (await gate.BarsAsync(wanted, cancel) is { Count: > 0 } gaps)
        {
            return new Submission.Lacking(gaps);
        }

        return await db.WriteAsync<Submission>(
            async () =>
            {
                var shop = await db.Set<Shop>().SingleAsync(cancel);
                if (shop.State == ShopState.Blocked || shop.Level >= wanted || shop.AskedLevel is not null)
                {
                    return new Submission.NothingToAsk();
                }

                shop.AskedLevel = wanted;
                shop.SentBack = null;
                shop.State = shop.State == ShopState.Draft ? ShopState.Submitted : shop.State;
                db.Raise(ShopNews.Submitted(wanted));
                audit.Record("shop_submitted", shop.Name, null, new { shop.AskedLevel });
                await changes.NoteAsync(cancel);
                return new Submission.Accepted();
            },
            cancel);
    }
}
