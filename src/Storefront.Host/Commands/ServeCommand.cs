using System.CommandLine;
using Storefront.Platform;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Users.Contracts;

namespace Storefront.Host.Commands;

/// <summary><c>storefront serve</c>: the web server.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => "http://localhost:5000" };
        var demo = new Option<bool>("--demo") { Description = "Seed the demo town first, if there is no town yet." };
        var empty = new Option<bool>("--empty") { Description = "No demo town." };
        var data = Common.Data();
        var command = new Command("serve", "Serve towns and shops.") { urls, demo, empty, data };
        command.SetAction((parsed, cancel) => ServeAsync(
            new HostOptions { Urls = parsed.GetValue(urls)!, Data = parsed.GetValue(data)! },
            parsed.GetValue(demo) && !parsed.GetValue(empty),
            cancel));
        return command;
    }

    private static async Task<int> ServeAsync(HostOptions options, bool demo, CancellationToken cancel)
    {
        if (ListenAddress.Problem(options.Urls) is { } problem)
        {
            return Answer.OnScreen.Fail(problem);
        }

        try
        {
            await using var app = WebHost.Build(options);
            await app.Services.StartStorefrontAsync(cancel);
            if (demo && app.Services.GetRequiredService<TenantDirectory>().Count == 0)
            {
                await SeedAsync(app.Services, options.Home, cancel);
            }

            await app.StartAsync(cancel);
            ServedUrls.Keep(options.Data, app.Urls);
            SayWhere(app, demo);
            await SayWhoIsMissingAsync(app.Services, cancel);
            await app.WaitForShutdownAsync(cancel);
            return CommandLine.Done;
        }
        catch (Exception trouble) when (trouble is RecipeException or IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            return Answer.OnScreen.Fail($"{trouble.Message} \"storefront doctor\" checks what is needed.");
        }
    }

    private static async Task SeedAsync(IServiceProvider services, string home, CancellationToken cancel)
    {
        var recipe = Path.Combine(home, "seeds", "musterstadt", "recipe.json");
        await using var house = services.GetRequiredService<ScopeDoor>().Enter(Scope.Operator);
        await Workplace.WatchAsync(Answer.OnScreen, async progress =>
        {
            await house.Get<RecipeRunner>().RunAsync(recipe, progress, cancel);
            return true;
        });
    }

    /// <summary>On a new installation nobody can sign in yet, and nobody could invite the first.</summary>
    private static async Task SayWhoIsMissingAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var house = services.GetRequiredService<ScopeDoor>().Enter(Scope.Operator);
        if (!await house.Get<IOperators>().AnyAsync(cancel))
        {
            Console.Out.WriteLine("Nobody can sign in there yet. \"./storefront operator add you@example.org --name \"Your Name\"\" lets somebody in (with the same --data).");
        }
    }

    private static void SayWhere(WebApplication app, bool demo)
    {
        var directory = app.Services.GetRequiredService<TenantDirectory>();
        var addresses = app.Services.GetRequiredService<ITenantAddresses>();
        // Plain lines: an address broken at the edge of the window cannot be clicked.
        var console = Console.Out;
        foreach (var town in directory.Towns.Take(3))
        {
            console.WriteLine($"{town.Name}: {addresses.Url(town.Scope)}");
            foreach (var shop in directory.ShopsOf(town.Scope.TownId).Where(shop => shop.Live).OrderBy(shop => shop.Slug, StringComparer.Ordinal).Take(2))
            {
                console.WriteLine($"  {shop.Name}: {addresses.Url(shop.Scope)}");
            }

            console.WriteLine($"  Back office: {addresses.Url(town.Scope, "/admin")}");
        }

        console.WriteLine($"Operator: {addresses.Url(Scope.Operator, "/operator")}");
        if (demo && directory.FindTown("musterstadt") is not null)
        {
            console.WriteLine("Demo sign-ins:");
            console.WriteLine("  shop      ruth@becker.example          becker-demo-2026     (/shops/schuhhaus-becker/admin)");
            console.WriteLine("  town      claudia@musterstadt.example  claudia-demo-2026    (/admin)");
            console.WriteLine("  operator  operator@storefront.example  operator-demo-2026   (/operator)");
        }
    }
}
