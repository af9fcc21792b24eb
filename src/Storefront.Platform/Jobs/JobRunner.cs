using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Jobs;

/// <summary>Runs waiting jobs, one at a time on each node, each in the scope of its owner.</summary>
public sealed class JobRunner : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, JobKind> _kinds;
    private readonly ScopeDoor _door;
    private readonly JobSignal _signal;
    private readonly TimeProvider _clock;
    private readonly ILogger<JobRunner> _log;

    internal JobRunner(
        IEnumerable<JobKind> kinds, ScopeDoor door, JobSignal signal, TimeProvider clock, ILogger<JobRunner> log)
    {
        _kinds = kinds.ToDictionary(kind => kind.Name);
        _door = door;
        _signal = signal;
        _clock = clock;
        _log = log;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await RunNextAsync(stoppingToken))
                {
                    await _signal.SleepAsync(TimeSpan.FromSeconds(2), stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble)
            {
                _log.LogError(trouble, "The job queue could not be read; trying again.");
                await Task.Delay(TimeSpan.FromSeconds(5), _clock, CancellationToken.None);
            }
        }
    }

    /// <summary>Runs one waiting job if there is one. Public so that tests and commands can run the queue dry.</summary>
    public async Task<bool> RunNextAsync(CancellationToken cancel)
    {
        var job = await _door.InAsync<StorefrontDb, JobRecord?>(Scope.Operator, db => TakeAsync(db, cancel));
        if (job is null)
        {
            return false;
        }

        await RunAsync(job, cancel);
        return true;
    }

    /// <summary>A running job whose lease has passed belonged to a node that died: it is taken over.</summary>
    private Task<JobRecord?> TakeAsync(StorefrontDb db, CancellationToken cancel)
    {
        var now = _clock.GetUtcNow();
        return db.WriteAsync(
            async () =>
            {
                var job = await db.Set<JobRecord>()
                    .Where(row => (row.State == JobState.Waiting || row.State == JobState.Running) && row.LeaseUntil < now)
                    .OrderBy(row => row.CreatedAt)
                    .FirstOrDefaultAsync(cancel);
                if (job is null)
                {
                    return null;
                }

                // The condition again in the statement: on PostgreSQL two nodes may have read the same row.
                var taken = await db.Set<JobRecord>()
                    .Where(row => row.Id == job.Id && row.LeaseUntil < now)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(row => row.State, JobState.Running)
                            .SetProperty(row => row.LeaseUntil, now + Lease),
                        cancel);
                return taken == 1 ? job : null;
            },
            cancel);
    }

    private async Task RunAsync(JobRecord job, CancellationToken cancel)
    {
        var scope = new Scope(job.TownId, job.ShopId);
        try
        {
            await using var entered = _door.Enter(scope);
            var progress = new JobProgress((done, total, text) => StoreAsync(job.Id, scope, done, total, text), _clock);
            var result = await _kinds[job.Kind].Run(entered.Services, job.Arguments, progress, cancel);
            await FinishAsync(job.Id, scope, JobState.Done, JsonSerializer.Serialize(result), null);
        }
        catch (Exception trouble) when (!cancel.IsCancellationRequested)
        {
            _log.LogError(trouble, "Job {Kind} {Id} failed", job.Kind, job.Id);
            await FinishAsync(job.Id, scope, JobState.Failed, null, trouble.Message);
        }
    }

    private Task StoreAsync(Guid id, Scope scope, long done, long total, string? message)
    {
        var lease = _clock.GetUtcNow() + Lease;
        return _door.InAsync<StorefrontDb>(scope, db => db.WriteAsync(() => db.Set<JobRecord>()
            .Where(row => row.Id == id)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Done, done)
                .SetProperty(row => row.Total, total)
                .SetProperty(row => row.Message, message)
                .SetProperty(row => row.LeaseUntil, lease))));
    }

    private Task FinishAsync(Guid id, Scope scope, JobState state, string? result, string? message)
    {
        DateTimeOffset? now = _clock.GetUtcNow();
        return _door.InAsync<StorefrontDb>(scope, db => db.WriteAsync(() => db.Set<JobRecord>()
            .Where(row => row.Id == id)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, state)
                .SetProperty(row => row.Result, result)
                .SetProperty(row => row.Message, message)
                .SetProperty(row => row.FinishedAt, now))));
    }
}
