using AngleSharp.Dom;
using Storefront.Modules.Tests.Themes;
using Storefront.Modules.Tests.Users;
using Storefront.Tenants.Contracts;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>The number of people counts on 31 December: it is asked anew each January, and stops nothing.</summary>
public sealed class StaffOfYearTests
{
    private const string Office = "/shops/becker/admin";
    private const string Duties = Office + "/settings/duties";

    [Fact]
    public async Task In_January_it_waits_until_it_is_confirmed_with_one_tap_and_the_year_after_again()
    {
        await using var host = await Musterstadt.StartAsync();
        using var before = await AnsweredAsync(host);
        var told = await before.GetAsync(Office);

        host.Clock.Advance(new DateTimeOffset(2027, 1, 2, 9, 0, 0, TimeSpan.Zero) - host.Clock.GetUtcNow());
        using var ruth = await host.RuthAsync();
        var january = await ruth.GetAsync(Office);
        var page = await ruth.GetAsync(Duties);
        var confirmed = await ruth.FollowAsync(ruth.SubmitAsync(january, "form[action*='handler=Same']"));
        var log = await ruth.GetAsync(Office + "/log");

        Assert.Null(Row(told));
        Assert.Contains("Wie viele Menschen haben am 31. Dezember 2026 bei Ihnen gearbeitet?", Row(january)!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bisher angegeben: höchstens zehn.", Row(january)!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(january.Html.QuerySelector($"nav a[href='{Office}/settings'] .badge"));
        Assert.Contains("Jetzt zählt der 31. Dezember 2026.", page.Words, StringComparison.Ordinal);
        Assert.Equal(ShopState.Live, (await host.ProgressAsync(host.Shop("becker"))).State);
        Assert.Contains("Für den 31. Dezember 2026 ist das beantwortet.", confirmed.Words, StringComparison.Ordinal);
        Assert.Null(Row(confirmed));
        Assert.Null(confirmed.Html.QuerySelector($"nav a[href='{Office}/settings'] .badge"));
        Assert.Contains("31. Dezember 2025 → 31. Dezember 2026", log.Words, StringComparison.Ordinal);

        host.Clock.Advance(TimeSpan.FromDays(365));
        using var later = await host.RuthAsync();
        Assert.Contains("31. Dezember 2027", Row(await later.GetAsync(Office))!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_the_page_with_another_number_answers_it_too()
    {
        await using var host = await Musterstadt.StartAsync();
        using var before = await AnsweredAsync(host);
        host.Clock.Advance(new DateTimeOffset(2027, 1, 2, 9, 0, 0, TimeSpan.Zero) - host.Clock.GetUtcNow());
        using var ruth = await host.RuthAsync();

        await ruth.SubmitAsync(await ruth.GetAsync(Duties), "main form", ("Input.Staff", "many"), ("Input.Arbitration", "no"));

        Assert.Null(Row(await ruth.GetAsync(Office)));
        Assert.DoesNotContain("Jetzt zählt", (await ruth.GetAsync(Duties)).Words, StringComparison.Ordinal);
    }

    private static async Task<TestBrowser> AnsweredAsync(TestHost host)
    {
        var ruth = await host.RuthAsync();
        await ruth.SubmitAsync(await ruth.GetAsync(Duties), "main form", ("Input.NoPackaging", "true"), ("Input.Staff", "few"));
        return ruth;
    }

    private static IElement? Row(TestPage page) => page.Html.QuerySelectorAll(".acts li").FirstOrDefault(row => row.TextContent.Contains("Wie viele Menschen", StringComparison.Ordinal));
}
