using System.Net;
using static Storefront.Modules.Tests.Marketplace.SearchedTown;

namespace Storefront.Modules.Tests.Marketplace;

/// <summary>Filters of the search, on Thursday, 12 November 2026, at 9:00.</summary>
public sealed class PortalFilterTests
{
    [Fact]
    public async Task Filters_that_leave_nothing_say_how_much_there_is_without_them()
    {
        await using var host = await UsualAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync("/search?q=wanderschuhe&price=0-10");
        var all = await jana.GetAsync(page.Html.QuerySelector(".empty a.button")!.GetAttribute("href")!);

        Assert.Contains("Mit diesen Filtern passt nichts", page.Words, StringComparison.Ordinal);
        Assert.Contains("Ohne Filter gibt es 1 Artikel.", page.Words, StringComparison.Ordinal);
        Assert.Equal("/search?q=wanderschuhe", all.Path);
        Assert.Contains("Wanderschuh Alpsee", all.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_narrow_and_can_be_taken_back_without_script()
    {
        await using var host = await UsualAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var all = await jana.GetAsync("/search");
        Assert.Contains("Krimi", all.Words, StringComparison.Ordinal);

        var open = await jana.GetAsync(all.Html.QuerySelector("a[href*='open=1']")!.GetAttribute("href")!);
        Assert.Contains("Wanderschuh", open.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Krimi", open.Words, StringComparison.Ordinal);

        var books = await jana.GetAsync("/search?branch=buecher");
        Assert.Contains("Krimi", books.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Wanderschuh", books.Words, StringComparison.Ordinal);

        var back = await jana.GetAsync(books.Html.QuerySelector("a.filters__active")!.GetAttribute("href")!);
        Assert.Contains("Wanderschuh", back.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_it_today_sees_who_hands_over_today()
    {
        await using var host = await UsualAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var today = await jana.GetAsync("/search?pickup=today");

        Assert.Contains("Wanderschuh Alpsee", today.Words, StringComparison.Ordinal);
        Assert.Contains("Abholung heute ab 10:00", today.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Krimi", today.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Lindenhof", (await jana.GetAsync("/shops?pickup=today")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?page=-7&price=zzz&sort=%00&near=abc,999&branch=nichts&shop=niemand&open=yes")]
    [InlineData("/search?q=%22%27%3B--%20%2A")]
    [InlineData("/search?page=99999999999999")]
    [InlineData("/shops?page=99&branch=%3Cscript%3E&near=91,181")]
    [InlineData("/search/suggest?q=%22")]
    public async Task Bad_parameters_are_normal_input(string address)
    {
        await using var host = await UsualAsync();
        using var jana = host.Browser("musterstadt.localhost");

        var page = await jana.GetAsync(address);

        Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.Found, $"{page.Status}");
        Assert.DoesNotContain("<script>", page.Html.QuerySelector("main")?.InnerHtml ?? "", StringComparison.Ordinal);
    }
}
