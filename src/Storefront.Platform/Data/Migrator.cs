using System.Reflection;
using FluentMigrator.Runner;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Storefront.Platform.Data;

/// <summary>Brings the database to the state this program needs. Safe to run at every start.</summary>
public sealed class Migrator(DatabaseOptions options, IEnumerable<MigrationAssembly> assemblies)
{
    /// <summary>True when this process may change tables (always on SQLite).</summary>
    public bool CanMigrate => options.IsSqlite || options.OwnerConnectionString.Length > 0;

    public void Migrate()
    {
        LetReadersIn();
        using var services = Runner();
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<IMigrationRunner>().MigrateUp();
        GrantToApplication();
    }

    /// <summary>True when migrations are waiting.</summary>
    public bool HasPending()
    {
        using var services = Runner();
        using var scope = services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<IMigrationRunner>().HasMigrationsToApplyUp();
    }

    private ServiceProvider Runner()
    {
        Assembly[] from = [.. assemblies.Select(assembly => assembly.Value).Prepend(typeof(Migrator).Assembly)];
        return new ServiceCollection()
            .AddFluentMigratorCore()
            .ConfigureRunner(runner => (options.IsSqlite
                    ? runner.AddSQLite().WithGlobalConnectionString(options.ConnectionString)
                    : runner.AddPostgres15_0().WithGlobalConnectionString(options.OwnerConnectionString))
                .ScanIn(from).For.Migrations())
            .BuildServiceProvider(validateScopes: false);
    }

    /// <summary>
    /// SQLite: write-ahead log, a property of the file. Readers do not wait for the writer, and a commit is one sync of one
    /// file instead of several. <c>synchronous</c> stays FULL, the default: what is committed survives a power cut.
    /// </summary>
    private void LetReadersIn()
    {
        if (!options.IsSqlite)
        {
            return;
        }

        using var connection = new SqliteConnection(options.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        command.ExecuteNonQuery();
    }

    /// <summary>The application's role may read and write rows, and nothing else.</summary>
    private void GrantToApplication()
    {
        if (options.IsSqlite)
        {
            return;
        }

        var role = new NpgsqlConnectionStringBuilder(options.ConnectionString).Username;
        using var connection = new NpgsqlConnection(options.OwnerConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            GRANT USAGE ON SCHEMA public TO "{role}";
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO "{role}";
            GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO "{role}";
            """;
        command.ExecuteNonQuery();
    }
}

/// <summary>An assembly with migrations in it: one for each module.</summary>
public sealed record MigrationAssembly(Assembly Value);
