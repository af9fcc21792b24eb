using System.CommandLine;
using Storefront.Platform;

namespace Storefront.Host.Commands;

/// <summary><c>storefront serve</c>: the web server.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://localhost:5000" };
        var data = new Option<string>("--data") { Description = "Folder for database, pictures and mails.", DefaultValueFactory = _ => "App_Data" };
        var command = new Command("serve", "Serve towns and shops.") { urls, data };
        command.SetAction((parsed, cancel) => ServeAsync(
            new HostOptions { Urls = parsed.GetValue(urls)!, Data = parsed.GetValue(data)! }, cancel));
        return command;
    }

    private static async Task<int> ServeAsync(HostOptions options, CancellationToken cancel)
    {
        await using var app = WebHost.Build(options);
        await app.Services.StartStorefrontAsync(cancel);
        await app.RunAsync(cancel);
        return 0;
    }
}
