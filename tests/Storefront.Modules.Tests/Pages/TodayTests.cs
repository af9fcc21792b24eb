using NodaTime;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;
using Storefront.Pages.Notices;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Pages;

/// <summary>„Heute in der Stadt“ on Thursday, 12 November 2026, and on the Saturday after it.</summary>
public sealed class TodayTests
{
    // The page cache goes by the clock of the machine, which no test can turn.
    private static readonly Dictionary<string, string?> Fresh = new() { ["PageCache"] = "off" };

    [Fact]
    public async Task The_portal_tells_of_this_very_day_else_of_what_comes_with_its_date_else_nothing()
    {
        await using var host = await Musterstadt.StartAsync(Fresh);
        using var claudia = await host.ClaudiaAsync();
        using var jana = host.Browser("musterstadt.localhost");
        Assert.Null((await jana.GetAsync("/")).Html.QuerySelector(".today"));

        await claudia.PostAsync("/admin/events/edit", ("Input.TitleDe", "Lichterfest"), ("Input.Day", "2026-11-14"), ("Input.LastDay", "2026-11-15"));
        await claudia.PostAsync(
            "/admin/notices", ("Input.TitleDe", "Wochenmarkt"), ("Input.TextDe", "8 bis 14 Uhr"), ("Input.Days", "Wednesday"), ("Input.Days", "Saturday"));
        var coming = Words(await jana.GetAsync("/"));
        await claudia.PostAsync(
            "/admin/events/edit",
            ("Input.TitleDe", "Martinsmarkt"), ("Input.Day", "2026-11-12"), ("Input.Time", "16:00"), ("Input.EndTime", "20:00"), ("Input.Place", "Rathausplatz"));
        var thursday = Words(await jana.GetAsync("/"));
        await host.PassAsync(TimeSpan.FromDays(2));
        var saturday = Words(await jana.GetAsync("/"));

        Assert.Equal("Demnächst in der Stadt Lichterfest Sa., 14. Nov. – So., 15. Nov.", coming);
        Assert.Equal("Heute in der Stadt Martinsmarkt 16:00–20:00 Uhr, Rathausplatz", thursday);
        Assert.Equal("Heute in der Stadt Lichterfest bis So., 15. Nov. Wochenmarkt 8 bis 14 Uhr", saturday);
    }

    [Fact]
    public async Task The_office_says_on_which_days_a_notice_is_shown_and_keeps_what_was_ticked()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        await claudia.PostAsync(
            "/admin/notices", ("Input.TitleDe", "Wochenmarkt"), ("Input.TextDe", "8 bis 14 Uhr"), ("Input.Days", "Wednesday"), ("Input.Days", "Saturday"));

        var list = await claudia.GetAsync("/admin/notices");
        var edit = await claudia.GetAsync(list.Html.QuerySelector("main .tasks a")!.GetAttribute("href")!);
        var home = await claudia.GetAsync("/admin");

        Assert.Contains("Mi., Sa.", list.Html.QuerySelector("main .tasks")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Wednesday", "Saturday"], edit.Html.QuerySelectorAll("input[name='Input.Days'][checked]").Select(box => box.GetAttribute("value")));
        Assert.Contains("Wochenmarkt kommt noch Mi., Sa.", home.Words, StringComparison.Ordinal);
        Assert.Contains("leer → We,Sa", (await claudia.GetAsync("/admin/log")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void All_days_ticked_is_the_same_as_none()
    {
        var friday = new LocalDate(2026, 11, 13);

        Assert.Equal(0, Weekdays.Of(Weekdays.All).Bits);
        Assert.True(default(Weekdays).Covers(friday));
        Assert.False(Weekdays.Of([IsoDayOfWeek.Monday]).Covers(friday));
        Assert.Equal("Mo,Su", Weekdays.Of([IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday]).ToString());
    }

    private static string Words(TestPage portal) =>
        string.Join(' ', portal.Html.QuerySelector(".today")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
