using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.TestKit;

namespace Storefront.Platform.Tests;

/// <summary>Hand-written queries beside EF Core, on connections and statements that both share.</summary>
public sealed class HandWrittenQueryTests
{
    private const string Kinds = """SELECT "Kind" FROM "Platform_Job" WHERE "TownId" = @town ORDER BY "Kind" """;
    private static readonly Scope Town = Scope.ForTown(Guid.CreateVersion7());

    [Fact]
    public async Task A_query_in_a_unit_of_work_sees_what_is_not_stored_yet()
    {
        await using var host = await TestHost.StartAsync();
        await using var entered = host.Services.GetRequiredService<ScopeDoor>().Enter(Town);
        var db = entered.Get<StorefrontDb>();

        var seen = await db.WriteAsync(async () =>
        {
            db.Add(NewJob("baking"));
            await db.SaveChangesAsync();
            return await entered.Get<ScopedSql>().ListAsync<string>(Kinds, null, CancellationToken.None);
        });

        Assert.Equal(["baking"], seen);
    }

    [Fact]
    public async Task What_a_query_changed_is_undone_with_the_unit_of_work()
    {
        await using var host = await WithJobsAsync("baking");
        await using (var entered = host.Services.GetRequiredService<ScopeDoor>().Enter(Town))
        {
            var sql = entered.Get<ScopedSql>();
            await Assert.ThrowsAsync<InvalidOperationException>(() => entered.Get<StorefrontDb>().WriteAsync(async () =>
            {
                await sql.ExecuteAsync("""DELETE FROM "Platform_Job" WHERE "TownId" = @town""", null, CancellationToken.None);
                throw new InvalidOperationException("Not today.");
            }));

            Assert.Equal(["baking"], await sql.ListAsync<string>(Kinds, null, CancellationToken.None));
        }

        Assert.Equal(["baking"], await host.InAsync<ScopedSql, List<string>>(Town, sql => sql.ListAsync<string>(Kinds, null, CancellationToken.None)));
    }

    [Fact]
    public async Task The_same_query_may_be_asked_again_while_it_is_being_read()
    {
        await using var host = await WithJobsAsync("baking", "cooking", "washing");
        Assert.SkipWhen(TestDatabase.IsPostgres, "PostgreSQL reads one answer at a time on a connection.");
        await using var entered = host.Services.GetRequiredService<ScopeDoor>().Enter(Town);
        var db = entered.Get<StorefrontDb>();

        var counts = new List<int>();
        await foreach (var _ in db.Set<JobRecord>().AsNoTracking().AsAsyncEnumerable())
        {
            counts.Add((await db.Set<JobRecord>().AsNoTracking().ToListAsync()).Count);
        }

        Assert.Equal([3, 3, 3], counts);
    }

    private static async Task<TestHost> WithJobsAsync(params string[] kinds)
    {
        var host = await TestHost.StartAsync();
        await host.InAsync<StorefrontDb>(Town, db =>
        {
            db.AddRange(kinds.Select(NewJob));
            return db.SaveChangesAsync();
        });
        return host;
    }

    private static JobRecord NewJob(string kind) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = kind,
        Arguments = "{}",
        CreatedAt = DateTimeOffset.UnixEpoch,
        LeaseUntil = DateTimeOffset.UnixEpoch,
    };
}
