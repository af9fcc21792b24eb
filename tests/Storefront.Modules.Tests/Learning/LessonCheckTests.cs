using Microsoft.Extensions.DependencyInjection;
using Storefront.Catalog.Contracts;
using Storefront.Learning.Checks;
using Storefront.Learning.Contracts;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.TestKit;
using Storefront.Users.Passkeys;

namespace Storefront.Modules.Tests.Learning;

/// <summary>What the product sees of a shop, so that nobody has to say it.</summary>
public sealed class LessonCheckTests
{
    private static readonly Guid Ruth = Guid.CreateVersion7();

    [Theory]
    [InlineData(2, 2, false)]
    [InlineData(3, 3, true)]
    [InlineData(10, 8, true)]
    [InlineData(10, 7, false)]
    public async Task Pictures_are_there_when_four_of_five_articles_have_one(int articles, int pictures, bool done)
    {
        var check = new PicturesOnMost(new FirstArticles(new Shelf(articles, pictures)));

        Assert.Equal(done, await check.IsDoneAsync("", Ruth, CancellationToken.None));
    }

    [Fact]
    public async Task Words_and_stock_count_when_four_of_five_articles_have_them()
    {
        static FeedProduct Told(FeedProduct article) => article with { Text = new string('a', 60) };
        static FeedProduct Asked(FeedProduct article) => article with { StockState = "ask" };

        Assert.True(await new WordsOnMost(new FirstArticles(new Shelf(5, 0, at => at < 4 ? Told : null))).IsDoneAsync("", Ruth, CancellationToken.None));
        Assert.False(await new WordsOnMost(new FirstArticles(new Shelf(5, 0, at => at < 3 ? Told : null))).IsDoneAsync("", Ruth, CancellationToken.None));
        Assert.True(await new StockOfMost(new FirstArticles(new Shelf(5, 0, at => at < 1 ? Asked : null))).IsDoneAsync("", Ruth, CancellationToken.None));
        Assert.False(await new StockOfMost(new FirstArticles(new Shelf(5, 0, at => at < 2 ? Asked : null))).IsDoneAsync("", Ruth, CancellationToken.None));
    }

    [Theory]
    [InlineData(false, 0, false, false)]
    [InlineData(true, 0, true, false)]
    [InlineData(true, 2, true, true)]
    public async Task Orders_are_answered_and_handed_over(bool answered, int handedOver, bool isAnswered, bool isHandedOver)
    {
        var pace = new Pace(new OrderPace(handedOver, new Dictionary<string, int> { ["pickup"] = handedOver }, answered ? 1 : 0, null));

        Assert.Equal(isAnswered, await new OrdersAnswered(pace).IsDoneAsync("", Ruth, CancellationToken.None));
        Assert.Equal(isHandedOver, await new OrdersHandedOver(pace).IsDoneAsync("", Ruth, CancellationToken.None));
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public async Task Articles_are_counted(int articles, bool done)
    {
        var check = new EnoughArticles(new FirstArticles(new Shelf(articles, 0)));

        Assert.Equal(done, await check.IsDoneAsync("10", Ruth, CancellationToken.None));
    }

    [Fact]
    public async Task A_shop_that_is_only_in_the_directory_has_not_learned_to_reserve()
    {
        await using var host = await Musterstadt.WithAsync("""
            { "name": "shop", "slug": "hut", "displayName": "Hutmacherei", "level": "profile", "state": "live" },
            { "name": "shop", "slug": "tee", "displayName": "Teehaus", "level": "sell", "state": "draft" }
            """);

        Assert.True(await AskAsync(host, "becker", "level", "reserve"));
        Assert.False(await AskAsync(host, "hut", "level", "reserve"));
        Assert.False(await AskAsync(host, "tee", "level", "reserve"));
    }

    [Fact]
    public async Task A_privacy_notice_counts_once_it_is_in_force()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var before = await AskAsync(host, "becker", "text", "privacy");

        await ruth.PostAsync("/shops/becker/admin/legal");

        Assert.Equal((false, true), (before, await AskAsync(host, "becker", "text", "privacy")));
        Assert.False(await AskAsync(host, "lindenhof", "text", "privacy"));
    }

    [Fact]
    public async Task A_logo_gives_the_shop_a_face()
    {
        await using var host = await Musterstadt.StartAsync();
        var before = await AskAsync(host, "becker", "face");

        await using (var shop = host.Services.GetRequiredService<ScopeDoor>().Enter(host.Shop("becker")))
        {
            var appearance = shop.Get<ITenantAppearance>();
            await shop.Get<StorefrontDb>().WriteAsync(() => appearance.SetLogoAsync(Guid.CreateVersion7(), CancellationToken.None));
        }

        await host.DrainAsync();
        Assert.Equal((false, true), (before, await AskAsync(host, "becker", "face")));
    }

    [Fact]
    public async Task A_passkey_counts_for_the_person_who_has_it()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.InAsync<StorefrontDb>(Scope.Operator, async db =>
        {
            db.Add(new Passkey
            {
                Id = Guid.CreateVersion7(), AccountId = Ruth, CredentialId = "a", PublicKey = "b", Host = "localhost", Name = "Telefon", CreatedAt = host.Clock.GetUtcNow(),
            });
            await db.SaveChangesAsync();
        });

        Assert.True(await AskAsync(host, "becker", "passkey", person: Ruth));
        Assert.False(await AskAsync(host, "becker", "passkey", person: Guid.CreateVersion7()));
    }

    private static async Task<bool> AskAsync(TestHost host, string shop, string kind, string what = "", Guid person = default)
    {
        await using var entered = host.Services.GetRequiredService<ScopeDoor>().Enter(host.Shop(shop));
        return await entered.Services.GetServices<ILessonCheck>().Single(check => check.Kind == kind).IsDoneAsync(what, person, CancellationToken.None);
    }

    private sealed class Pace(OrderPace pace) : IOrderPace
    {
        public Task<OrderPace> ReadAsync(DateTimeOffset since, CancellationToken cancel) => Task.FromResult(pace);
    }

    /// <summary>So many articles, the first of them with pictures.</summary>
    private sealed class Shelf(int articles, int pictures, Func<int, Func<FeedProduct, FeedProduct>?>? change = null) : IProductFeed
    {
        public IAsyncEnumerable<IReadOnlyList<FeedProduct>> AllAsync(CancellationToken cancel) =>
            new[] { (IReadOnlyList<FeedProduct>)[.. Enumerable.Range(0, articles).Select(at => change?.Invoke(at) is { } other ? other(Article(at)) : Article(at))] }.ToAsyncEnumerable();

        public Task<IReadOnlyList<FeedProduct>> FindAsync(IReadOnlyCollection<Guid> products, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<FeedProduct>>([]);

        private FeedProduct Article(int at) => new()
        {
            Id = Guid.CreateVersion7(),
            ShopId = Guid.Empty,
            Handle = $"a-{at}",
            Title = $"Artikel {at}",
            StockState = "in_stock",
            Kind = "product",
            CoverId = at < pictures ? Guid.CreateVersion7() : null,
            PublishedAt = DateTimeOffset.UnixEpoch,
            UpdatedAt = DateTimeOffset.UnixEpoch,
        };
    }
}
