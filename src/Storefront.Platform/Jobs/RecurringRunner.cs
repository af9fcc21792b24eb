using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Jobs;

/// <summary>When recurring work runs next; the row is the agreement between nodes.</summary>
[NotOwned("Recurring work belongs to the host.")]
internal sealed class RecurringRun
{
    public required string Name { get; init; }

    public DateTimeOffset NextAt { get; set; }
}

/// <summary>Runs recurring work when it is due. Of several nodes, the one that moves the time ahead runs it.</summary>
public sealed class RecurringRunner : BackgroundService
{
    private readonly RecurringKind[] _kinds;
    private readonly ScopeDoor _door;
    private readonly TimeProvider _clock;
    private readonly ILogger<RecurringRunner> _log;

    internal RecurringRunner(
        IEnumerable<RecurringKind> kinds, ScopeDoor door, TimeProvider clock, ILogger<RecurringRunner> log)
    {
        _kinds = [.. kinds];
        _door = door;
        _clock = clock;
        _log = log;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), _clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RunDueAsync(stoppingToken);
        }
    }

    /// <summary>Runs everything that is due now. Public for tests.</summary>
    public async Task RunDueAsync(CancellationToken cancel)
    {
        foreach (var kind in _kinds)
        {
            try
            {
                await using var entered = _door.Enter(Scope.Operator);
                var work = kind.Create(entered.Services);
                if (await MineAsync(entered.Get<StorefrontDb>(), kind.Name, work.Every, cancel))
                {
                    await work.RunAsync(cancel);
                }
            }
            catch (Exception trouble) when (!cancel.IsCancellationRequested)
            {
                _log.LogError(trouble, "Recurring work {Name} failed", kind.Name);
            }
        }
    }

    private async Task<bool> MineAsync(StorefrontDb db, string name, TimeSpan every, CancellationToken cancel)
    {
        var now = _clock.GetUtcNow();
        var run = await db.Set<RecurringRun>().AsNoTracking().FirstOrDefaultAsync(row => row.Name == name, cancel);
        if (run is null)
        {
            db.Add(new RecurringRun { Name = name, NextAt = now + every });
            await db.SaveChangesAsync(cancel);
            return true;
        }

        return run.NextAt <= now && await db.WriteAsync(
            () => db.Set<RecurringRun>()
                .Where(row => row.Name == name && row.NextAt == run.NextAt)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAt, now + every), cancel),
            cancel) == 1;
    }
}
