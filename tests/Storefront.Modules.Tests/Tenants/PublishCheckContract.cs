using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Modules.Tests.Users;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>What every bar of the publish gate has to do, whichever module brought it.</summary>
public sealed class PublishCheckContract
{
    private static readonly string[] Known =
    [
        "tenants.tasks.profile", "hours.set_up", "catalog.publish.task", "tenants.tasks.legal", "tenants.tasks.duties",
        "payments.publish.task", "pickup.publish.task", "pages.publish.task",
    ];

    [Fact]
    public async Task Every_module_that_has_something_to_say_says_it_in_its_own_place()
    {
        await using var host = await Musterstadt.StartAsync();

        var checks = await ChecksAsync(host, host.Shop("becker"));

        Assert.Equal(Known, checks.OrderBy(check => check.Order).Select(check => check.TextKey));
        Assert.Equal(checks.Count, checks.Select(check => check.Order).Distinct().Count());
        Assert.Equal(checks.Count, checks.Select(check => check.Path).Distinct().Count());
    }

    [Fact]
    public async Task Every_step_and_every_gap_has_words_in_both_languages_and_leads_to_a_page_that_is_there()
    {
        await using var host = await Musterstadt.StartAsync();
        await host.SeedAsync("""
            { "steps": [
              { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "hosts": ["musterstadt.localhost"] },
              { "name": "payment", "shop": "becker", "methods": [] },
              { "name": "shop", "slug": "becker", "displayName": "Schuhhaus Becker", "level": "profile", "state": "live",
                "contact": { "street": "Postfach 12" }, "legal": { "legalForm": "GmbH" } } ] }
            """);
        using var ruth = host.Browser();
        await ruth.TryAsync("/shops/becker/admin", "ruth@becker.example", "becker-demo-2026");

        foreach (var check in await ChecksAsync(host, host.Shop("becker")))
        {
            AssertWords(host, check.TextKey, []);
            await AssertThereAsync(ruth, check.Path);
            foreach (var gap in await GapsAsync(host, host.Shop("becker"), check.TextKey))
            {
                AssertWords(host, gap.TextKey, gap.Arguments);
                await AssertThereAsync(ruth, gap.Path);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Every_step_is_open_for_an_empty_shop_and_done_for_one_that_has_everything(string step)
    {
        await using var host = await Musterstadt.StartAsync();
        await host.SeedAsync("""
            { "steps": [
              { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "hosts": ["musterstadt.localhost"] },
              { "name": "shop", "slug": "leer", "displayName": "Leerer Laden", "level": "profile", "state": "live" },
              { "name": "payment", "shop": "leer", "methods": [] } ] }
            """);
        var full = await host.ProfileShopAsync();

        var lacking = await GapsAsync(host, host.Shop("leer"), step);
        var again = await GapsAsync(host, host.Shop("leer"), step);

        Assert.NotEmpty(lacking);
        Assert.Contains(lacking, gap => gap.Bars(ShopLevel.Sell));
        Assert.Equal(lacking.Select(gap => gap.TextKey), again.Select(gap => gap.TextKey));
        Assert.Empty(await GapsAsync(host, full, step));
    }

    public static TheoryData<string> Steps => [.. Known];

    private static void AssertWords(TestHost host, string key, (string Name, object? Value)[] arguments)
    {
        var catalog = host.Services.GetRequiredService<TextCatalog>();
        var german = catalog.In(TextCatalog.German)[key, arguments];
        var english = catalog.In(TextCatalog.English)[key, arguments];
        Assert.NotEqual(key, german);
        Assert.NotEqual(german, english);
        Assert.DoesNotMatch(new Regex(@"\{\{"), german + english);
    }

    private static async Task AssertThereAsync(TestBrowser owner, string path) =>
        Assert.True((await owner.GetAsync("/shops/becker" + path)).Status == HttpStatusCode.OK, path);

    private static Task<IReadOnlyList<IPublishCheck>> ChecksAsync(TestHost host, Scope shop) =>
        host.InAsync<IEnumerable<IPublishCheck>, IReadOnlyList<IPublishCheck>>(
            shop, checks => Task.FromResult<IReadOnlyList<IPublishCheck>>([.. checks]));

    private static Task<IReadOnlyList<PublishGap>> GapsAsync(TestHost host, Scope shop, string step) =>
        host.InAsync<IEnumerable<IPublishCheck>, IReadOnlyList<PublishGap>>(
            shop, checks => checks.Single(check => check.TextKey == step).FindGapsAsync(CancellationToken.None));
}
