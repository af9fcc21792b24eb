using Storefront.Platform.Jobs;

namespace Storefront.Platform.Data;

/// <summary>
/// Lets SQLite count again which index finds how many rows; without, it guesses, and walks a whole shop where it could go
/// straight to an article. It looks at a sample and only at tables that have grown. PostgreSQL does this by itself.
/// What it counted in small tables is forgotten: a shop that is being filled would be searched as if it were still empty, and
/// the full-text index would be read from end to end.
/// </summary>
internal sealed class KeepStatistics(ConnectionSource connections, WriteGate gate) : IRecurringWork
{
    /// <summary>Rows from which on a table's counts are believed.</summary>
    internal const int Large = 10_000;

    // 0x10002: tables that were not asked for lately, too. The sample keeps it to milliseconds. The outbox is looked at in any
    // case, because the first look makes the table of counts.
    private static readonly string Look = $"""
        PRAGMA analysis_limit = 400;
        ANALYZE "Platform_Outbox";
        PRAGMA optimize = 0x10002;
        DELETE FROM sqlite_stat1 WHERE CAST("stat" AS INTEGER) < {Large} OR "tbl" IN (
          SELECT shadow."name" FROM sqlite_schema virtual JOIN sqlite_schema shadow ON shadow."name" LIKE virtual."name" || '\_%' ESCAPE '\'
          WHERE virtual."sql" LIKE 'CREATE VIRTUAL TABLE%');
        """;

    // A first import fills tables within minutes.
    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancel)
    {
        if (!connections.IsSqlite)
        {
            return;
        }

        using (await gate.EnterAsync(cancel))
        {
            await using var connection = await connections.OpenAsync(Scopes.Scope.Operator, cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = Look;
            await command.ExecuteNonQueryAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        // A connection reads the counts when it is opened, and not again.
        connections.Renew();
    }
}
