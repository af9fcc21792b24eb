using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Storefront.Platform.Scopes;

namespace Storefront.Insights.Counting;

/// <summary>Empties the tray into the database every few seconds, and once more when the program ends.</summary>
internal sealed class StoreCounts(CountTray tray, ScopeDoor door, TimeProvider clock, ILogger<StoreCounts> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

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

    /// <summary>What cannot be stored now goes back into the tray and is tried with the next lot.</summary>
    public async Task StoreAsync(CancellationToken cancel)
    {
        var taken = tray.TakeAll();
        if (taken.Count == 0)
        {
            return;
        }

        try
        {
            await door.InAsync<CountBook>(Scope.Operator, book => book.AddAsync(taken, sample: false, cancel));
        }
        catch (Exception trouble)
        {
            log.LogWarning(trouble, "Counts could not be stored; trying again.");
            foreach (var (key, number) in taken)
            {
                tray.Add(key, number);
            }
        }
    }
}
