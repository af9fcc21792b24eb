using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Host;
using Storefront.Platform;
using Storefront.Platform.Events;
using Storefront.Platform.Jobs;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;

namespace Storefront.Bench.Town;

/// <summary>The program without its server: for filling a database before the real one serves it.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Workshop(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public ScopeDoor Door => Services.GetRequiredService<ScopeDoor>();

    public TenantDirectory Directory => Services.GetRequiredService<TenantDirectory>();

    public Scope Town => Directory.OnlyTown!.Scope;

    public static async Task<Workshop> OpenAsync(string data)
    {
        var app = WebHost.Build(new HostOptions
        {
            Data = data,
            Urls = "http://127.0.0.1:0",
            Overrides = new Dictionary<string, string?> { ["Background"] = "false" },
        });
        await app.Services.StartStorefrontAsync();
        return new Workshop(app);
    }

    /// <summary>Serves its pages as well, in this process.</summary>
    public async Task<Uri> ServeAsync()
    {
        await _app.StartAsync();
        return new Uri(_app.Urls.First());
    }

    public async Task RunRecipeAsync(string file)
    {
        await using var entered = Door.Enter(Scope.Operator);
        await entered.Get<RecipeRunner>().RunAsync(file, JobProgress.Silent, CancellationToken.None);
    }

    /// <summary>What recurs has just been done: otherwise a nightly rebuild would fall into the first measurement.</summary>
    public Task DoRecurringAsync() => Services.GetRequiredService<RecurringRunner>().RunDueAsync(CancellationToken.None);

    /// <summary>Delivers all events and does all jobs that wait.</summary>
    public async Task DrainAsync()
    {
        var outbox = Services.GetRequiredService<OutboxDispatcher>();
        var jobs = Services.GetRequiredService<JobRunner>();
        while (await outbox.DeliverAsync(CancellationToken.None) > 0 || await jobs.RunNextAsync(CancellationToken.None))
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }
}
