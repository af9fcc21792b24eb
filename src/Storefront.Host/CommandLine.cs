using System.CommandLine;
using Storefront.Host.Commands;

namespace Storefront.Host;

/// <summary>The operator's command line; without a command it serves.</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Storefront: a whole town centre online.") { ServeCommand.Create(), ProductsImportCommand.Create() };
        return root.Parse(args).InvokeAsync();
    }
}
