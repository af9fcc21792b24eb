using Storefront.Platform.Scopes;
using Storefront.TestKit;

[assembly: AssemblyFixture(typeof(Storefront.Town.Tests.Musterstadt))]

namespace Storefront.Town.Tests;

/// <summary>The two demo towns, seeded once for all tests that only look at them.</summary>
public sealed class Musterstadt : IAsyncLifetime
{
    public const string Town = "musterstadt.localhost";

    public TestHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await TestHost.StartAsync();
        await Host.RunRecipeAsync(Repository.Path("seeds", "musterstadt", "recipe.json"));
        await Host.RunRecipeAsync(Repository.Path("seeds", "beispielburg", "recipe.json"));
        await Host.DrainAsync();
    }

    public Scope Shop(string slug) => Host.Directory.FindShop(Host.Directory.FindTown("musterstadt")!.Scope.TownId, slug)!.Scope;

    /// <summary>A browser in which somebody has signed in to a tenant's back office.</summary>
    /// <param name="root">Address of the tenant below the town's host: <c>/shops/becker</c>, or empty for the portal.</param>
    public async Task<TestBrowser> SignInAsync(string root, string email, string password)
    {
        var browser = Host.Browser(Town);
        var form = await browser.GetAsync($"{root}/admin/sign-in");
        var answer = await browser.SubmitAsync(form, "form:has([name=Password])", ("Email", email), ("Password", password));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.Status);
        return browser;
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();
}
