using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Data;

/// <summary>
/// Writes many new rows at once. On SQLite EF Core prepares every INSERT anew; here one prepared statement for each table takes
/// all rows, in the unit of work that is open. On PostgreSQL EF Core sends rows in batches already and is left to it.
/// </summary>
internal static class NewRows
{
    private const int WorthIt = 50;

    /// <summary>Inserts what waits to be added and lets go of it, in the owner of this context's scope and no other.</summary>
    internal static async Task InsertAsync(StorefrontDb db, CancellationToken cancel)
    {
        if (db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) != true)
        {
            return;
        }

        foreach (var table in Added(db).GroupBy(entry => entry.Metadata).Where(table => table.Count() >= WorthIt))
        {
            await InsertAsync(db, table.Key, table, cancel);
        }
    }

    // What is new is written as it is now: there is nothing to compare it with, which takes a fifth of an import's time.
    private static List<EntityEntry<OwnedEntity>> Added(StorefrontDb db)
    {
        var tracker = db.ChangeTracker;
        var detects = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. tracker.Entries<OwnedEntity>().Where(entry => entry.State == EntityState.Added)];
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = detects;
        }
    }

    private static async Task InsertAsync(
        StorefrontDb db, IEntityType type, IEnumerable<EntityEntry<OwnedEntity>> entries, CancellationToken cancel)
    {
        var columns = type.GetProperties().Select(property => new Column(property)).ToList();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText =
            $"INSERT INTO \"{type.GetTableName()}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) "
            + $"VALUES ({string.Join(", ", columns.Select((_, index) => $"@p{index}"))})";
        var parameters = columns.Select((_, index) => Parameter(command, index)).ToList();
        foreach (var entry in entries)
        {
            // The second wall stands here too: a row that was not given an owner gets this scope, another's is refused.
            Stamp(entry.Entity, db);
            for (var index = 0; index < columns.Count; index++)
            {
                parameters[index].Value = columns[index].Of(entry.Entity);
            }

            await command.ExecuteNonQueryAsync(cancel);
            entry.State = EntityState.Detached;
        }
    }

    private static void Stamp(OwnedEntity row, StorefrontDb db)
    {
        if (row.TownId == Guid.Empty)
        {
            (row.TownId, row.ShopId) = (db.Scope.TownId, db.Scope.ShopId);
        }

        var owner = new Platform.Scopes.Scope(row.TownId, row.ShopId);
        if (owner != db.Scope)
        {
            throw new CrossTenantWriteException(row.GetType().Name, owner, db.Scope);
        }
    }

    private static DbParameter Parameter(DbCommand command, int index)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@p{index}";
        command.Parameters.Add(parameter);
        return parameter;
    }

    private sealed class Column(IProperty property)
    {
        private readonly System.Reflection.PropertyInfo _clr = property.PropertyInfo!;
        private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        internal string Name { get; } = property.GetColumnName();

        internal object Of(object row) => (_convert is null ? _clr.GetValue(row) : _convert(_clr.GetValue(row))) ?? DBNull.Value;
    }
}
