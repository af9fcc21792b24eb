using Microsoft.Data.Sqlite;
using Npgsql;
using Storefront.Platform.Data;
using Storefront.Platform.Modules;

namespace Storefront.TestKit;

/// <summary>
/// An empty, migrated database of its own: a copy of one that was migrated once in this process. SQLite, or PostgreSQL when
/// <c>STOREFRONT_TEST_DB</c> holds the connection of a superuser on loopback.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string AppRole = "storefront_app";
    private const string OwnerRole = "storefront_owner";
    private static readonly string Root = Path.Combine(Path.GetTempPath(), "storefront-tests");
    private static readonly string Run = $"{Environment.ProcessId}-{Guid.CreateVersion7():N}"[..20];
    private static readonly Lazy<Task<string>> Template = new(PrepareAsync);
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

    public static async Task<TestDatabase> CreateAsync()
    {
        var template = await Template.Value;
        var number = Interlocked.Increment(ref _count);
        var folder = Path.Combine(Root, $"{Run}-{number}");
        Directory.CreateDirectory(folder);
        if (!IsPostgres)
        {
            var file = Path.Combine(folder, "storefront.db");
            File.Copy(template, file);
            return new TestDatabase(folder, SqliteSettings(file), null);
        }

        var name = $"t_{Run.Replace('-', '_')}_{number}";
        await ExecuteAsync(Superuser!, $"CREATE DATABASE \"{name}\" TEMPLATE \"{template}\" OWNER {OwnerRole}");
        return new TestDatabase(folder, PostgresSettings(name), name);
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (_postgresName is not null)
        {
            NpgsqlConnection.ClearAllPools();
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

    private static async Task<string> PrepareAsync()
    {
        var folder = Path.Combine(Root, $"{Run}-template");
        Directory.CreateDirectory(folder);
        if (!IsPostgres)
        {
            var file = Path.Combine(folder, "template.db");
            Migrate(SqliteSettings(file));
            SqliteConnection.ClearAllPools();
            return file;
        }

        var name = $"t_{Run.Replace('-', '_')}_template";
        await ExecuteAsync(Superuser!, $"""
            DO $$ BEGIN
              IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{OwnerRole}') THEN CREATE ROLE {OwnerRole} LOGIN; END IF;
              IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{AppRole}') THEN CREATE ROLE {AppRole} LOGIN NOBYPASSRLS; END IF;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
            """);
        await ExecuteAsync(Superuser!, $"CREATE DATABASE \"{name}\" OWNER {OwnerRole}");
        await ExecuteAsync(For("postgres", name, superuser: true), "CREATE EXTENSION IF NOT EXISTS pg_trgm");
        Migrate(PostgresSettings(name));
        NpgsqlConnection.ClearAllPools();
        return name;
    }

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

    private static Dictionary<string, string?> SqliteSettings(string file) => new()
    {
        ["Database:Kind"] = "Sqlite",
        ["Database:ConnectionString"] = $"Data Source={file};Foreign Keys=True",
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
