using System.Data.Common;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.TestKit;

namespace Storefront.Platform.Tests;

/// <summary>What the migrations build is what the model expects, in whichever database this run uses.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task Tables_and_columns_are_those_of_the_model()
    {
        await using var host = await TestHost.StartAsync();
        await using var entered = host.Services.GetRequiredService<ScopeDoor>().Enter(Scope.Operator);
        var db = entered.Get<StorefrontDb>();
        await using var connection = await host.Services.GetRequiredService<ConnectionSource>()
            .OpenAsync(Scope.Operator, CancellationToken.None);

        var differences = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(type => type.GetTableName() is not null))
        {
            var table = entity.GetTableName()!;
            var columns = await ColumnsAsync(connection, table);
            foreach (var property in entity.GetProperties())
            {
                var column = property.GetColumnName();
                if (!columns.TryGetValue(column, out var nullable))
                {
                    differences.Add($"{table}.{column} is not in the database");
                }
                else if (nullable != property.IsNullable)
                {
                    differences.Add($"{table}.{column} is {(nullable ? "nullable" : "not null")} in the database only");
                }
            }

            var mapped = entity.GetProperties().Select(property => property.GetColumnName()).ToHashSet();
            differences.AddRange(columns.Keys.Where(column => !mapped.Contains(column) && !IsDatabaseOnly(table, column))
                .Select(column => $"{table}.{column} is not in the model"));
        }

        Assert.Empty(differences);
    }

    [Fact]
    public async Task On_postgres_every_owned_table_has_its_wall()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "Row-level security is PostgreSQL's.");
        await using var host = await TestHost.StartAsync();
        await using var entered = host.Services.GetRequiredService<ScopeDoor>().Enter(Scope.Operator);
        await using var connection = await host.Services.GetRequiredService<ConnectionSource>()
            .OpenAsync(Scope.Operator, CancellationToken.None);

        var walled = (await connection.QueryAsync<string>(
            "SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")).ToHashSet();
        var owned = entered.Get<StorefrontDb>().Model.GetEntityTypes()
            .Where(type => typeof(IOwned).IsAssignableFrom(type.ClrType))
            .Select(type => type.GetTableName()!);

        Assert.All(owned, table => Assert.Contains(table, walled));
    }

    // Search vectors and the like are kept by the database itself.
    private static bool IsDatabaseOnly(string table, string column) => table == "Marketplace_SearchEntry" && column is "Vector" or "Row";

    private static async Task<Dictionary<string, bool>> ColumnsAsync(DbConnection connection, string table)
    {
        var rows = TestDatabase.IsPostgres
            ? await connection.QueryAsync<(string Name, long Nullable)>(
                "SELECT column_name, CASE is_nullable WHEN 'YES' THEN 1::bigint ELSE 0::bigint END FROM information_schema.columns WHERE table_name = @table",
                new { table })
            : await connection.QueryAsync<(string Name, long Nullable)>(
                "SELECT name, CASE \"notnull\" WHEN 0 THEN 1 ELSE 0 END FROM pragma_table_info(@table)", new { table });
        return rows.ToDictionary(row => row.Name, row => row.Nullable == 1);
    }
}
