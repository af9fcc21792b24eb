using Storefront.Platform.Jobs;

namespace Storefront.Platform.Data;

/// <summary>
/// Lets SQLite count again which index finds how many rows; without, it guesses, and walks a whole shop where it could go
/// straight to an article. It looks at a sample and only at tables that have grown. PostgreSQL does this by itself.
/// </summary>
internal sealed class KeepStatistics(ConnectionSource connections, WriteGate gate) : IRecurringWork
{
    // 0x10002: tables that were not asked for lately, too. The sample keeps it to milliseconds.
    private const string Look = "PRAGMA analysis_limit = 400; PRAGMA optimize = 0x10002";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        if (!connections.IsSqlite)
        {
            return;
        }

        using (await gate.EnterAsync(cancel))
        {
            await using var connection = await connections.OpenAsync(Scopes.Scope.Operator, cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = Look;
            await command.ExecuteNonQueryAsync(cancel);
        }

        // A connection reads the counts when it is opened, and not again.
        connections.Renew();
    }
}
