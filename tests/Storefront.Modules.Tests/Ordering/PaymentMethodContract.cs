using Storefront.Ordering.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>What every way to pay has to keep.</summary>
public abstract class PaymentMethodContract
{
    protected abstract string MethodId { get; }

    /// <summary>A town where Becker accepts the method and Lindenhof does not.</summary>
    private protected abstract Task<OrderingTown> TownAsync();

    [Fact]
    public async Task Only_shops_that_accept_it_are_in_the_answer()
    {
        await using var town = await TownAsync();

        var offers = await InAsync(town, (method, _) => method.OfferAsync(
            [town.Shop("becker").ShopId, town.Shop("lindenhof").ShopId], town.German, CancellationToken.None));

        Assert.Equal([town.Shop("becker").ShopId], offers.Keys);
    }

    [Fact]
    public async Task Nothing_is_paid_before_somebody_took_the_money_and_then_only_once()
    {
        await using var town = await TownAsync();
        var order = Guid.CreateVersion7();
        await PlaceAsync(town, order, 1290);
        var open = await StateAsync(town, order);
        var means = await InAsync(town, (method, _) => Task.FromResult(method.CounterMeans));

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => InAsync(town, (method, db) => db.WriteAsync(
            () => method.TakeAsync(town.Shop("becker").ShopId, order, means.Count > 0 ? means[0] : "online", "Ruth", CancellationToken.None)))));

        Assert.False(open.Paid);
        Assert.True(open.Open);
        Assert.Single(taken, one => one);
        Assert.Equal((true, false), ((await StateAsync(town, order)).Paid, (await StateAsync(town, order)).Open));
    }

    [Fact]
    public async Task A_cancelled_order_owes_nothing_and_cannot_be_paid()
    {
        await using var town = await TownAsync();
        var order = Guid.CreateVersion7();
        await PlaceAsync(town, order, 1290);

        var taken = await InAsync(town, (method, db) => db.WriteAsync(async () =>
        {
            await method.CancelAsync(town.Shop("becker").ShopId, order, CancellationToken.None);
            return await method.TakeAsync(town.Shop("becker").ShopId, order, "cash", "Ruth", CancellationToken.None);
        }));

        Assert.False(taken);
        Assert.Equal((false, false), ((await StateAsync(town, order)).Paid, (await StateAsync(town, order)).Open));
    }

    [Fact]
    public async Task A_declined_line_makes_less_due()
    {
        await using var town = await TownAsync();
        var order = Guid.CreateVersion7();
        await PlaceAsync(town, order, 1290);

        await InAsync(town, (method, db) => db.WriteAsync(async () =>
        {
            await method.ChangeAsync(Due(town, order, 500), CancellationToken.None);
            return true;
        }));

        Assert.Contains("5,00", (await StateAsync(town, order)).Text, StringComparison.Ordinal);
    }

    private static PaymentDue Due(OrderingTown town, Guid order, long cents) =>
        new(town.Shop("becker").ShopId, order, "E-TEST-1", Money.Eur(cents));

    private Task<bool> PlaceAsync(OrderingTown town, Guid order, long cents) => InAsync(town, (method, db) => db.WriteAsync(async () =>
    {
        await method.PlaceAsync([Due(town, order, cents)], CancellationToken.None);
        return true;
    }));

    private async Task<PaymentState> StateAsync(OrderingTown town, Guid order) =>
        (await InAsync(town, (method, _) => method.StatesAsync([order], town.German, CancellationToken.None)))[order];

    private async Task<T> InAsync<T>(OrderingTown town, Func<IPaymentMethod, StorefrontDb, Task<T>> work)
    {
        await using var entered = ((ScopeDoor)town.Host.Services.GetService(typeof(ScopeDoor))!).Enter(town.Town);
        var method = entered.Get<IEnumerable<IPaymentMethod>>().Single(one => one.Id == MethodId);
        return await work(method, entered.Get<StorefrontDb>());
    }
}
