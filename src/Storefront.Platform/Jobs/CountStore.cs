using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Jobs;

/// <summary>
/// Empties this node's tray into the database now and then, and once more when the program ends. Every node has a tray of its own, so this is no
/// work that one node does for all.
/// </summary>
public abstract class CountStore<TKey>(CountTray<TKey> tray, TimeSpan every, TimeProvider clock, ILogger log) : BackgroundService
    where TKey : notnull
{
    /// <summary>Writes everything that waits. What cannot be written goes back into the tray, is tried with the next lot, and holds up no other scope.</summary>
    public async Task StoreAsync(CancellationToken cancel)
    {
        foreach (var lot in tray.TakeAll().GroupBy(count => WrittenIn(count.Key)))
        {
            try
            {
                await WriteAsync(lot.Key, [.. lot], cancel);
            }
            catch (Exception trouble)
            {
                log.LogWarning(trouble, "Counts could not be stored; trying again.");
                foreach (var (key, number) in lot)
                {
                    tray.Add(key, number);
                }
            }
        }
    }

    /// <summary>Requests have ended before: the web server stops first. So these are the last counts there are.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await StoreAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // Not to be cancelled: of a write broken off nobody knows whether it counts, and it would count twice or never.
            await StoreAsync(CancellationToken.None);
        }
    }

    /// <summary>Counts of one scope are written together: all of them or none.</summary>
    protected abstract Scope WrittenIn(TKey key);

    protected abstract Task WriteAsync(Scope scope, IReadOnlyCollection<KeyValuePair<TKey, int>> counts, CancellationToken cancel);
}

public static class CountStores
{
    // Some megabytes. Far more than a busy host counts between two lots.
    private const int Most = 100_000;

    /// <summary>Registers a tray and what empties it; where nothing works in the background, only <see cref="CountStore{TKey}.StoreAsync"/> does.</summary>
    public static IServiceCollection AddCountStore<TStore, TKey>(this IServiceCollection services, IConfiguration configuration)
        where TStore : CountStore<TKey>
        where TKey : notnull
    {
        services.AddSingleton(new CountTray<TKey>(Most)).AddSingleton<TStore>();
        return configuration.GetValue("Background", defaultValue: true)
            ? services.AddHostedService(provider => provider.GetRequiredService<TStore>())
            : services;
    }
}
