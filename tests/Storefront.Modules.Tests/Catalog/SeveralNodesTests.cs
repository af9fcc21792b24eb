using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Storefront.Catalog.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Pages;
using Storefront.Platform.Web;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Catalog;

public sealed class SeveralNodesTests
{
    private const string Cheaper = """
        { "name": "product", "shop": "becker", "handle": "alpsee", "title": "Wanderschuh Alpsee", "kind": "product",
          "variants": [ { "sku": "B-40-BR", "price": 9900, "stock": 1 } ] }
        """;

    [Fact]
    public async Task A_price_changed_on_one_node_shows_on_the_other_which_had_kept_the_page()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "Several nodes share a PostgreSQL.");
        await using var town = await CatalogTown.StartAsync();
        await using var other = await OtherNode.StartAsync(town);
        Assert.Equal("ab 129,00\u00a0€", await other.PriceAsync());
        Assert.Equal("ab 129,00\u00a0€", await other.PriceAsync());
        Assert.Equal(1, other.Made);

        await town.RunAsync(Cheaper);
        await other.UntilAsync(() => other.Forgotten > 0);

        Assert.Equal("99,00\u00a0€", await other.PriceAsync());
    }

    [Fact]
    public async Task A_node_whose_line_was_cut_believes_none_of_its_pages()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "Several nodes share a PostgreSQL.");
        await using var town = await CatalogTown.StartAsync();
        await using var other = await OtherNode.StartAsync(town);
        await other.PriceAsync();

        await CutLinesAsync(town);
        await other.UntilAsync(() => other.ForgottenAll > 2);
        await other.PriceAsync();

        Assert.Equal(2, other.Made);
    }

    private static async Task CutLinesAsync(CatalogTown town)
    {
        var database = new NpgsqlConnectionStringBuilder(town.Host.Services.GetRequiredService<DatabaseOptions>().ConnectionString).Database;
        await using var connection = new NpgsqlConnection(TestDatabase.Superuser);
        await connection.OpenAsync();
        await using var cut = new NpgsqlCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND query LIKE 'LISTEN %'", connection);
        cut.Parameters.Add(new() { Value = database! });
        Assert.Equal(true, await cut.ExecuteScalarAsync());
    }

    /// <summary>A second host on the town's database, and what it forgets.</summary>
    private sealed class OtherNode(TestHost host, ShownInTests pages, Witness witness) : IAsyncDisposable
    {
        internal int Made => pages.Count;

        internal int Forgotten => witness.Tags;

        internal int ForgottenAll => witness.All;

        internal static async Task<OtherNode> StartAsync(CatalogTown town)
        {
            var pages = new ShownInTests();
            var witness = new Witness();
            var node = new OtherNode(
                await town.Host.BesideAsync(services => services
                    .Replace(ServiceDescriptor.Singleton<IPageRenderer>(pages))
                    .AddSingleton<IKeptForPages>(witness)),
                pages,
                witness);
            await node.UntilAsync(() => node.ForgottenAll == 1);
            return node;
        }

        internal async Task<string> PriceAsync()
        {
            using var browser = host.Browser("musterstadt.localhost");
            await browser.GetAsync("/shops/becker/products/alpsee");
            return ((ProductDrop)pages.Latest!.Objects["product"]!).Price;
        }

        /// <summary>The node's clock runs on meanwhile, so that its pauses end.</summary>
        internal async Task UntilAsync(Func<bool> reached)
        {
            while (!reached())
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                host.Clock.Advance(TimeSpan.FromMilliseconds(1));
                await Task.Yield();
            }
        }

        public ValueTask DisposeAsync() => host.DisposeAsync();
    }

    private sealed class Witness : IKeptForPages
    {
        private int _tags;
        private int _all;

        public int Tags => Volatile.Read(ref _tags);

        public int All => Volatile.Read(ref _all);

        public void Forget(string tag)
        {
            if (tag.StartsWith("product:", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref _tags);
            }
        }

        public void ForgetAll() => Interlocked.Increment(ref _all);
    }
}
