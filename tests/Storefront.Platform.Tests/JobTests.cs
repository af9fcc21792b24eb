using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.TestKit;

namespace Storefront.Platform.Tests;

public sealed class JobTests
{
    private static readonly Scope Shop = Scope.ForShop(Guid.CreateVersion7(), Guid.CreateVersion7());

    [Fact]
    public async Task A_job_runs_in_the_scope_that_asked_and_leaves_its_result()
    {
        await using var host = await StartAsync();
        await host.InAsync<JobQueue, Guid>(Shop, queue => queue.AddAsync("count", new CountTo(3), CancellationToken.None));

        await host.DrainAsync();

        var job = await host.InAsync<StorefrontDb, JobRecord>(Shop, db => db.Set<JobRecord>().SingleAsync());
        Assert.Equal(JobState.Done, job.State);
        Assert.Equal(100, job.Percent);
        Assert.Contains(Shop.ShopId.ToString(), job.Result, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_job_that_breaks_says_so_and_the_next_one_runs()
    {
        await using var host = await StartAsync();
        await host.InAsync<JobQueue, Guid>(Shop, queue => queue.AddAsync("count", new CountTo(-1), CancellationToken.None));
        await host.InAsync<JobQueue, Guid>(Shop, queue => queue.AddAsync("count", new CountTo(1), CancellationToken.None));

        await host.DrainAsync();

        var states = await host.InAsync<StorefrontDb, List<JobState>>(
            Shop, db => db.Set<JobRecord>().OrderBy(job => job.Arguments).Select(job => job.State).ToListAsync());
        Assert.Equal([JobState.Failed, JobState.Done], states);
    }

    [Fact]
    public async Task Recurring_work_runs_when_its_time_has_come_and_not_before()
    {
        var bell = new Bell();
        await using var host = await TestHost.StartAsync(services => services.AddSingleton(bell).AddRecurringWork<RingBell>());

        await host.PassAsync(TimeSpan.Zero);
        await host.PassAsync(TimeSpan.FromMinutes(9));
        Assert.Equal(1, bell.Rung);

        await host.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(2, bell.Rung);
    }

    private static Task<TestHost> StartAsync() => TestHost.StartAsync(services => services.AddJob<Count, CountTo>("count"));

    internal sealed record CountTo(int Number);

    internal sealed class Count(CurrentScope scope) : IJob<CountTo>
    {
        public async Task<object?> RunAsync(CountTo arguments, JobProgress progress, CancellationToken cancel)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(arguments.Number);
            await progress.ReportAsync(arguments.Number, arguments.Number);
            return scope.Value.ShopId;
        }
    }

    internal sealed class Bell
    {
        public int Rung { get; set; }
    }

    internal sealed class RingBell(Bell bell) : IRecurringWork
    {
        public TimeSpan Every => TimeSpan.FromMinutes(10);

        public Task RunAsync(CancellationToken cancel)
        {
            bell.Rung++;
            return Task.CompletedTask;
        }
    }
}
