using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Community.Peers;

/// <summary>Counts the current shop, and gives it to the comparison or takes it out again.</summary>
internal sealed class PeerDesk(StorefrontDb db, IOrderPace orders, IProductFeed articles, ITenantProfiles profiles, IAuditLog audit, TimeProvider clock)
{
    private const string Pickup = "pickup";
    private const int FewestOrders = 5;
    private static readonly TimeSpan Since = TimeSpan.FromDays(90);

    public Task<PeerShare?> FindAsync(CancellationToken cancel) => Own.AsNoTracking().FirstOrDefaultAsync(cancel);

    /// <summary>As it is now; not stored.</summary>
    public async Task<PeerShare> CountAsync(CancellationToken cancel)
    {
        var pace = await orders.ReadAsync(clock.GetUtcNow() - Since, cancel);
        var (count, pictured) = (0, 0);
        await foreach (var some in articles.AllAsync(cancel))
        {
            (count, pictured) = (count + some.Count, pictured + some.Count(article => article.CoverId is not null));
        }

        return new PeerShare
        {
            Id = Ids.New(clock),
            Branch = (await profiles.CurrentAsync(cancel)).Branch ?? "",
            PickupPercent = pace.Ended < FewestOrders ? null : Percent(pace.HandedOver.GetValueOrDefault(Pickup), pace.Ended),
            AnswerMinutes = pace.Answered < FewestOrders ? null : (int)Math.Min(pace.MedianAnswer!.Value.TotalMinutes, int.MaxValue),
            PhotoPercent = count == 0 ? null : Percent(pictured, count),
            CountedAt = clock.GetUtcNow(),
        };
    }

    /// <summary>Takes part from now on, or counts anew.</summary>
    public async Task GiveAsync(bool isNew, CancellationToken cancel)
    {
        var counted = await CountAsync(cancel);
        await db.WriteAsync(
            async () =>
            {
                if (await Own.FirstOrDefaultAsync(cancel) is { } known)
                {
                    (known.Branch, known.PickupPercent, known.AnswerMinutes) = (counted.Branch, counted.PickupPercent, counted.AnswerMinutes);
                    (known.PhotoPercent, known.CountedAt) = (counted.PhotoPercent, counted.CountedAt);
                }
                else if (isNew)
                {
                    db.Add(counted);
                    audit.Record("community_peers_on", "");
                }
            },
            cancel);
    }

    public Task TakeOutAsync(CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (await Own.ExecuteDeleteAsync(cancel) > 0)
            {
                audit.Record("community_peers_off", "");
            }
        },
        cancel);

    private IQueryable<PeerShare> Own
    {
        get
        {
            var shop = db.Scope.ShopId;
            return db.Set<PeerShare>().Where(row => row.ShopId == shop);
        }
    }

    private static int Percent(int part, int whole) => (int)Math.Round(100m * part / whole, MidpointRounding.AwayFromZero);
}
