using FluentMigrator;
using FluentMigrator.Builders.Create.Table;

namespace Storefront.Platform.Data;

/// <summary>
/// What module migrations start from: forward only, one set for SQLite and PostgreSQL. Number them
/// <c>yyyyMMddHHmm</c>; numbers are unique over all modules.
/// </summary>
public abstract class ModuleMigration : ForwardOnlyMigration
{
    /// <summary>A table of an <see cref="OwnedEntity"/>: owner columns, composite key, row-level-security policy.</summary>
    protected ICreateTableWithColumnSyntax CreateOwnedTable(string table)
    {
        var create = Create.Table(table)
            .WithColumn("TownId").AsGuid().NotNullable().PrimaryKey()
            .WithColumn("ShopId").AsGuid().NotNullable().PrimaryKey()
            .WithColumn("Id").AsGuid().NotNullable().PrimaryKey();
        Wall(table);
        return create;
    }

    /// <summary>Owner columns and policy for a table whose key is something else than an id.</summary>
    protected ICreateTableWithColumnSyntax CreateOwnedTable(string table, params string[] keyTexts)
    {
        var create = Create.Table(table)
            .WithColumn("TownId").AsGuid().NotNullable().PrimaryKey()
            .WithColumn("ShopId").AsGuid().NotNullable().PrimaryKey();
        foreach (var key in keyTexts)
        {
            create = create.WithColumn(key).AsText().NotNullable().PrimaryKey();
        }

        Wall(table);
        return create;
    }

    /// <summary>An index that starts with the owner.</summary>
    protected void IndexOwned(string table, params string[] columns) => Index(table, unique: false, columns);

    /// <summary>A unique index that starts with the owner.</summary>
    protected void UniqueOwned(string table, params string[] columns) => Index(table, unique: true, columns);

    private void Index(string table, bool unique, string[] columns)
    {
        var name = $"{(unique ? "UX" : "IX")}_{table}_{string.Join('_', columns)}";
        var list = string.Join(", ", new[] { "TownId", "ShopId" }.Concat(columns).Distinct().Select(column => $"\"{column}\""));
        Execute.Sql($"CREATE {(unique ? "UNIQUE " : "")}INDEX \"{name}\" ON \"{table}\" ({list})");
    }

    // Runs after the table exists: FluentMigrator carries expressions out in the order they were written.
    private void Wall(string table) => _walls.Add(table);

    private readonly List<string> _walls = [];

    public sealed override void Up()
    {
        Change();
        foreach (var table in _walls)
        {
            IfDatabase(IsPostgres).Execute.Sql(RowLevelSecurity.PolicyFor(table));
        }
    }

    /// <summary>For the statements that only PostgreSQL knows: <c>IfDatabase(IsPostgres)</c>.</summary>
    protected static bool IsPostgres(string database) => database.StartsWith("Postgre", StringComparison.OrdinalIgnoreCase);

    /// <summary>What this migration does.</summary>
    protected abstract void Change();
}

/// <summary>Column types in our words.</summary>
public static class ColumnTypes
{
    public static TNext AsText<TNext>(this FluentMigrator.Builders.IColumnTypeSyntax<TNext> column)
        where TNext : FluentMigrator.Infrastructure.IFluentSyntax => column.AsString(int.MaxValue);

    /// <summary>Unix milliseconds.</summary>
    public static TNext AsInstant<TNext>(this FluentMigrator.Builders.IColumnTypeSyntax<TNext> column)
        where TNext : FluentMigrator.Infrastructure.IFluentSyntax => column.AsInt64();

    /// <summary>Cents.</summary>
    public static TNext AsMoney<TNext>(this FluentMigrator.Builders.IColumnTypeSyntax<TNext> column)
        where TNext : FluentMigrator.Infrastructure.IFluentSyntax => column.AsInt64();
}
