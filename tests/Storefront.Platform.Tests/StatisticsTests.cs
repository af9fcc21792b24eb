using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.TestKit;

namespace Storefront.Platform.Tests;

public sealed class StatisticsTests
{
    [Fact]
    public async Task SQLite_counts_by_itself_which_index_finds_how_much()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "PostgreSQL keeps its own statistics.");
        await using var host = await TestHost.StartAsync();
        var town = Scope.ForTown(Guid.CreateVersion7());
        await host.InAsync<StorefrontDb, int>(town, db =>
        {
            for (var number = 0; number < 40; number++)
            {
                db.Add(new JobRecord
                {
                    Id = Guid.CreateVersion7(),
                    Kind = "baking" + number,
                    Arguments = "{}",
                    CreatedAt = DateTimeOffset.UnixEpoch,
                    LeaseUntil = DateTimeOffset.UnixEpoch,
                });
            }

            return db.SaveChangesAsync();
        });

        await host.Services.GetRequiredService<RecurringRunner>().RunDueAsync(CancellationToken.None);

        var counted = await host.InAsync<ScopedSql, List<string>>(Scope.Operator, sql => sql.ListAsync<string>(
            """SELECT "stat" FROM sqlite_stat1 WHERE "tbl" = 'Platform_Job'""", null, CancellationToken.None));
        Assert.NotEmpty(counted);
        Assert.All(counted, stat => Assert.StartsWith("40 ", stat));
    }
}
