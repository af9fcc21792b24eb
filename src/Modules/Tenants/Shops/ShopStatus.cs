using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Tenants.Changes;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Setup;

namespace Storefront.Tenants.Shops;

/// <summary>How far a shop has come.</summary>
internal sealed record ShopProgress(ShopState State, ShopLevel Level, ShopLevel? Asked, string? SentBack, string? BlockReason)
{
    /// <summary>When the public first saw it.</summary>
    public DateTimeOffset? PublicSince { get; init; }

    /// <summary>Whether it needs nobody to let it in once its particulars are there.</summary>
    public Ahead Ahead { get; init; }

    public bool IsPublic => State.IsPublic();

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

    /// <summary>It is public now: nobody had to be asked.</summary>
    public sealed record Shown : Submission;

    public sealed record Lacking(IReadOnlyList<PublishGap> Gaps) : Submission;

    public sealed record NothingToAsk : Submission;
}

/// <summary>The shop's own side of its way to the public.</summary>
internal sealed class ShopStatus(
    StorefrontDb db, PublishGate gate, AheadOfCheck ahead, IAuditLog audit, TenantChanges changes, TimeProvider clock) : IShopWay
{
    public async Task<bool> IsCompleteAsync(CancellationToken cancel) => (await ReadAsync(cancel)).IsComplete;

    public async Task<ShopProgress> ReadAsync(CancellationToken cancel)
    {
        var shop = await db.Set<Shop>().AsNoTracking().SingleAsync(cancel);
        return new ShopProgress(shop.State, shop.Level, shop.AskedLevel, shop.SentBack, shop.BlockReason)
        {
            PublicSince = shop.PublicSince,
            Ahead = shop.State.IsPublic() ? Ahead.No : await ahead.OfAsync(shop, cancel),
        };
    }

    /// <summary>Asks the town to let the shop be seen, take reservations or sell; refused while something is lacking for it.</summary>
    public async Task<Submission> SubmitAsync(ShopLevel wanted, CancellationToken cancel)
    {
        if (await gate.BarsAsync(wanted, cancel) is { Count: > 0 } gaps)
        {
            return new Submission.Lacking(gaps);
        }

        var way = (await ReadAsync(cancel)).Ahead;
        return await db.WriteAsync<Submission>(
            async () =>
            {
                var shop = await db.Set<Shop>().SingleAsync(cancel);
                if (shop.State == ShopState.Blocked || (shop.State.IsPublic() && shop.Level >= wanted) || shop.AskedLevel is not null)
                {
                    return new Submission.NothingToAsk();
                }

                if (shop.State == ShopState.Draft && way != Ahead.No)
                {
                    shop.Show(clock.GetUtcNow());
                    audit.Record("shop_shown", shop.Name);
                    db.Raise(ShopNews.Shown(way));
                }

                var asks = !shop.State.IsPublic() || shop.Level < wanted;
                if (asks)
                {
                    Ask(shop, wanted);
                }

                await changes.NoteAsync(cancel);
                return asks ? new Submission.Accepted() : new Submission.Shown();
            },
            cancel);
    }

    private void Ask(Shop shop, ShopLevel wanted)
    {
        shop.AskedLevel = wanted;
        shop.SentBack = null;
        shop.State = shop.State == ShopState.Draft ? ShopState.Submitted : shop.State;
        db.Raise(ShopNews.Submitted(wanted));
        audit.Record("shop_submitted", shop.Name, null, new { shop.AskedLevel });
    }
}
