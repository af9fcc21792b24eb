using System.CommandLine;
using System.CommandLine.Help;
using Storefront.Host.Commands;

namespace Storefront.Host;

/// <summary>The operator's command line; without a command it serves. Exit codes: 0 done, 1 failed, 2 wrong usage.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    /// <param name="args">As they were typed.</param>
    /// <param name="into">Where to write; the screen when null.</param>
    public static async Task<int> RunAsync(string[] args, InvocationConfiguration? into = null)
    {
        // Named as it is typed, not after the program file.
        var root = new Command("./storefront", "Storefront: a whole town centre online.")
        {
            new HelpOption(),
            new VersionOption(),
            ServeCommand.Create(),
            SeedCommand.Create(),
            MigrateCommand.Create(),
            DoctorCommand.Create(),
            OperatorCommand.Create(),
            TownCommand.Create(),
            ShopCommand.Create(),
            ProductsImportCommand.Create(),
        };
        into ??= new();
        var parsed = root.Parse(args.Length == 0 ? ["serve"] : args);
        if (parsed.Errors.Count > 0 && args.Contains("--json"))
        {
            new Answer(json: true, into.Output, into.Error).Fail(string.Join(' ', parsed.Errors.Select(error => error.Message)));
            return WrongUsage;
        }

        var code = await parsed.InvokeAsync(into);
        return parsed.Errors.Count > 0 ? WrongUsage : code;
    }
}
