using Storefront.Ordering.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>What every way to get goods has to keep. A method derives from it and says how it is set up.</summary>
public abstract class FulfillmentMethodContract
{
    /// <summary>The method's id.</summary>
    protected abstract string MethodId { get; }

    /// <summary>A town where Becker offers the method with few places, so that one time can be filled.</summary>
    private protected abstract Task<OrderingTown> TownAsync();

    [Fact]
    public async Task A_shop_that_does_not_offer_it_is_not_in_the_answer()
    {
        await using var town = await TownAsync();

        var offers = await AskAsync(town, method => method.OfferAsync([Share(Guid.CreateVersion7())], town.German, CancellationToken.None));

        Assert.Empty(offers);
    }

    [Fact]
    public async Task What_is_offered_can_be_held_and_promised()
    {
        await using var town = await TownAsync();
        var (checkout, order) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var option = await FirstOptionAsync(town);

        var held = Assert.IsType<FulfillmentHold.Held>(Assert.Single(await HoldAsync(town, checkout, option)));
        var refused = await ConfirmAsync(town, checkout, order, option);

        Assert.Empty(refused);
        Assert.True(held.From is null || held.From > town.Host.Clock.GetUtcNow());
        Assert.True(held.Until is null || held.Until > held.From);
    }

    [Fact]
    public async Task A_choice_that_was_never_offered_is_refused_with_a_sentence()
    {
        await using var town = await TownAsync();

        var refused = Assert.IsType<FulfillmentHold.Refused>(Assert.Single(await HoldAsync(town, Guid.CreateVersion7(), "no such time")));

        Assert.EndsWith(".", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holding_twice_holds_once_and_another_choice_gives_the_first_back()
    {
        await using var town = await TownAsync();
        var checkout = Guid.CreateVersion7();
        var option = await FirstOptionAsync(town);
        var before = await OfferedAsync(town, option);

        await HoldAsync(town, checkout, option);
        var once = await OfferedAsync(town, option);
        await HoldAsync(town, checkout, option);
        var twice = await OfferedAsync(town, option);
        await AskAsync(town, method => method.HoldAsync(checkout, [], town.German, CancellationToken.None));

        Assert.Equal(once, twice);
        Assert.Equal(before, await OfferedAsync(town, option));
    }

    [Fact]
    public async Task The_last_place_goes_to_one_shopper()
    {
        await using var town = await TownAsync();
        var option = await FirstOptionAsync(town);

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async _ =>
            Assert.Single(await HoldAsync(town, Guid.CreateVersion7(), option))));

        Assert.Equal(Places, answers.OfType<FulfillmentHold.Held>().Count());
        Assert.All(answers.OfType<FulfillmentHold.Refused>(), no => Assert.EndsWith(".", no.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Releasing_an_order_gives_the_place_back_once()
    {
        await using var town = await TownAsync();
        var (checkout, order) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var option = await FirstOptionAsync(town);
        var before = await OfferedAsync(town, option);
        await HoldAsync(town, checkout, option);
        await ConfirmAsync(town, checkout, order, option);

        await ReleaseAsync(town, order);
        await ReleaseAsync(town, order);

        Assert.Equal(before, await OfferedAsync(town, option));
    }

    [Fact]
    public async Task A_hold_that_ran_out_is_promised_all_the_same_while_there_is_room_and_refused_when_there_is_none()
    {
        await using var town = await TownAsync();
        var (lucky, late) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var option = await LastOptionAsync(town);
        await HoldAsync(town, lucky, option);
        await HoldAsync(town, late, option);
        await town.Host.PassAsync(TimeSpan.FromMinutes(20));

        Assert.Empty(await ConfirmAsync(town, lucky, Guid.CreateVersion7(), option));
        for (var place = 1; place < Places; place++)
        {
            await HoldAsync(town, Guid.CreateVersion7(), option);
        }

        Assert.Single(await ConfirmAsync(town, late, Guid.CreateVersion7(), option));
    }

    /// <summary>How many may have the same time at Becker.</summary>
    protected abstract int Places { get; }

    private BasketShare Share(Guid shop) => new(shop, Money.Eur(1000), 1, 0);

    private async Task<string?> FirstOptionAsync(OrderingTown town) => (await DaysAsync(town)).SelectMany(day => day.Times).First(time => time.Bookable).Id;

    private async Task<string?> LastOptionAsync(OrderingTown town) => (await DaysAsync(town)).SelectMany(day => day.Times).Last(time => time.Bookable).Id;

    /// <summary>What the offer says about a time: its places, in words.</summary>
    private async Task<string?> OfferedAsync(OrderingTown town, string? option) =>
        (await DaysAsync(town)).SelectMany(day => day.Times).FirstOrDefault(time => time.Id == option)?.PlacesText;

    private async Task<IReadOnlyList<FulfillmentDay>> DaysAsync(OrderingTown town)
    {
        var shop = town.Shop("becker").ShopId;
        return (await AskAsync(town, method => method.OfferAsync([Share(shop)], town.German, CancellationToken.None)))[shop].Days;
    }

    private Task<IReadOnlyList<FulfillmentHold>> HoldAsync(OrderingTown town, Guid checkout, string? option) => AskAsync(
        town,
        method => method.HoldAsync(
            checkout, [new FulfillmentChoice(town.Shop("becker").ShopId, option)], town.German, CancellationToken.None));

    private Task<IReadOnlyList<FulfillmentRefused>> ConfirmAsync(OrderingTown town, Guid checkout, Guid order, string? option) => InAsync(
        town,
        (method, db) => db.WriteAsync(() => method.ConfirmAsync(
            checkout, [new FulfillmentOrder(town.Shop("becker").ShopId, order, option)], town.German, CancellationToken.None)));

    private Task<bool> ReleaseAsync(OrderingTown town, Guid order) => InAsync(
        town,
        (method, db) => db.WriteAsync(async () =>
        {
            await method.ReleaseAsync(town.Shop("becker").ShopId, order, CancellationToken.None);
            return true;
        }));

    private Task<T> AskAsync<T>(OrderingTown town, Func<IFulfillmentMethod, Task<T>> ask) => InAsync(town, (method, _) => ask(method));

    private async Task<T> InAsync<T>(OrderingTown town, Func<IFulfillmentMethod, StorefrontDb, Task<T>> work)
    {
        await using var entered = ((ScopeDoor)town.Host.Services.GetService(typeof(ScopeDoor))!).Enter(town.Town);
        var method = entered.Get<IEnumerable<IFulfillmentMethod>>().Single(one => one.Id == MethodId);
        return await work(method, entered.Get<StorefrontDb>());
    }
}
