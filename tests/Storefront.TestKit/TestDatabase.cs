using Microsoft.Data.Sqlite;
using Npgsql;
using Storefront.Platform.Data;
using Storefront.Platform.Modules;

namespace Storefront.TestKit;

/// <summary>
/// A database and data folder of its own: a copy of an empty one that was migrated once in this process, or of a snapshot
/// that was seeded once. SQLite, or PostgreSQL when <c>STOREFRONT_TEST_DB</c> holds the connection of a superuser on loopback.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string AppRole = "storefront_app";
    private const string OwnerRole = "storefront_owner";
    private static readonly string Root = Path.Combine(Path.GetTempPath(), "storefront-tests");
    private static readonly string Run = $"{Environment.ProcessId}-{Guid.CreateVersion7():N}"[..20];
    private const string SqliteFile = "storefront.db";
    private static readonly Lazy<Task<TestDatabase>> Empty = new(MigrateAsync);
    private static int _count;

    private readonly string? _postgresName;

    private TestDatabase(string folder, Dictionary<string, string?> settings, string? postgresName)
    {
        Folder = folder;
        Settings = settings;
        _postgresName = postgresName;
    }

    public static string? Superuser => Environment.GetEnvironmentVariable("STOREFRONT_TEST_DB") is { Length: > 0 } given ? given : null;

    public static bool IsPostgres => Superuser is not null;

    public string Folder { get; }

    public Dictionary<string, string?> Settings { get; }

    /// <summary>An empty one with all tables.</summary>
    public static async Task<TestDatabase> CreateAsync() => await (await Empty.Value).CopyAsync();

    /// <summary>Another one with everything that this one holds. Nobody may be using this one.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        ClearPools();
        var folder = NextFolder(out var number);
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        if (_postgresName is null)
        {
            return new TestDatabase(folder, SqliteSettings(folder), null);
        }

        var name = NameOf(number);
        // Copied as files: half the time of a copy through the log.
        await ExecuteAsync(Superuser!, $"CREATE DATABASE \"{name}\" TEMPLATE \"{_postgresName}\" STRATEGY FILE_COPY OWNER {OwnerRole}");
        return new TestDatabase(folder, PostgresSettings(name), name);
    }

    public async ValueTask DisposeAsync()
    {
        ClearPools();
        if (_postgresName is not null)
        {
            await ExecuteAsync(Superuser!, $"DROP DATABASE IF EXISTS \"{_postgresName}\" WITH (FORCE)");
        }

        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A picture may still be being written; the folder is in the temporary directory anyway.
        }
    }

    // Only its own: tests beside this one are in the middle of something.
    private void ClearPools()
    {
        if (_postgresName is null)
        {
            using var connection = new SqliteConnection(Settings["Database:ConnectionString"]);
            SqliteConnection.ClearPool(connection);
            return;
        }

        foreach (var setting in (string[])["Database:ConnectionString", "Database:OwnerConnectionString"])
        {
            using var connection = new NpgsqlConnection(Settings[setting]);
            NpgsqlConnection.ClearPool(connection);
        }
    }

    private static async Task<TestDatabase> MigrateAsync()
    {
        var folder = NextFolder(out var number);
        var name = IsPostgres ? NameOf(number) : null;
        var database = new TestDatabase(folder, name is null ? SqliteSettings(folder) : PostgresSettings(name), name);
        if (name is not null)
        {
            await ExecuteAsync(Superuser!, $"""
                DO $$ BEGIN
                  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{OwnerRole}') THEN CREATE ROLE {OwnerRole} LOGIN; END IF;
                  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{AppRole}') THEN CREATE ROLE {AppRole} LOGIN NOBYPASSRLS; END IF;
                EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
                """);
            await ExecuteAsync(Superuser!, $"CREATE DATABASE \"{name}\" OWNER {OwnerRole}");
            // Not pooled: a connection that stays would keep the database from being copied.
            await ExecuteAsync(For("postgres", name, superuser: true) + ";Pooling=false", "CREATE EXTENSION IF NOT EXISTS pg_trgm");
        }

        Migrate(database.Settings);
        return database;
    }

    private static string NextFolder(out int number)
    {
        number = Interlocked.Increment(ref _count);
        return Directory.CreateDirectory(Path.Combine(Root, $"{Run}-{number}")).FullName;
    }

    private static string NameOf(int number) => $"t_{Run.Replace('-', '_')}_{number}";

    private static void Migrate(Dictionary<string, string?> settings)
    {
        var options = new DatabaseOptions
        {
            Kind = Enum.Parse<DatabaseKind>(settings["Database:Kind"]!),
            ConnectionString = settings["Database:ConnectionString"]!,
            OwnerConnectionString = settings.GetValueOrDefault("Database:OwnerConnectionString") ?? "",
        };
        var modules = ModuleCatalog.Discover().Modules.Select(module => new MigrationAssembly(module.GetType().Assembly));
        new Migrator(options, modules).Migrate();
    }

    private static Dictionary<string, string?> SqliteSettings(string folder) => new()
    {
        ["Database:Kind"] = "Sqlite",
        ["Database:ConnectionString"] = $"Data Source={Path.Combine(folder, SqliteFile)};Foreign Keys=True",
    };

    private static Dictionary<string, string?> PostgresSettings(string name) => new()
    {
        ["Database:Kind"] = "Postgres",
        ["Database:ConnectionString"] = For(AppRole, name) + ";Max Auto Prepare=50;Auto Prepare Min Usages=2;Maximum Pool Size=30",
        ["Database:OwnerConnectionString"] = For(OwnerRole, name),
    };

    private static string For(string role, string database, bool superuser = false)
    {
        var builder = new NpgsqlConnectionStringBuilder(Superuser) { Database = database };
        if (!superuser)
        {
            builder.Username = role;
        }

        return builder.ConnectionString;
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
