using System.Net;
using Storefront.Insights.Counting;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Insights;

public sealed class InsightsPageTests
{
    private const string Page = InsightsTown.Page;

    [Fact]
    public async Task A_tap_at_the_counter_is_counted_shown_and_can_be_taken_back()
    {
        await using var host = await InsightsTown.StartAsync();
        using var mia = await host.SignedInAsync("becker", "mia@becker.example");

        var empty = await mia.GetAsync(Page);
        Assert.Contains("Noch ist nichts gezählt.", empty.Words, StringComparison.Ordinal);
        Assert.Null(empty.Html.QuerySelector("svg.plot"));

        var counter = await mia.GetAsync("/shops/becker/admin/pickup/counter");
        var form = counter.Html.QuerySelector("form[action*=insights]")!;
        Assert.Equal(["Kam wegen des Portals", "Kaufte mehr im Laden"], form.QuerySelectorAll("button").Select(button => button.TextContent));
        var noted = await mia.FollowAsync(mia.SubmitAsync(counter, "form[action*=insights]", ("kind", "came")));
        await mia.PostAsync(Page + "?handler=Note", ("kind", "came"), ("back", "//elsewhere.example"));
        Assert.EndsWith("/admin/pickup/counter", noted.Path, StringComparison.Ordinal);
        Assert.Contains("Gezählt: Kam wegen des Portals.", noted.Words, StringComparison.Ordinal);

        var two = await mia.GetAsync(Page);
        Assert.Contains("Kam wegen des Portals, heute: 2", two.Words, StringComparison.Ordinal);
        Assert.StartsWith("Kamen wegen des Portals: 2 in diesem Zeitraum, 0 davor.", two.Html.QuerySelector("svg.plot")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(28, two.Html.QuerySelectorAll(".plot-table tbody tr").Length);

        var one = await mia.FollowAsync(mia.SubmitAsync(two, "form[action*=TakeBack]"));
        Assert.Contains("Kam wegen des Portals, heute: 1", one.Words, StringComparison.Ordinal);
        await mia.SubmitAsync(one, "form[action*=TakeBack]");
        await mia.SubmitAsync(one, "form[action*=TakeBack]");
        Assert.Empty(await host.CountedAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await mia.PostAsync(Page + "?handler=Note", ("kind", "order"))).Status);
        Assert.Null(one.Html.QuerySelector("form[action*=Share]"));
        Assert.Equal(HttpStatusCode.NotFound, (await mia.PostAsync(Page + "?handler=Share", ("share", "true"))).Status);
    }

    [Fact]
    public async Task The_town_sees_a_shop_only_while_its_owner_lets_it()
    {
        await using var host = await InsightsTown.StartAsync();
        using var jana = host.Browser("musterstadt.localhost");
        using var ruth = await host.SignedInAsync("becker");
        using var claudia = await host.ClaudiaAsync();
        await jana.OpensAsync("/");
        await jana.OpensAsync("/shops/becker/");
        await jana.OpensAsync("/shops/becker/products/stiefel");
        await jana.OpensAsync("/shops/lindenhof/");
        await host.CountedAsync();

        var before = await claudia.GetAsync("/admin/insights");
        Assert.Contains("0 von 2 Geschäften zeigen der Stadt ihre Zahlen.", before.Words, StringComparison.Ordinal);
        Assert.Equal("1", Seen(before));
        Assert.Equal(HttpStatusCode.NotFound, (await claudia.GetAsync("/admin/insights?shop=becker")).Status);

        var shared = await ruth.FollowAsync(ruth.SubmitAsync(await ruth.GetAsync(Page), "form[action*=Share]"));
        Assert.Contains("Die Stadt sieht Ihre Zahlen jetzt.", shared.Words, StringComparison.Ordinal);
        var after = await claudia.GetAsync("/admin/insights?days=7");
        Assert.Equal("3", Seen(after));
        Assert.Equal("Schuhhaus Becker", after.Html.QuerySelector(".shops-table tbody th")!.TextContent.Trim());
        Assert.Equal("2", Seen(await claudia.GetAsync("/admin/insights?shop=becker")));
        Assert.Equal(HttpStatusCode.NotFound, (await claudia.GetAsync("/admin/insights?shop=lindenhof")).Status);

        var csv = await claudia.GetAsync("/admin/insights?handler=Csv");
        Assert.Equal(
            "Tag;Wo;Was;Anzahl;Beispiel\r\n2026-11-12;Portal;Seiten geöffnet;1;\r\n2026-11-12;Schuhhaus Becker;Artikel geöffnet;1;\r\n2026-11-12;Schuhhaus Becker;Seiten geöffnet;1;\r\n",
            csv.Text.TrimStart('\uFEFF'));
        Assert.Contains("zaehlung-musterstadt-2026-10-16-2026-11-12.csv", csv.Response.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);

        await ruth.SubmitAsync(await ruth.GetAsync(Page), "form[action*=Share]");
        Assert.Equal("1", Seen(await claudia.GetAsync("/admin/insights")));
    }

    [Fact]
    public async Task Made_up_figures_say_so_and_come_once()
    {
        object step = new { name = "counts", shop = "becker", days = 60, views = 40, townMaySee = true };
        await using var host = await InsightsTown.StartAsync(step);
        using var ruth = await host.SignedInAsync("becker");
        using var claudia = await host.ClaudiaAsync();

        var first = await ruth.GetAsync(Page);
        await host.RunAsync(RecipeSteps.ATown(), step);
        var second = await ruth.GetAsync(Page + "?lang=en");

        Assert.Contains("Beispielzahlen.", first.Words, StringComparison.Ordinal);
        Assert.Contains("Sample figures.", second.Words, StringComparison.Ordinal);
        Assert.Equal(Seen(first).Replace(".", ",", StringComparison.Ordinal), Seen(second));
        Assert.Empty(await host.CountedAsync());

        // One plot at a time: the list says what there is to see.
        Assert.StartsWith("Seiten geöffnet:", Drawn(first), StringComparison.Ordinal);
        Assert.Equal(CountKind.All.Length, first.Html.QuerySelectorAll(".kinds li").Length);
        var phone = await ruth.GetAsync(first.Html.QuerySelector(".kinds a[href*='kind=phone']")!.GetAttribute("href")!.Split('#')[0] + "&lang=de");
        Assert.StartsWith("Telefonnummer angetippt:", Drawn(phone), StringComparison.Ordinal);
        Assert.Equal("Telefonnummer angetippt", phone.Html.QuerySelector(".kinds a[aria-current]")!.FirstElementChild!.TextContent);
        Assert.Contains("kind=phone", phone.Html.QuerySelector(".tabs a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.StartsWith("Seiten geöffnet:", Drawn(await ruth.GetAsync(Page + "?kind=nothing")), StringComparison.Ordinal);
        Assert.StartsWith("Artikel geöffnet:", Drawn(await claudia.GetAsync("/admin/insights?kind=article")), StringComparison.Ordinal);
        Assert.Contains("1 von 2 Geschäften", (await claudia.GetAsync("/admin/insights")).Words, StringComparison.Ordinal);
        Assert.Contains(";ja\r\n", (await ruth.GetAsync(Page + "?handler=Csv&lang=de")).Text, StringComparison.Ordinal);
    }

    private static string Drawn(TestPage page) => Assert.Single(page.Html.QuerySelectorAll("svg.plot")).GetAttribute("aria-label")!;

    private static string Seen(TestPage page) => page.Html.QuerySelector(".figures .figure strong")!.TextContent;
}
