using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Storefront.Platform.Data;
using Storefront.TestKit;

namespace Storefront.Town.Tests;

/// <summary>What a page of a storefront does without, however many modules add to it.</summary>
public sealed class PageCostTests(Musterstadt town)
{
    private const string Articles = "/shops/buchhandlung-lindenhof/products/";

    [Fact]
    public async Task An_article_is_shown_without_a_database_context()
    {
        var made = 0;
        await using var host = await town.Host.BesideAsync(
            services =>
            {
                var usual = services.Single(service => service.ServiceType == typeof(StorefrontDb));
                services.Replace(ServiceDescriptor.Scoped(provider =>
                {
                    Interlocked.Increment(ref made);
                    return (StorefrontDb)ActivatorUtilities.CreateInstance(provider, usual.ImplementationType!);
                }));
            },
            background: false);
        using var browser = host.Browser(Musterstadt.Town);

        // The first page learns what is kept for all of them: theme, settings, hours, menus.
        Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.GetAsync(Articles + "das-haus-am-wehr")).Status);
        Assert.NotEqual(0, made);
        made = 0;
        Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.GetAsync(Articles + "nachtzug-nach-morgen")).Status);

        Assert.Equal(0, made);
    }
}
