using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Storefront.Platform.Scopes;

namespace Storefront.Wanted.Radar;

/// <summary>Empties this node's tray into the database. Every node has a tray of its own, so this is no work that one node does for all.</summary>
internal sealed class StoreSought(SoughtTray tray, ScopeDoor door, TimeProvider clock, ILogger<StoreSought> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await StoreAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await StoreAsync(CancellationToken.None);
        }
    }

    public async Task StoreAsync(CancellationToken cancel)
    {
        foreach (var town in tray.TakeAll().GroupBy(search => search.Town))
        {
            try
            {
                await door.InAsync<RadarBook>(town.Key, book => book.AddAsync([.. town], cancel));
            }
            catch (Exception trouble)
            {
                log.LogWarning(trouble, "Searches without a hit could not be stored and are not counted.");
            }
        }
    }
}
