using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Data;

/// <summary>
/// Third wall, on PostgreSQL: the connection carries <c>app.town</c> and <c>app.shop</c>, and the tables' policies compare
/// them with the row. Without a scope a query sees nothing.
/// </summary>
internal static class RowLevelSecurity
{
    /// <summary>
    /// The policy of a table with owner columns. Empty shop in the session means the whole town, the word
    /// <c>operator</c> in <c>app.town</c> means provisioning and jobs.
    /// </summary>
    public static string PolicyFor(string table) => $"""
        ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY;
        ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY;
        CREATE POLICY owner_wall ON "{table}" USING ({Condition}) WITH CHECK ({Condition});
        """;

    private const string Condition = """
        (select current_setting('app.town', true)) = 'operator'
        OR ("TownId" = (select nullif(nullif(current_setting('app.town', true), ''), 'operator')::uuid)
            AND ((select current_setting('app.shop', true)) = ''
                 OR "ShopId" = (select nullif(current_setting('app.shop', true), '')::uuid)))
        """;

    public static async Task EnterAsync(DbConnection connection, Scope scope, CancellationToken cancel)
    {
        await using var command = Command(connection, scope);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public static void Enter(DbConnection connection, Scope scope)
    {
        using var command = Command(connection, scope);
        command.ExecuteNonQuery();
    }

    private static DbCommand Command(DbConnection connection, Scope scope)
    {
        var command = connection.CreateCommand();
        command.CommandText = "select set_config('app.town', @t, false), set_config('app.shop', @s, false)";
        Add(command, "t", scope.Kind == TenantKind.Operator ? "operator" : scope.TownId.ToString());
        Add(command, "s", scope.Kind == TenantKind.Shop ? scope.ShopId.ToString() : "");
        return command;
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}

/// <summary>Puts the scope on every connection that EF Core opens.</summary>
internal sealed class ScopeOnConnection : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        RowLevelSecurity.Enter(connection, ((StorefrontDb)eventData.Context!).Scope);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
        RowLevelSecurity.EnterAsync(connection, ((StorefrontDb)eventData.Context!).Scope, cancellationToken);
}
