using System.Net;
using Storefront.Hours.Contracts;
using Storefront.Hours.Schedules;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;
using static Storefront.Modules.Tests.RecipeSteps;

namespace Storefront.Modules.Tests.Hours;

public sealed class HoursPageTests
{
    private const string Page = "/shops/becker/admin/hours";
    private const string WeekForm = "form:has(input[name='mo-0-from'])";

    [Fact]
    public async Task A_new_shop_sees_what_is_usual_and_nobody_else_does()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");

        var page = await ruth.GetAsync(Page);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("noch nicht gespeichert", page.Words, StringComparison.Ordinal);
        Assert.NotEmpty(page.Html.QuerySelector("[name='mo-0-from']")!.GetAttribute("value")!);
        Assert.Equal("", (await RowAsync(host)).OpeningHours);

        // A change of Monday is proposed for the days that have its times, and leaves Saturday alone.
        string Times(string day) => string.Join('-', page.Html.QuerySelectorAll($"[id^='{day}-'][type=time]").Select(time => time.GetAttribute("value")));
        Assert.Equal(["tu", "we", "th", "fr"], page.Html.QuerySelectorAll("[name='mo-copy'][checked]").Select(day => day.GetAttribute("value")));
        Assert.Equal((Times("mo"), true), (Times("fr"), Times("mo") != Times("sa")));
    }

    [Fact]
    public async Task The_week_is_saved_as_one_line_of_the_grammar()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");

        var saved = await ruth.FollowAsync(ruth.SubmitAsync(await ruth.GetAsync(Page), WeekForm, Week("09:00", "12:30", "14:00", "18:00")));

        Assert.Contains("Die Öffnungszeiten sind gespeichert.", saved.Words, StringComparison.Ordinal);
        Assert.Contains("Do., 12. Nov. 9:00–12:30, 14:00–18:00", saved.Words, StringComparison.Ordinal);
        Assert.Equal("Mo-Fr 09:00-12:30,14:00-18:00; PH off", (await RowAsync(host)).OpeningHours);
    }

    [Fact]
    public async Task A_slip_is_named_beside_its_field_and_everything_typed_is_kept()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");

        var again = await ruth.SubmitAsync(await ruth.GetAsync(Page), WeekForm, [.. Week("18:00", "09:00", "", "")]);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("Das Ende liegt vor dem Anfang", again.Words, StringComparison.Ordinal);
        Assert.Equal("18:00", again.Html.QuerySelector("#mo-0-from")!.GetAttribute("value"));
        Assert.Equal("true", again.Html.QuerySelector("#mo-0-to")!.GetAttribute("aria-invalid"));
        Assert.Equal("", (await RowAsync(host)).OpeningHours);
    }

    [Fact]
    public async Task Times_that_overlap_name_their_day_and_the_summary_leads_there()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");

        var again = await ruth.SubmitAsync(await ruth.GetAsync(Page), WeekForm, [.. Week("09:00", "14:00", "", "").Where(field => !field.Name.StartsWith("we-1", StringComparison.Ordinal)), ("we-1-from", "13:00"), ("we-1-to", "18:00")]);

        var link = Assert.Single(again.Html.QuerySelectorAll(".error-summary a"));
        Assert.Equal(("Mittwoch: Zwei Zeiten überschneiden sich. Kürzen Sie eine davon.", "#we-1-to"), (link.TextContent, link.GetAttribute("href")));
        Assert.NotNull(again.Html.QuerySelector("details[open] #we-1-to[aria-invalid=true]"));
    }

    [Fact]
    public async Task A_night_that_ends_tomorrow_says_so_in_the_form_on_the_page_and_is_still_open_after_midnight()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");

        var saved = await ruth.FollowAsync(ruth.SubmitAsync(await ruth.GetAsync(Page), WeekForm, Week("18:00", "02:00", "", "")));
        var week = await host.InAsync<IOpeningWeek, OpeningWeek?>(
            host.Shop("becker"), weeks => weeks.WeekAsync(host.Shop("becker").ShopId, German(host), CancellationToken.None).AsTask());
        host.Clock.Advance(new DateTimeOffset(2026, 11, 13, 0, 30, 0, TimeSpan.FromHours(1)) - host.Clock.GetUtcNow());
        var afterMidnight = await SaysAsync(host);
        host.Clock.Advance(TimeSpan.FromMinutes(90));
        var afterTwo = await SaysAsync(host);

        Assert.Contains("18:00 bis 2:00 am nächsten Tag", saved.Html.QuerySelector(".hours-day [data-hours]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Do., 12. Nov. 18:00 bis 2:00 am nächsten Tag", saved.Words, StringComparison.Ordinal);
        Assert.Equal("18:00 bis 2:00 am nächsten Tag", week!.Lines[0].Text);
        Assert.Equal(("Jetzt geöffnet bis 2:00", "Öffnet um 18:00"), (afterMidnight, afterTwo));
    }

    [Fact]
    public async Task A_night_that_reaches_into_the_times_of_the_next_day_is_refused_and_names_that_day()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");
        (string, string?)[] night = [("fr-0-from", "18:00"), ("fr-0-to", "02:00"), ("sa-closed", null), ("sa-0-to", "10:00")];
        (string, string?)[] Saturday(string from) =>
            [.. Week("09:00", "18:00", "", "").Where(field => !field.Name.StartsWith("fr-0", StringComparison.Ordinal) && !field.Name.StartsWith("sa-", StringComparison.Ordinal)), .. night, ("sa-0-from", from)];

        var refused = await ruth.SubmitAsync(await ruth.GetAsync(Page), WeekForm, Saturday("01:00"));
        var saved = await ruth.SubmitAsync(await ruth.GetAsync(Page), WeekForm, Saturday("02:00"));

        Assert.StartsWith("Samstag: Diese Zeit beginnt, bevor die vom Tag davor endet.", Assert.Single(refused.Html.QuerySelectorAll(".error-summary a")).TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, saved.Status);
    }

    private static async Task<string> SaysAsync(TestHost host) => (await host.InAsync<IOpeningHours, OpeningState>(
        host.Shop("becker"), hours => hours.StateAsync(host.Shop("becker").ShopId, CancellationToken.None).AsTask())).Say(German(host));

    private static Storefront.Platform.Texts.TextIn German(TestHost host) =>
        ((Storefront.Platform.Texts.TextCatalog)host.Services.GetService(typeof(Storefront.Platform.Texts.TextCatalog))!).In("de");

    [Fact]
    public async Task The_times_of_a_day_go_to_the_days_chosen_without_being_saved()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");

        var copied = await ruth.PostAsync(
            Page + "?handler=Copy&day=tu", ("tu-0-from", "08:00"), ("tu-0-to", "16:00"), ("mo-0-from", "10:00"), ("mo-0-to", "11:00"),
            ("sa-closed", "true"), ("su-closed", "true"), ("tu-copy", "fr"), ("tu-copy", "sa"), ("seen", "what the week was filled with"));

        Assert.Equal("08:00", copied.Html.QuerySelector("#fr-0-from")!.GetAttribute("value"));
        Assert.Equal("08:00", copied.Html.QuerySelector("#sa-0-from")!.GetAttribute("value"));
        Assert.False(copied.Html.QuerySelector("[name='sa-closed']")!.HasAttribute("checked"));
        Assert.Equal("10:00", copied.Html.QuerySelector("#mo-0-from")!.GetAttribute("value"));
        Assert.Contains("Dienstag stehen jetzt auch", copied.Words, StringComparison.Ordinal);
        Assert.Contains("Noch nicht gespeichert", copied.Html.QuerySelector(".savebar__state")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", (await RowAsync(host)).OpeningHours);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PostAsync(Page + "?handler=Copy&day=xx")).Status);
    }

    [Fact]
    public async Task Each_day_is_one_line_and_the_one_with_a_slip_is_open()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");

        var page = await ruth.GetAsync(Page);
        var again = await ruth.SubmitAsync(page, WeekForm, ("we-closed", null), ("we-0-from", "18:00"), ("we-0-to", "09:00"));

        Assert.Empty(page.Html.QuerySelectorAll(".hours-day[open]"));
        Assert.Equal(7, page.Html.QuerySelectorAll(".hours-day > summary").Length);
        Assert.Contains("geschlossen", page.Html.QuerySelectorAll(".hours-day > summary")[6].TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Mittwoch", again.Html.QuerySelectorAll(".hours-day[open] > summary").Single().TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_is_not_understood_says_where_and_stays()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");

        var again = await ruth.PostAsync(Page + "?handler=Expert", ("expert", "Mo-Fr 09:00-sundown"));

        Assert.Contains("Stelle", again.Words, StringComparison.Ordinal);
        Assert.Equal("Mo-Fr 09:00-sundown", again.Html.QuerySelector("#expert")!.TextContent);
        Assert.Equal("", (await RowAsync(host)).OpeningHours);
    }

    [Fact]
    public async Task Hours_the_week_cannot_show_are_kept_and_edited_as_text()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");

        var saved = await ruth.FollowAsync(ruth.PostAsync(Page + "?handler=Expert", ("expert", "Mo-Fr 09:00-18:00; Sa[1] 10:00-16:00")));

        Assert.Null(saved.Html.QuerySelector("#mo-0-from"));
        Assert.Contains("mehr, als die Wochenansicht zeigen kann", saved.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closure_can_be_added_removed_and_brought_back()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");
        await ruth.PostAsync(Page + "?handler=Expert", ("expert", "Mo-Fr 09:00-18:00"));

        var added = await ruth.FollowAsync(ruth.PostAsync(
            Page + "?handler=Close", ("closure-from", "2026-11-16"), ("closure-to", "2026-11-18"), ("closure-reason", "Umbau")));
        Assert.Contains("Mo., 16. Nov. geschlossen (Umbau)", added.Words, StringComparison.Ordinal);

        var removed = await ruth.FollowAsync(ruth.SubmitAsync(added, "form:has(input[name='id'])"));
        Assert.Contains("Mo., 16. Nov. 9:00–18:00", removed.Words, StringComparison.Ordinal);

        var back = await ruth.FollowAsync(ruth.SubmitAsync(removed, "form.notice"));
        Assert.Contains("Mo., 16. Nov. geschlossen (Umbau)", back.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closure_that_ends_before_it_begins_is_refused()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");

        var again = await ruth.PostAsync(
            Page + "?handler=Close", ("closure-from", "2026-11-18"), ("closure-to", "2026-11-16"), ("closure-reason", "Umbau"));

        Assert.Contains("Der letzte Tag liegt vor dem ersten", again.Words, StringComparison.Ordinal);
        Assert.Equal("Umbau", again.Html.QuerySelector("#closure-reason")!.GetAttribute("value"));
        Assert.Equal("", again.Html.QuerySelector(".savebar__state")!.TextContent);
    }

    [Fact]
    public async Task Days_of_another_year_name_it()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");

        var added = await ruth.FollowAsync(ruth.PostAsync(Page + "?handler=Close", ("closure-from", "2099-01-01")));

        Assert.Contains("Do., 1. Jan. 2099", added.Html.QuerySelector("#closures")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-09", "2026-11-11", "closure-to", "Diese Tage sind schon vorbei.")]
    [InlineData("2026-11-11", "", "closure-to", "Diese Tage sind schon vorbei.")]
    [InlineData("2026-11-15", "2026-11-16", "closure-from", "Das überschneidet sich mit Mo., 16. Nov. – Mi., 18. Nov.: Umbau.")]
    [InlineData("2026-11-18", "2026-11-18", "closure-from", "Das überschneidet sich mit Mo., 16. Nov. – Mi., 18. Nov.: Umbau.")]
    public async Task A_closure_that_is_over_or_is_there_already_is_refused_beside_its_field(string from, string to, string field, string sentence)
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");
        await ruth.PostAsync(Page + "?handler=Close", ("closure-from", "2026-11-16"), ("closure-to", "2026-11-18"), ("closure-reason", "Umbau"));

        var again = await ruth.PostAsync(Page + "?handler=Close", ("closure-from", from), ("closure-to", to), ("closure-reason", "Urlaub"));

        Assert.StartsWith(sentence, again.Html.QuerySelector($"#{field}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Urlaub", again.Html.QuerySelector("#closure-reason")!.GetAttribute("value"));
        Assert.Equal("Umbau", Assert.Single((await RowAsync(host)).Closures).Reason);
    }

    [Fact]
    public async Task A_closure_may_begin_before_today_and_follow_another_one_at_once()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");

        var running = await ruth.PostAsync(Page + "?handler=Close", ("closure-from", "2026-11-10"), ("closure-to", "2026-11-12"));
        var next = await ruth.PostAsync(Page + "?handler=Close", ("closure-from", "2026-11-13"), ("closure-to", "2026-11-14"));

        Assert.Equal(HttpStatusCode.Found, running.Status);
        Assert.Equal(HttpStatusCode.Found, next.Status);
        Assert.Equal(2, (await RowAsync(host)).Closures.Count);
    }

    [Fact]
    public async Task A_special_day_has_its_own_times()
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");
        await ruth.PostAsync(Page + "?handler=Expert", ("expert", "Mo-Fr 09:00-18:00"));

        var added = await ruth.FollowAsync(ruth.PostAsync(
            Page + "?handler=Special", ("special-date", "2026-11-15"), ("special-times", "13:00-18:00"), ("special-note", "Herbstmarkt")));

        Assert.Contains("So., 15. Nov. 13:00–18:00 (Herbstmarkt)", added.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9-13", "9:00–13:00")]
    [InlineData("9–13", "9:00–13:00")]
    [InlineData("09:00-12:00, 14.30-18", "9:00–12:00, 14:30–18:00")]
    public async Task Times_are_written_in_one_way_however_they_were_typed(string typed, string shown)
    {
        await using var host = await ShopAsync();
        using var ruth = await host.SignedInAsync("becker");
        await ruth.PostAsync(Page + "?handler=Expert", ("expert", "Mo-Fr 09:00-18:00"));

        var added = await ruth.FollowAsync(ruth.PostAsync(Page + "?handler=Special", ("special-date", "2026-11-15"), ("special-times", typed)));

        Assert.Equal($"So., 15. Nov.: {shown}", added.Html.QuerySelector("[aria-labelledby='special-title'] .tasks span")!.TextContent);
        Assert.Contains($"So., 15. Nov. {shown}", added.Words, StringComparison.Ordinal);
        Assert.Equal("9:00–18:00", added.Html.QuerySelector(".hours-day [data-hours]")!.TextContent);
    }

    [Fact]
    public async Task Staff_of_another_shop_find_nothing_here()
    {
        await using var host = await ShopAsync();
        await host.RunAsync(ATown(), AShop("lindenhof", "Buchhandlung Lindenhof"), AnOwner("lindenhof", "nora@lindenhof.example"));
        using var nora = await host.SignedInAsync("lindenhof", "nora@lindenhof.example");

        Assert.Equal(HttpStatusCode.NotFound, (await nora.GetAsync(Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nora.PostAsync(Page + "?handler=Expert", ("expert", "24/7"))).Status);
    }

    private static async Task<TestHost> ShopAsync()
    {
        var host = await TestHost.StartAsync();
        await host.RunAsync(ATown(), AShop("becker", "Schuhhaus Becker"), AnOwner("becker"));
        return host;
    }

    private static Task<Schedule> RowAsync(TestHost host) => host.InAsync<ScheduleDesk, Schedule>(
        host.Directory.FindShop(host.Directory.FindTown("musterstadt")!.Scope.TownId, "becker")!.Scope,
        desk => desk.ReadAsync(CancellationToken.None));

    private static (string Name, string? Value)[] Week(string from, string to, string from2, string to2) =>
    [
        .. new[] { "mo", "tu", "we", "th", "fr" }.SelectMany(day => new (string, string?)[]
        {
            ($"{day}-0-from", from), ($"{day}-0-to", to), ($"{day}-1-from", from2), ($"{day}-1-to", to2), ($"{day}-closed", null),
        }),
        ("sa-closed", "true"),
        ("su-closed", "true"),
        ("closed-on-holidays", "true"),
    ];
}
