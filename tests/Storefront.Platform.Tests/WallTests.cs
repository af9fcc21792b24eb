using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.TestKit;

namespace Storefront.Platform.Tests;

/// <summary>The walls between tenants, tried with the one owned table that the Platform itself has.</summary>
public sealed class WallTests
{
    private static readonly Guid Town = Guid.CreateVersion7();
    private static readonly Scope Becker = Scope.ForShop(Town, Guid.CreateVersion7());
    private static readonly Scope Hartmann = Scope.ForShop(Town, Guid.CreateVersion7());
    private static readonly Scope OtherTown = Scope.ForTown(Guid.CreateVersion7());

    [Fact]
    public async Task A_shop_sees_its_own_rows_only()
    {
        await using var host = await WithRowsAsync();

        Assert.Equal(["becker"], await KindsAsync(host, Becker));
        Assert.Equal(["hartmann"], await KindsAsync(host, Hartmann));
    }

    [Fact]
    public async Task A_town_sees_its_shops_and_no_other_town()
    {
        await using var host = await WithRowsAsync();

        Assert.Equal(["becker", "hartmann"], await KindsAsync(host, Becker.Town));
        Assert.Empty(await KindsAsync(host, OtherTown));
    }

    [Fact]
    public async Task A_new_row_is_stamped_with_the_scope()
    {
        await using var host = await WithRowsAsync();

        var row = await host.InAsync<StorefrontDb, JobRecord>(Becker, db => db.Set<JobRecord>().SingleAsync());

        Assert.Equal(Becker, new Scope(row.TownId, row.ShopId));
    }

    [Fact]
    public async Task A_row_of_another_shop_cannot_be_written()
    {
        await using var host = await WithRowsAsync();
        var foreign = NewJob("forged");
        foreign.TownId = Town;
        foreign.ShopId = Hartmann.ShopId;

        await Assert.ThrowsAsync<CrossTenantWriteException>(() => host.InAsync<StorefrontDb>(Becker, db =>
        {
            db.Add(foreign);
            return db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task A_bulk_update_stays_within_the_scope()
    {
        await using var host = await WithRowsAsync();

        await host.InAsync<StorefrontDb>(Becker, db => db.WriteAsync(() =>
            db.Set<JobRecord>().ExecuteUpdateAsync(set => set.SetProperty(job => job.Message, "touched"))));

        Assert.Null((await host.InAsync<StorefrontDb, JobRecord>(Hartmann, db => db.Set<JobRecord>().SingleAsync())).Message);
    }

    [Fact]
    public async Task A_hand_written_query_must_name_its_owner()
    {
        await using var host = await WithRowsAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.InAsync<ScopedSql>(Becker, sql =>
            sql.ListAsync<string>("""SELECT "Kind" FROM "Platform_Job" WHERE "TownId" = @town""", null, CancellationToken.None)));
    }

    [Fact]
    public async Task A_hand_written_query_gets_its_owner_from_the_scope()
    {
        await using var host = await WithRowsAsync();

        var kinds = await host.InAsync<ScopedSql, List<string>>(Becker, sql => sql.ListAsync<string>(
            """SELECT "Kind" FROM "Platform_Job" WHERE "TownId" = @town AND "ShopId" = @shop""", null, CancellationToken.None));

        Assert.Equal(["becker"], kinds);
    }

    [Fact]
    public async Task A_list_called_shops_is_no_wall()
    {
        await using var host = await WithRowsAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.InAsync<ScopedSql>(Becker, sql => sql.ListAsync<string>(
            $"""SELECT "Kind" FROM "Platform_Job" WHERE "TownId" = @town AND "ShopId" {sql.In("shops")}""",
            new { shops = new[] { Hartmann.ShopId } },
            CancellationToken.None)));
    }

    [Fact]
    public async Task A_shop_cannot_be_told_to_be_another()
    {
        await using var host = await WithRowsAsync();

        var kinds = await host.InAsync<ScopedSql, List<string>>(Becker, sql => sql.ListAsync<string>(
            """SELECT "Kind" FROM "Platform_Job" WHERE "TownId" = @town AND "ShopId" = @shop""",
            new { town = OtherTown.TownId, shop = Hartmann.ShopId },
            CancellationToken.None));

        Assert.Equal(["becker"], kinds);
    }

    [Fact]
    public async Task On_postgres_even_a_query_without_condition_sees_only_its_scope()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "Row-level security is PostgreSQL's.");
        await using var host = await WithRowsAsync();
        var connections = host.Services.GetRequiredService<ConnectionSource>();

        await using var connection = await connections.OpenAsync(Becker, CancellationToken.None);

        Assert.Equal(["becker"], await connection.QueryAsync<string>("""SELECT "Kind" FROM "Platform_Job" """));
    }

    [Fact]
    public async Task On_postgres_a_write_into_another_shop_is_refused_by_the_database()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "Row-level security is PostgreSQL's.");
        await using var host = await WithRowsAsync();
        var connections = host.Services.GetRequiredService<ConnectionSource>();

        await using var connection = await connections.OpenAsync(Becker, CancellationToken.None);
        var touched = await connection.ExecuteAsync("""UPDATE "Platform_Job" SET "Message" = 'x' WHERE "Kind" = 'hartmann'""");

        Assert.Equal(0, touched);
    }

    [Fact]
    public async Task A_scope_is_set_once()
    {
        await using var host = await TestHost.StartAsync();
        await using var entered = host.Services.GetRequiredService<ScopeDoor>().Enter(Becker);

        Assert.Throws<InvalidOperationException>(() => entered.Get<CurrentScope>().Set(Hartmann, null));
    }

    private static async Task<TestHost> WithRowsAsync()
    {
        var host = await TestHost.StartAsync();
        foreach (var (scope, kind) in new[] { (Becker, "becker"), (Hartmann, "hartmann") })
        {
            await host.InAsync<StorefrontDb>(scope, db =>
            {
                db.Add(NewJob(kind));
                return db.SaveChangesAsync();
            });
        }

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

    private static Task<List<string>> KindsAsync(TestHost host, Scope scope) =>
        host.InAsync<StorefrontDb, List<string>>(scope, db => db.Set<JobRecord>().Select(job => job.Kind).Order().ToListAsync());
}
