using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.TestKit;

namespace Storefront.Platform.Tests;

public sealed class StatisticsTests
{
    [Fact]
    public async Task SQLite_counts_by_itself_which_index_of_a_large_table_finds_how_much()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "PostgreSQL keeps its own statistics.");
        await using var host = await TestHost.StartAsync();
        var town = Scope.ForTown(Guid.CreateVersion7());
        await host.InAsync<StorefrontDb, int>(town, db =>
        {
            db.AddRange(Enumerable.Range(0, KeepStatistics.Large).Select(number => new JobRecord
            {
                Id = Guid.CreateVersion7(),
                Kind = "baking" + number,
                Arguments = "{}",
                CreatedAt = DateTimeOffset.UnixEpoch,
                LeaseUntil = DateTimeOffset.UnixEpoch,
            }));
            return db.SaveChangesAsync();
        });

        await host.Services.GetRequiredService<RecurringRunner>().RunDueAsync(CancellationToken.None);

        var counted = await host.InAsync<ScopedSql, List<string>>(Scope.Operator, sql => sql.ListAsync<string>(
            """SELECT DISTINCT "tbl" FROM sqlite_stat1""", null, CancellationToken.None));
        Assert.Equal(["Platform_Job"], counted);
    }

    [Fact]
    public async Task What_it_counted_while_a_table_was_small_it_forgets()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "PostgreSQL keeps its own statistics.");
        await using var host = await TestHost.StartAsync();

        await host.Services.GetRequiredService<RecurringRunner>().RunDueAsync(CancellationToken.None);

        Assert.Equal(0, await host.InAsync<ScopedSql, long>(Scope.Operator, sql => sql.FirstAsync<long>(
            "SELECT count(*) FROM sqlite_stat1", null, CancellationToken.None)));
    }
}
