using System.CommandLine;
using Spectre.Console;
using Storefront.Platform.Data;

namespace Storefront.Host.Commands;

/// <summary><c>storefront migrate</c>: brings the database to the state this program needs.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var data = Common.Data();
        var json = Common.Json();
        var command = new Command("migrate", "Bring the database up to date.") { data, json };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(data)!, Answer.Of(parsed, json)));
        return command;
    }

    private static async Task<int> RunAsync(string data, Answer answer)
    {
        await using var app = Workplace.Build(data);
        var migrator = app.Services.GetRequiredService<Migrator>();
        if (!migrator.CanMigrate)
        {
            return answer.Fail("Set STOREFRONT_Database__OwnerConnectionString: the application's own role may not change tables.");
        }

        try
        {
            var waited = migrator.HasPending();
            migrator.Migrate();
            return answer.Done(new { migrated = waited }, console =>
                console.WriteLine(waited ? "The database is up to date now." : "The database was up to date."));
        }
        catch (Exception trouble) when (trouble is Microsoft.Data.Sqlite.SqliteException or Npgsql.NpgsqlException)
        {
            return answer.Fail($"The database does not answer: {trouble.Message} Check Database:ConnectionString.");
        }
    }
}
