namespace Storefront.Platform.Data;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>Section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    public DatabaseKind Kind { get; set; } = DatabaseKind.Sqlite;

    /// <summary>Connection of the application. On PostgreSQL a role that cannot bypass row-level security.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>PostgreSQL only: the role that owns the tables and migrates. Empty: migrations run elsewhere.</summary>
    public string OwnerConnectionString { get; set; } = "";

    public bool IsSqlite => Kind == DatabaseKind.Sqlite;
}
