using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Catalog.Contracts;
using Storefront.Marketplace.Index;
using Storefront.Marketplace.Search;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Marketplace;

/// <summary>
/// What any index of the portal must answer. Runs on SQLite, and on PostgreSQL when STOREFRONT_TEST_DB is set.
/// </summary>
public sealed class SearchIndexTests
{
    private static readonly Scope Musterstadt = Scope.ForTown(Guid.Parse("01900000-0000-7000-8000-000000000001"));
    private static readonly Scope Beispielburg = Scope.ForTown(Guid.Parse("01900000-0000-7000-8000-000000000002"));
    private static readonly Scope Becker = Scope.ForShop(Musterstadt.TownId, Guid.Parse("01900000-0000-7000-8000-000000000011"));
    private static readonly Scope Lindenhof = Scope.ForShop(Musterstadt.TownId, Guid.Parse("01900000-0000-7000-8000-000000000012"));
    private static readonly Scope Wurm = Scope.ForShop(Beispielburg.TownId, Guid.Parse("01900000-0000-7000-8000-000000000021"));

    [Theory]
    [InlineData("strasse", "Die Straße nach Köln")]
    [InlineData("Straße", "Die Strasse nach Koeln")]
    [InlineData("koeln", "Die Straße nach Köln")]
    [InlineData("KÖLN", "Die Strasse nach Koeln")]
    [InlineData("cafe", "Café Crème")]
    [InlineData("größe", "Groesse 40")]
    public async Task Umlauts_accents_and_sharp_s_are_found_however_they_are_written(string asked, string title)
    {
        await using var host = await TestHost.StartAsync();
        await PutAsync(host, Becker, Article(title));

        Assert.Single(await AskAsync(host, asked));
    }

    [Theory]
    [InlineData("Schuhe", "Kinderschuhe rot")]
    [InlineData("schuh", "Kinderschuhe rot")]
    [InlineData("kinderschuhe", "Schuhe für Kinder")]
    [InlineData("Buch", "Geburtstagsbuch")]
    [InlineData("leder", "Damenlederschuhe")]
    public async Task Compounds_and_their_parts_find_each_other(string asked, string title)
    {
        await using var host = await TestHost.StartAsync();
        var others = new[] { "Schuhe", "Kinder", "Geburtstag", "Buch", "Damen", "Leder" };
        await PutAsync(host, Lindenhof, [.. others.Select(Article)]);
        await PutAsync(host, Becker, Article(title));

        Assert.Contains(await AskAsync(host, asked), found => found.ShopId == Becker.ShopId);
    }

    [Theory]
    [InlineData("käse", "Bergkäse 12 Monate", true)]
    [InlineData("Kaese", "Klosterkäse", true)]
    [InlineData("tagebuch", "Reisetagebuch Kompass", true)]
    [InlineData("buch", "Notizbücher", true)]
    [InlineData("Bücher", "Skizzenbuch", true)]
    [InlineData("käse gereift", "Bergkäse gereift", true)]
    [InlineData("käse gereift", "Bergkäse", false)]
    [InlineData("wein", "Schwein", false)]
    [InlineData("band", "Verband", false)]
    public async Task The_end_of_a_compound_is_found_whatever_it_begins_with(string asked, string title, bool found)
    {
        await using var host = await TestHost.StartAsync();
        await PutAsync(host, Lindenhof, Article("Käse"), Article("Tage"));
        await PutAsync(host, Becker, Article(title));

        Assert.Equal(found, (await AskAsync(host, asked)).Any(article => article.ShopId == Becker.ShopId));
    }

    [Fact]
    public async Task All_words_must_be_there_and_the_beginning_of_a_word_is_enough()
    {
        await using var host = await TestHost.StartAsync();
        await PutAsync(host, Becker, Article("Wanderschuh Alpsee braun"), Article("Wanderschuh Bodensee blau"));

        Assert.Single(await AskAsync(host, "wander braun"));
        Assert.Equal(2, (await AskAsync(host, "wand")).Count);
        Assert.Empty(await AskAsync(host, "wander grün"));
    }

    [Fact]
    public async Task What_is_called_so_comes_before_what_only_mentions_it()
    {
        await using var host = await TestHost.StartAsync();
        var named = Article("Spargel");
        var mentioned = Article("Schürze") with { Text = "Zum Schälen von Spargel und zum Kochen in der Küche am Sonntag." };
        await PutAsync(host, Becker, named, mentioned);

        var found = await AskAsync(host, "spargel");

        Assert.Equal([named.Id, mentioned.Id], found.OrderByDescending(candidate => candidate.Score).Select(candidate => candidate.ProductId));
    }

    [Theory]
    [InlineData("toys", "Holzspielwaren für Kinder")]
    [InlineData("wine", "Weinglas")]
    [InlineData("flowers", "Sträuße")]
    public async Task An_English_word_of_trade_finds_what_the_German_one_does(string asked, string title)
    {
        await using var host = await TestHost.StartAsync();
        await PutAsync(host, Becker, Article(title) with { Tags = ["Spielwaren"], CollectionsEn = ["Flowers"] }, Article("Hammer"));

        Assert.Contains(await AskAsync(host, asked), found => found.ShopId == Becker.ShopId);
        Assert.DoesNotContain(await AskAsync(host, "pharmacy"), found => found.ShopId == Becker.ShopId);
    }

    [Fact]
    public async Task Numbers_on_the_box_are_found()
    {
        await using var host = await TestHost.StartAsync();
        await PutAsync(host, Becker, Article("Wanderschuh") with { Numbers = ["4006381333931", "ALP-40"] });

        Assert.Single(await AskAsync(host, "4006381333931"));
        Assert.Single(await AskAsync(host, "alp-40"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("' OR 1=1 --")]
    [InlineData("title:schuh")]
    [InlineData("NEAR(a b) * ^ - +")]
    [InlineData("& | ! <-> :*")]
    [InlineData("()")]
    public async Task Signs_of_query_languages_are_only_signs(string asked)
    {
        await using var host = await TestHost.StartAsync();
        await PutAsync(host, Becker, Article("Wanderschuh"));

        Assert.NotNull(await AskAsync(host, asked));
    }

    [Fact]
    public async Task An_article_is_replaced_not_doubled_and_leaves_with_its_words()
    {
        await using var host = await TestHost.StartAsync();
        var article = Article("Wanderschuh");
        await PutAsync(host, Becker, article);
        await PutAsync(host, Becker, article with { Title = "Gummistiefel" });

        Assert.Empty(await AskAsync(host, "wanderschuh"));
        Assert.Single(await AskAsync(host, "gummistiefel"));

        await TakeOutAsync(host, Becker, article.Id);
        Assert.Empty(await AskAsync(host, "gummistiefel"));
        Assert.Empty(await AskAsync(host, ""));
    }

    [Fact]
    public async Task One_town_never_sees_the_articles_of_another()
    {
        await using var host = await TestHost.StartAsync();
        await PutAsync(host, Becker, Article("Wanderschuh"));
        await PutAsync(host, Wurm, Article("Wanderschuh"), Article("Nur in Beispielburg"));

        Assert.Equal([Becker.ShopId], (await AskAsync(host, "wanderschuh")).Select(found => found.ShopId));
        Assert.Equal([Becker.ShopId], (await AskAsync(host, "")).Select(found => found.ShopId));
        Assert.Empty(await AskAsync(host, "beispielburg"));
        Assert.Equal(2, (await AskAsync(host, "", town: Beispielburg)).Count);
    }

    [Fact]
    public async Task The_index_itself_narrows_to_shop_branch_stock_and_offers()
    {
        await using var host = await TestHost.StartAsync();
        await PutAsync(host, Becker, Article("Tasse rot"), Article("Tasse blau") with { StockState = "gone", OnOffer = true });
        await PutAsync(host, Lindenhof, "books", Article("Tasse mit Buch"));

        Assert.Equal(2, (await AskAsync(host, "tasse", question => question with { Shop = Becker.ShopId })).Count);
        Assert.Single(await AskAsync(host, "tasse", question => question with { Branch = "books" }));
        Assert.Equal(2, (await AskAsync(host, "tasse", question => question with { InStock = true })).Count);
        Assert.Single(await AskAsync(host, "tasse", question => question with { OnOffer = true }));
        Assert.Single(await AskAsync(host, "", question => question with { OnOffer = true }));
    }

    [Fact]
    public async Task It_tells_which_words_any_article_of_the_town_has_and_none_of_another_town()
    {
        await using var host = await TestHost.StartAsync();
        await PutAsync(host, Becker, Article("Chino Arne") with { Text = "Hose aus Twill.", OptionNames = ["Größe"], OptionValues = ["Rostrot"], WordsEn = ["Rust"] });
        await PutAsync(host, Wurm, Article("Lego"));
        await using var entered = host.Services.GetRequiredService<ScopeDoor>().Enter(Musterstadt);

        var known = await entered.Get<ISearchIndex>().KnownAsync(["hos", "lego", "groess", "rost", "rust", "chi", "'\" OR *"], CancellationToken.None);

        Assert.Equal(["chi", "groess", "hos", "rost", "rust"], known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_gives_no_more_than_asked_for_and_browses_in_order()
    {
        await using var host = await TestHost.StartAsync();
        await PutAsync(host, Becker, [.. Enumerable.Range(1, 30).Select(number => Article($"Tasse {number}") with
        {
            PriceCents = number * 100, PublishedAt = host.Clock.GetUtcNow().AddMinutes(number),
        })]);

        Assert.Equal(10, (await AskAsync(host, "tasse", question => question with { Most = 10 })).Count);
        var cheapest = await AskAsync(host, "", question => question with { Most = 2, Order = CandidateOrder.PriceUp });
        Assert.Equal([100, 200], cheapest.Select(found => found.PriceCents));
        var newest = await AskAsync(host, "", question => question with { Most = 2 });
        Assert.Equal([3000, 2900], newest.Select(found => found.PriceCents));
    }

    internal static FeedProduct Article(string title) => new()
    {
        Id = Guid.CreateVersion7(),
        ShopId = Guid.Empty,
        Handle = "x",
        Title = title,
        PriceCents = 1990,
        StockState = "in_stock",
        Kind = "product",
        PublishedAt = new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero),
        UpdatedAt = new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero),
    };

    private static Task PutAsync(TestHost host, Scope shop, params FeedProduct[] products) => PutAsync(host, shop, "shoes", products);

    private static async Task PutAsync(TestHost host, Scope shop, string branch, params FeedProduct[] products)
    {
        await using var entered = host.Services.GetRequiredService<ScopeDoor>().Enter(shop);
        var db = entered.Get<StorefrontDb>();
        var vocabulary = await entered.Get<Vocabularies>().OfAsync(shop.TownId, CancellationToken.None);
        vocabulary.Learn(products);
        var words = new ArticleWords(vocabulary, branch, host.Clock.GetUtcNow());
        await db.WriteAsync(() => entered.Get<ISearchIndex>().PutAsync(
            db.Database.CurrentTransaction!.GetDbTransaction(), shop.TownId, shop.ShopId, [.. products.Select(words.Of)], CancellationToken.None));
    }

    private static async Task TakeOutAsync(TestHost host, Scope shop, Guid article)
    {
        await using var entered = host.Services.GetRequiredService<ScopeDoor>().Enter(shop);
        var db = entered.Get<StorefrontDb>();
        await db.WriteAsync(async () =>
        {
            await entered.Get<ISearchIndex>().TakeOutAsync(
                db.Database.CurrentTransaction!.GetDbTransaction(), shop.TownId, shop.ShopId, [article], CancellationToken.None);
            await db.Set<SearchEntry>().Where(entry => entry.Id == article).ExecuteDeleteAsync();
        });
    }

    private static async Task<IReadOnlyList<Candidate>> AskAsync(
        TestHost host, string text, Func<IndexQuestion, IndexQuestion>? how = null, Scope? town = null)
    {
        await using var entered = host.Services.GetRequiredService<ScopeDoor>().Enter(town ?? Musterstadt);
        var vocabulary = await entered.Get<Vocabularies>().OfAsync(entered.Get<CurrentScope>().Value.TownId, CancellationToken.None);
        var question = new IndexQuestion(WordPlan.Forms(WordPlan.Words(text), vocabulary, entered.Get<EnglishWords>()), 100);
        return await entered.Get<ISearchIndex>().FindAsync(how is null ? question : how(question), CancellationToken.None);
    }
}
