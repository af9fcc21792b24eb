using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Catalog.Contracts;
using Storefront.Ordering;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Checkouts;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;

namespace Storefront.Modules.Tests.Ordering;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Of_two_hundred_buyers_at_once_fifty_get_the_fifty_pieces()
    {
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync("""
            { "name": "pickup", "shop": "becker", "slotMinutes": 30, "places": 500, "leadMinutes": 60, "days": 3 }
            """);
        var wishes = new List<OrderWish>();
        for (var buyer = 0; buyer < 200; buyer++)
        {
            wishes.Add(await ReadyAsync(town, $"buyer{buyer}@shopper.example", ("becker", "SPRAY")));
        }

        var answers = await Task.WhenAll(wishes.Select(wish => OrderAsync(town, wish)));

        Assert.Equal(50, answers.OfType<PlaceAnswer.Placed>().Count());
        Assert.Equal(150, answers.OfType<PlaceAnswer.SoldOut>().Count());
        Assert.Equal(0, await town.StockAsync("becker", "SPRAY"));
        Assert.Equal(50, await town.AskAsync(town.Shop("becker"), db => db.Set<Order>().CountAsync()));
        Assert.Equal(50, await town.AskAsync(town.Town, db => db.Set<OrderEvidence>().CountAsync()));
    }

    [Fact]
    public async Task A_crash_before_the_commit_leaves_nothing_behind_and_the_next_try_everything()
    {
        var crash = new CrashOnce();
        await using var town = await OrderingTown.StartAsync(services => services.AddSingleton(crash).AddScoped<IPaymentMethod, CrashingPayment>());
        var wish = await ReadyAsync(town, "jana@shopper.example", ("becker", "B-40"), ("lindenhof", "L-1"));
        await town.AskAsync(town.Town, async db =>
        {
            var basket = await db.Set<Basket>().SingleAsync();
            basket.Choices = basket.Choices.Replace("pay-at-pickup", "crashing", StringComparison.Ordinal);
            return await db.SaveChangesAsync();
        });
        wish = wish with { Hash = await HashAsync(town, wish.Basket!) };

        await Assert.ThrowsAsync<InvalidOperationException>(() => OrderAsync(town, wish));
        Assert.Equal(3, await town.StockAsync("becker", "B-40"));
        Assert.Equal(0, await town.AskAsync(town.Town, db => db.Set<Purchase>().CountAsync()));
        Assert.Equal(0, await town.AskAsync(town.Town, db => db.Set<Order>().CountAsync()));
        Assert.Equal(2, await town.AskAsync(town.Town, db => db.Set<BasketLine>().CountAsync()));

        Assert.IsType<PlaceAnswer.Placed>(await OrderAsync(town, wish));
        Assert.Equal(2, await town.StockAsync("becker", "B-40"));
        Assert.Equal(2, await town.AskAsync(town.Town, db => db.Set<Order>().CountAsync()));
    }

    [Fact]
    public async Task Of_many_hands_at_the_desk_one_accepts_and_the_shopper_cannot_cancel_any_more()
    {
        await using var town = await OrderingTown.StartAsync();
        var wish = await ReadyAsync(town, "jana@shopper.example", ("becker", "B-40"));
        await OrderAsync(town, wish);
        var order = await town.AskAsync(town.Shop("becker"), db => db.Set<Order>().SingleAsync());
        OrderState[] wanted = [.. Enumerable.Range(0, 12).Select(hand => (hand % 3) switch
        {
            0 => OrderState.Accepted,
            1 => OrderState.Cancelled,
            _ => OrderState.Declined,
        })];

        var steps = await Task.WhenAll(wanted.Select(to => town.Host.InAsync<OrderDesk, OrderStep>(
            town.Shop("becker"), desk => desk.MoveAsync(order.Id, to, "Ruth", null, CancellationToken.None))));

        var ends = steps.OfType<OrderStep.Done>().Select(step => step.State).ToList();
        Assert.True(ends is [_] or [OrderState.Accepted, OrderState.Declined], string.Join(", ", ends));
        var stock = await town.StockAsync("becker", "B-40");
        Assert.Equal(ends[^1] == OrderState.Accepted ? 2 : 3, stock);
    }

    [Theory]
    [InlineData(OrderState.Ready)]
    [InlineData(OrderState.HandedOver)]
    [InlineData(OrderState.NotCollected)]
    [InlineData(OrderState.Packing)]
    public async Task No_step_is_skipped(OrderState to)
    {
        await using var town = await OrderingTown.StartAsync();
        await OrderAsync(town, await ReadyAsync(town, "jana@shopper.example", ("becker", "B-40")));

        Assert.IsType<OrderStep.NotNow>(await JourneyTests.MoveAsync(town, "becker", to));
        Assert.Equal(OrderState.Received, await town.AskAsync(town.Shop("becker"), db => db.Set<Order>().Select(row => row.State).SingleAsync()));
    }

    /// <summary>How fast durable checkouts over three shops are; says the number, asserts only that all are whole.</summary>
    [Fact]
    public async Task Many_checkouts_over_three_shops_are_all_whole()
    {
        const int Buyers = 300;
        await using var town = await OrderingTown.StartAsync();
        await town.RunAsync("""{ "name": "pickup", "shop": "becker", "slotMinutes": 30, "places": 500, "leadMinutes": 60, "days": 3 }""");
        await town.AskAsync(town.Shop("becker"), db => db.WriteAsync(() => db.Set<Storefront.Catalog.Products.Variant>()
            .Where(row => row.Sku == "SPRAY").ExecuteUpdateAsync(set => set.SetProperty(row => row.StockCount, 100000))));
        var wishes = new List<OrderWish>();
        for (var buyer = 0; buyer < Buyers; buyer++)
        {
            wishes.Add(await ReadyAsync(town, $"buyer{buyer}@shopper.example", ("becker", "SPRAY"), ("lindenhof", "L-1"), ("hartmann", "LIMO")));
        }

        await OrderAsync(town, wishes[0]);
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(wishes.Skip(1), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (wish, _) =>
            Assert.IsType<PlaceAnswer.Placed>(await OrderAsync(town, wish)));
        TestContext.Current.SendDiagnosticMessage(
            $"{(Buyers - 1) / watch.Elapsed.TotalSeconds:0} three-shop checkouts a second ({watch.ElapsedMilliseconds} ms for {Buyers - 1})");
        TestContext.Current.TestOutputHelper?.WriteLine($"{(Buyers - 1) / watch.Elapsed.TotalSeconds:0} checkouts/s");

        Assert.Equal(Buyers * 3, await town.AskAsync(town.Town, db => db.Set<Order>().CountAsync()));
        Assert.Equal(100000 - Buyers, await town.StockAsync("becker", "SPRAY"));
    }

    /// <summary>A basket taken up to the summary, without pages.</summary>
    internal static async Task<OrderWish> ReadyAsync(OrderingTown town, string email, params (string Shop, string Sku)[] goods)
    {
        string? token = null;
        foreach (var (shop, sku) in goods)
        {
            town.Host.Clock.Advance(TimeSpan.FromMilliseconds(1));
            var variant = await town.VariantAsync(shop, sku);
            token = ((AddAnswer.Added)await town.Host.InAsync<BasketBook, AddAnswer>(
                town.Town, baskets => baskets.AddAsync(token, variant, 1, null, town.German, CancellationToken.None))).Token;
        }

        await using var entered = town.Host.Services.GetRequiredService<ScopeDoor>().Enter(town.Town);
        var basket = (await entered.Get<BasketReader>().ReadAsync(token, town.German, CancellationToken.None))!;
        var offers = await entered.Get<OfferReader>().ReadAsync(basket, town.German, CancellationToken.None);
        var book = entered.Get<CheckoutBook>();
        await book.StoreContactAsync(basket.Basket, new Contact("Jana Vogt", email, "", ""), CancellationToken.None);
        var refused = await book.StoreChoicesAsync(
            basket.Basket,
            [.. basket.Groups.Select(group => new Choice(
                group.ShopId,
                "pickup",
                offers[group.ShopId].Methods[0].Offer.Days.SelectMany(day => day.Times).First(time => time.Bookable).Id,
                null,
                null,
                "pay-at-pickup"))],
            [],
            town.German,
            CancellationToken.None);
        Assert.Empty(refused);
        return new OrderWish(token, basket.Basket.CheckoutId, await HashAsync(town, token!), "192.0.2.0");
    }

    internal static Task<PlaceAnswer> OrderAsync(OrderingTown town, OrderWish wish) => PlaceOrder.TryAsync(() =>
        town.Host.InAsync<PlaceOrder, PlaceAnswer>(town.Town, order => order.PlaceAsync(wish, town.German, CancellationToken.None)));

    internal static async Task<string> HashAsync(OrderingTown town, string token)
    {
        var basket = await town.Host.InAsync<BasketReader, FilledBasket>(
            town.Town,
            async reader => await reader.WithLegalTextsAsync(
                (await reader.ReadAsync(token, town.German, CancellationToken.None))!, CancellationToken.None));
        return Summaries.Of(basket, town.German)!.Seal().Hash;
    }

    internal sealed class CrashOnce
    {
        public bool Happened { get; set; }
    }

    /// <summary>The process dies in the middle of the transaction, once.</summary>
    internal sealed class CrashingPayment(CrashOnce crash, StorefrontDb db) : IPaymentMethod
    {
        public string Id => "crashing";

        public string NameKey => "payments.at_pickup.name";

        public IReadOnlyList<string> CounterMeans => [];

        public Task<IReadOnlyDictionary<Guid, string>> OfferAsync(IReadOnlyCollection<Guid> shops, TextIn texts, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyDictionary<Guid, string>>(new Dictionary<Guid, string>());

        public async Task PlaceAsync(IReadOnlyList<PaymentDue> due, CancellationToken cancel)
        {
            await db.SaveChangesAsync(cancel);
            if (!crash.Happened)
            {
                crash.Happened = true;
                throw new InvalidOperationException("The power is gone.");
            }
        }

        public Task ChangeAsync(PaymentDue due, CancellationToken cancel) => Task.CompletedTask;

        public Task CancelAsync(Guid shop, Guid order, CancellationToken cancel) => Task.CompletedTask;

        public Task<bool> TakeAsync(Guid shop, Guid order, string means, string by, CancellationToken cancel) => Task.FromResult(false);

        public Task<IReadOnlyDictionary<Guid, PaymentState>> StatesAsync(IReadOnlyCollection<Guid> orders, TextIn texts, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyDictionary<Guid, PaymentState>>(new Dictionary<Guid, PaymentState>());
    }
}
