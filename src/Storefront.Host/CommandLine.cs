using System.CommandLine;
using Storefront.Host.Commands;

namespace Storefront.Host;

/// <summary>The operator's command line; without a command it serves. Exit codes: 0 done, 1 failed, 2 wrong usage.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Storefront: a whole town centre online.")
        {
            ServeCommand.Create(),
            SeedCommand.Create(),
            MigrateCommand.Create(),
            DoctorCommand.Create(),
            TownCommand.Create(),
            ShopCommand.Create(),
            ProductsImportCommand.Create(),
        };
        var parsed = root.Parse(args.Length == 0 ? ["serve"] : args);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? WrongUsage : code;
    }
}
