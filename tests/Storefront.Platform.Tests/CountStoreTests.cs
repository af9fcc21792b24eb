using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.TestKit;

namespace Storefront.Platform.Tests;

public sealed class CountStoreTests
{
    private static readonly Scope Town = Scope.ForTown(Guid.CreateVersion7());
    private static readonly Scope Elsewhere = Scope.ForTown(Guid.CreateVersion7());

    private readonly FakeTimeProvider _clock = new();
    private readonly CountTray<Key> _tray = new(most: 3);

    [Fact]
    public async Task What_was_counted_is_written_when_its_time_has_come_each_scope_by_itself()
    {
        using var store = new Store(_tray, _clock);
        await store.StartAsync(CancellationToken.None);
        _tray.Add(new Key(Town, "page"));
        _tray.Add(new Key(Town, "page"));
        _tray.Add(new Key(Elsewhere, "page"), 5);

        while (store.Lots < 2)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal((2, 5), (store.Of(new Key(Town, "page")), store.Of(new Key(Elsewhere, "page"))));
        Assert.Empty(_tray.TakeAll());
        await store.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_was_counted_last_survives_a_normal_stop_of_the_program()
    {
        var store = new Store(_tray, _clock);
        var host = await TestHost.StartAsync(services => services.AddHostedService(_ => store));
        _tray.Add(new Key(Town, "page"));

        // The clock stands: it is not a look every now and then that writes it.
        Assert.Equal(0, store.Lots);
        await host.DisposeAsync();

        Assert.Equal(1, store.Of(new Key(Town, "page")));
    }

    [Fact]
    public async Task A_write_under_way_is_brought_to_its_end_by_a_stop_and_what_came_meanwhile_is_written_too()
    {
        using var store = new Store(_tray, _clock) { Gate = new TaskCompletionSource() };
        await store.StartAsync(CancellationToken.None);
        _tray.Add(new Key(Town, "page"));
        while (!store.IsWriting)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        _tray.Add(new Key(Town, "page"));
        var stopped = store.StopAsync(CancellationToken.None);
        store.Gate.SetResult();
        await stopped;

        Assert.Equal((2, 2), (store.Of(new Key(Town, "page")), store.Lots));
    }

    [Fact]
    public async Task What_cannot_be_written_is_tried_again_and_holds_up_no_other()
    {
        using var store = new Store(_tray, _clock) { Away = Town };
        _tray.Add(new Key(Town, "page"), 2);
        _tray.Add(new Key(Elsewhere, "page"));
        await store.StoreAsync(CancellationToken.None);
        Assert.Equal((0, 1), (store.Of(new Key(Town, "page")), store.Of(new Key(Elsewhere, "page"))));

        store.Away = null;
        _tray.Add(new Key(Town, "page"));
        await store.StoreAsync(CancellationToken.None);

        Assert.Equal((3, 1), (store.Of(new Key(Town, "page")), store.Of(new Key(Elsewhere, "page"))));
    }

    [Fact]
    public async Task A_full_tray_takes_nothing_new_and_goes_on_counting_what_it_has()
    {
        using var store = new Store(_tray, _clock) { Away = Town };
        for (var round = 0; round < 50; round++)
        {
            foreach (var kind in Enumerable.Range(0, 10))
            {
                _tray.Add(new Key(Town, $"kind {kind}"));
            }

            await store.StoreAsync(CancellationToken.None);
        }

        var kept = _tray.TakeAll();
        Assert.Equal(3, kept.Count);
        Assert.All(kept.Values, number => Assert.Equal(50, number));
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public void Where_nothing_works_in_the_background_no_store_does(string background, int stores)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(_clock);
        services.AddCountStore<Store, Key>(new ConfigurationBuilder().AddInMemoryCollection([new("Background", background)]).Build());
        using var built = services.BuildServiceProvider();

        Assert.Equal(stores, built.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<Store>().Count());
        Assert.Same(built.GetRequiredService<CountTray<Key>>(), built.GetRequiredService<CountTray<Key>>());
    }

    internal readonly record struct Key(Scope Scope, string Kind);

    internal sealed class Store(CountTray<Key> tray, TimeProvider clock)
        : CountStore<Key>(tray, TimeSpan.FromSeconds(5), clock, NullLogger.Instance)
    {
        private readonly Dictionary<Key, int> _written = [];
        private volatile bool _isWriting;
        private volatile int _lots;

        /// <summary>The scope that cannot be written.</summary>
        public Scope? Away { get; set; }

        /// <summary>Writes wait for it.</summary>
        public TaskCompletionSource? Gate { get; init; }

        public bool IsWriting => _isWriting;

        public int Lots => _lots;

        public int Of(Key key) => _written.GetValueOrDefault(key);

        protected override Scope WrittenIn(Key key) => key.Scope;

        protected override async Task WriteAsync(Scope scope, IReadOnlyCollection<KeyValuePair<Key, int>> counts, CancellationToken cancel)
        {
            _isWriting = true;
            if (Gate is not null)
            {
                await Gate.Task.WaitAsync(cancel);
            }

            if (scope == Away)
            {
                throw new TimeoutException("The database is away.");
            }

            foreach (var (key, number) in counts)
            {
                _written[key] = Of(key) + number;
            }

            _lots++;
        }
    }
}
