using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Storefront.Host;
using Storefront.Platform;
using Storefront.Platform.Events;
using Storefront.Platform.Jobs;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;

namespace Storefront.TestKit;

/// <summary>
/// The real program on a free loopback port with a database of its own and a clock that stands on Thursday,
/// 12 November 2026, 09:00 in Berlin. Background work rests until <see cref="DrainAsync"/>.
/// </summary>
public sealed class TestHost : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 12, 8, 0, 0, TimeSpan.Zero);
    private static readonly ConcurrentDictionary<string, Lazy<Task<TestDatabase>>> Seeded = [];

    private readonly WebApplication _app;
    private readonly TestDatabase _database;
    private readonly bool _beside;

    private TestHost(WebApplication app, TestDatabase database, FakeTimeProvider clock, bool beside)
    {
        _app = app;
        _database = database;
        _beside = beside;
        Clock = clock;
    }

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => _app.Services;

    public TenantDirectory Directory => Services.GetRequiredService<TenantDirectory>();

    /// <summary>Folder of database, mails, pictures.</summary>
    public string Data => _database.Folder;

    /// <summary>Such as <c>http://127.0.0.1:41234</c>.</summary>
    public string Url => _app.Urls.First();

    /// <param name="services">Replaces parts of the outside world.</param>
    /// <param name="settings">Configuration that wins over the defaults.</param>
    /// <param name="recipe">Text of a recipe that was run, and whose events were delivered, before. Once for all tests.</param>
    /// <param name="background">Events are delivered by themselves, as in the running product: for browsers.</param>
    public static async Task<TestHost> StartAsync(
        Action<IServiceCollection>? services = null,
        Dictionary<string, string?>? settings = null,
        string? recipe = null,
        bool background = false)
    {
        LeaveOutWhenFast();
        var database = recipe is null
            ? await TestDatabase.CreateAsync()
            : await (await Seeded.GetOrAdd(recipe, text => new(() => SeedAsync(text))).Value).CopyAsync();
        return await StartAsync(database, Start, services, settings, background);
    }

    /// <summary>Another node of the same installation, which works in the background; to be ended before this one.</summary>
    public Task<TestHost> BesideAsync(Action<IServiceCollection>? services = null, bool background = true, Dictionary<string, string?>? settings = null) =>
        StartAsync(_database, Clock.GetUtcNow(), services, settings, background, beside: true);

    /// <summary>
    /// <c>./test --fast</c> runs what needs no running program; xunit reads the reason after this mark as a skip, with which
    /// the kit needs no reference to it.
    /// </summary>
    public static void LeaveOutWhenFast()
    {
        if (Environment.GetEnvironmentVariable("STOREFRONT_TEST_FAST") is not null)
        {
            throw new InvalidOperationException("$XunitDynamicSkip$Needs the running program; ./test runs it.");
        }
    }

    // A second earlier, so that what a test makes comes after what it found.
    private static async Task<TestDatabase> SeedAsync(string recipe)
    {
        var database = await TestDatabase.CreateAsync();
        var host = await StartAsync(database, Start - TimeSpan.FromSeconds(1), null, null, background: false);
        var file = Path.Combine(database.Folder, "recipe.json");
        await File.WriteAllTextAsync(file, recipe);
        await host.RunRecipeAsync(file);
        await host.DrainAsync();
        await host.StopAsync();
        return database;
    }

    private static async Task<TestHost> StartAsync(
        TestDatabase database,
        DateTimeOffset now,
        Action<IServiceCollection>? services,
        Dictionary<string, string?>? settings,
        bool background,
        bool beside = false)
    {
        var clock = new FakeTimeProvider(now);
        var overrides = new Dictionary<string, string?>(database.Settings) { ["Background"] = background ? "true" : "false" };
        foreach (var (key, value) in settings ?? [])
        {
            overrides[key] = value;
        }

        var app = WebHost.Build(new HostOptions
        {
            Data = database.Folder,
            Urls = "http://127.0.0.1:0",
            Overrides = overrides,
            ConfigureServices = collection =>
            {
                collection.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
                // Slow on purpose in the product, once a sign-in; here thousands of people sign in.
                collection.Configure<PasswordHasherOptions>(hashes => hashes.IterationCount = 1_000);
                services?.Invoke(collection);
            },
        });
        await app.Services.StartStorefrontAsync();
        await app.StartAsync();
        return new TestHost(app, database, clock, beside);
    }

    /// <summary>A browser's HTTP side: keeps cookies, does not follow redirects. <paramref name="host"/> is the Host header.</summary>
    public TestBrowser Browser(string host = "localhost", string language = "de") => new(new Uri(Url), host, language);

    /// <summary>Runs a recipe of <c>seeds/</c>.</summary>
    public async Task RunRecipeAsync(string file)
    {
        await using var entered = Services.GetRequiredService<ScopeDoor>().Enter(Scope.Operator);
        await entered.Get<RecipeRunner>().RunAsync(file, JobProgress.Silent, CancellationToken.None);
    }

    public Task<TResult> InAsync<T, TResult>(Scope scope, Func<T, Task<TResult>> work)
        where T : notnull => Services.GetRequiredService<ScopeDoor>().InAsync(scope, work);

    public Task InAsync<T>(Scope scope, Func<T, Task> work)
        where T : notnull => Services.GetRequiredService<ScopeDoor>().InAsync(scope, work);

    /// <summary>Delivers all events and runs all waiting jobs, until nothing is left to do now.</summary>
    public async Task DrainAsync()
    {
        var outbox = Services.GetRequiredService<OutboxDispatcher>();
        var jobs = Services.GetRequiredService<JobRunner>();
        for (var round = 0; round < 200; round++)
        {
            if (await outbox.DeliverAsync(CancellationToken.None) == 0 && !await jobs.RunNextAsync(CancellationToken.None))
            {
                return;
            }
        }

        throw new InvalidOperationException("Events keep raising events; is a handler talking to itself?");
    }

    /// <summary>Moves the clock and runs recurring work that has become due.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await Services.GetRequiredService<RecurringRunner>().RunDueAsync(CancellationToken.None);
        await DrainAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (!_beside)
        {
            await _database.DisposeAsync();
        }
    }

    private async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
