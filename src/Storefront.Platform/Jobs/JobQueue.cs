using System.Text.Json;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Platform.Jobs;

/// <summary>Where a page leaves long work.</summary>
public sealed class JobQueue(StorefrontDb db, JobSignal signal, TimeProvider clock)
{
    /// <summary>Stores the work; the id leads to its progress page.</summary>
    public async Task<Guid> AddAsync<TArguments>(string kind, TArguments arguments, CancellationToken cancel)
    {
        var job = new JobRecord
        {
            Id = Ids.New(clock),
            Kind = kind,
            Arguments = JsonSerializer.Serialize(arguments),
            CreatedAt = clock.GetUtcNow(),
            LeaseUntil = DateTimeOffset.UnixEpoch,
        };
        db.Add(job);
        await db.SaveChangesAsync(cancel);
        signal.Wake();
        return job.Id;
    }
}

/// <summary>Tells the runner of this node that work has come.</summary>
public sealed class JobSignal
{
    private readonly SemaphoreSlim _work = new(0);

    public void Wake() => _work.Release();

    internal Task<bool> SleepAsync(TimeSpan atMost, CancellationToken cancel) => _work.WaitAsync(atMost, cancel);
}
