using static Storefront.Modules.Tests.Marketplace.SearchedTown;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Marketplace;

/// <summary>The list of shops on the portal, on Thursday, 12 November 2026, at 9:00.</summary>
public sealed class ShopDirectoryTests
{
    [Fact]
    public async Task The_directory_knows_branches_and_who_is_open()
    {
        await using var host = await UsualAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var all = await jana.GetAsync("/shops");
        Assert.Contains("Schuhhaus Becker", all.Words, StringComparison.Ordinal);
        Assert.Contains("Jetzt geöffnet bis 18:00", all.Words, StringComparison.Ordinal);
        Assert.Contains("Öffnet um 14:00", all.Words, StringComparison.Ordinal);

        Assert.DoesNotContain("Lindenhof", (await jana.GetAsync("/shops?open=1")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Becker", (await jana.GetAsync("/shops?branch=books")).Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lindenhof", (await jana.GetAsync("/shops?q=lindenhof")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_with_a_profile_only_is_found_by_name()
    {
        await using var host = await UsualAsync();
        await host.RunAsync(ATown(), AShop("salon", "Salon Schnittpunkt", "services", level: "Profile"));
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=schnittpunkt");

        Assert.Contains("Salon Schnittpunkt", page.Words, StringComparison.Ordinal);
        Assert.Contains("Vor Ort einkaufen", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_without_hours_has_no_heading_for_them()
    {
        await using var host = await UsualAsync();
        using var jana = host.Browser("musterstadt.localhost");
        await host.RunAsync(ATown(), AShop("salon", "Salon Schnittpunkt", "services", level: "Profile"));

        var page = await jana.GetAsync("/shops/salon");

        Assert.DoesNotContain("Öffnungszeiten", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blocked_shop_is_gone_from_search_and_directory()
    {
        await using var host = await UsualAsync();
        using var jana = host.Browser("musterstadt.localhost");
        Assert.Contains("Wanderschuh", (await jana.GetAsync("/search?q=wanderschuh")).Words, StringComparison.Ordinal);

        await host.RunAsync(ATown(), AShop("becker", "Schuhhaus Becker", state: "Blocked"));
        await host.DrainAsync();

        Assert.DoesNotContain("Wanderschuh Alpsee", (await jana.GetAsync("/search?q=wanderschuh")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Schuhhaus Becker", (await jana.GetAsync("/shops")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(await host.EntriesAsync(), entry => entry.Title.StartsWith("Wanderschuh", StringComparison.Ordinal));

        await host.RunAsync(ATown(), AShop("becker", "Schuhhaus Becker"));
        await host.DrainAsync();

        Assert.Contains("Wanderschuh Alpsee", (await jana.GetAsync("/search?q=wanderschuh")).Words, StringComparison.Ordinal);
    }
}
