using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Contracts;
using Storefront.Payments.Contracts;
using Storefront.Payments.Settings;
using Storefront.Payments.Settlements;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Payments.AtPickup;

/// <summary>„Zahlung im Geschäft“: cash or card at the counter. Needs no provider, costs nothing, and the shop has the money at once.</summary>
internal sealed class PayAtPickup(StorefrontDb db, ITenantSettings settings, TimeProvider clock) : IPaymentMethod
{
    public const string MethodId = "pay-at-pickup";

    public string Id => MethodId;

    public string NameKey => "payments.at_pickup.name";

    public IReadOnlyList<string> CounterMeans { get; } = ["cash", "card"];

    public async Task<IReadOnlyDictionary<Guid, string>> OfferAsync(
        IReadOnlyCollection<Guid> shops, TextIn texts, CancellationToken cancel)
    {
        var known = await settings.OfShopsAsync<PaymentSettings>(PaymentSettings.Key, cancel);
        return shops
            .Select(shop => (Shop: shop, Settings: known.GetValueOrDefault(shop) ?? new PaymentSettings()))
            .Where(one => one.Settings.Methods.Contains(MethodId))
            .ToDictionary(one => one.Shop, one => texts[one.Settings.CardAccepted ? "payments.at_pickup.cash_or_card" : "payments.at_pickup.cash"]);
    }

    public Task PlaceAsync(IReadOnlyList<PaymentDue> due, CancellationToken cancel)
    {
        db.AddRange(due.Select(one => new Settlement
        {
            TownId = db.Scope.TownId,
            ShopId = one.ShopId,
            Id = Ids.New(clock),
            OrderId = one.OrderId,
            OrderNumber = one.OrderNumber,
            Method = MethodId,
            Amount = one.Amount,
            CreatedAt = clock.GetUtcNow(),
        }));
        return Task.CompletedTask;
    }

    public Task ChangeAsync(PaymentDue due, CancellationToken cancel) => Open(due.ShopId, due.OrderId)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Amount, due.Amount), cancel);

    public Task CancelAsync(Guid shop, Guid order, CancellationToken cancel) => Open(shop, order)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, SettlementState.Cancelled), cancel);

    public async Task<bool> TakeAsync(Guid shop, Guid order, string means, string by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var taken = await Open(shop, order).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, SettlementState.Paid)
                .SetProperty(row => row.Means, means)
                .SetProperty(row => row.TakenBy, by)
                .SetProperty(row => row.PaidAt, now),
            cancel);
        if (taken != 1)
        {
            return false;
        }

        var row = await Rows(shop, order).AsNoTracking().FirstAsync(cancel);
        db.Raise(new OrderPaid(shop, order, row.OrderNumber, row.Amount, means), Scope.ForShop(row.TownId, shop));
        return true;
    }

    public async Task<IReadOnlyDictionary<Guid, PaymentState>> StatesAsync(
        IReadOnlyCollection<Guid> orders, TextIn texts, CancellationToken cancel)
    {
        var rows = await db.Set<Settlement>().AsNoTracking()
            .Where(row => row.Method == MethodId && orders.Contains(row.OrderId)).ToListAsync(cancel);
        return rows.ToDictionary(row => row.OrderId, row => State(row, texts));
    }

    internal static PaymentState State(Settlement row, TextIn texts) => row.State switch
    {
        SettlementState.Open => new(false, true, texts["payments.at_pickup.open", ("amount", row.Amount)]),
        SettlementState.Paid => new(true, false, texts["payments.at_pickup.paid_" + row.Means]) { Received = row.Amount },
        SettlementState.Cancelled => new(false, false, texts["payments.at_pickup.nothing_due"]),
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };

    private IQueryable<Settlement> Open(Guid shop, Guid order) =>
        Rows(shop, order).Where(row => row.State == SettlementState.Open);

    private IQueryable<Settlement> Rows(Guid shop, Guid order) =>
        db.Set<Settlement>().Where(row => row.ShopId == shop && row.OrderId == order);
}
