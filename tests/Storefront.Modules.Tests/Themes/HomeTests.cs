using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Themes;

/// <summary>The first page with draft, preview, planned publication and the way back, on Thursday, 12 November 2026, 9:00.</summary>
public sealed class HomeTests
{
    private const string Office = "/admin/home";
    private const string Heading = "setting.heading";
    private static readonly string[] NewestFirst = ["newest", "hero", "collections", "visit"];

    [Fact]
    public async Task A_change_is_a_draft_until_it_is_published()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        using var jana = host.Browser("musterstadt.localhost");
        await jana.GetAsync("/");

        await WriteHeadingAsync(claudia, "Advent in der Stadt");
        var before = await jana.GetAsync("/");
        var preview = await claudia.GetAsync(Office + "/preview/page?version=draft&in=de");
        var published = await claudia.FollowAsync(claudia.PostAsync(Office + "?handler=Publish"));
        var after = await jana.GetAsync("/");

        Assert.DoesNotContain("Advent in der Stadt", before.Words, StringComparison.Ordinal);
        Assert.Equal("Advent in der Stadt", preview.Html.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("Die Startseite ist veröffentlicht.", published.Words, StringComparison.Ordinal);
        Assert.Equal("Advent in der Stadt", after.Html.QuerySelector("h1")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData(".en")]
    public async Task A_heading_that_is_too_long_says_so_beside_its_field_and_is_kept(string language)
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        var form = await claudia.GetAsync(Office + "/sections/hero");
        var tooLong = new string('x', 121);

        var answer = await claudia.SubmitAsync(form, "main form", (Heading + language, tooLong));
        var fits = await claudia.SubmitAsync(form, "main form", (Heading + language, tooLong[1..]));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var field = answer.Html.QuerySelector($"[name='{Heading}{language}']")!;
        Assert.Equal((tooLong, "true"), (field.GetAttribute("value"), field.GetAttribute("aria-invalid")));
        Assert.Equal("Kürzen Sie den Text auf 120 Zeichen.", Assert.Single(answer.Html.QuerySelectorAll(".field__error")).TextContent);
        Assert.NotNull(field.ParentElement!.QuerySelector(".field__error"));
        Assert.Equal(HttpStatusCode.Found, fits.Status);
    }

    [Fact]
    public async Task The_draft_is_read_in_both_languages_without_changing_that_of_the_office()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        await WriteHeadingAsync(claudia, "Advent in der Stadt", "Advent in town");

        var english = await claudia.GetAsync(Office + "/preview/page?version=draft&in=en");
        var german = await claudia.GetAsync(Office + "/preview/page?version=draft&in=de");
        var frame = await claudia.GetAsync(Office + "/preview?version=draft&in=en&width=desk");

        Assert.Equal("Advent in town", english.Html.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("en", english.Html.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Advent in der Stadt", german.Html.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("frame-ancestors 'self'", english.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Null(frame.Html.QuerySelector(".error-summary"));
        Assert.Null((await claudia.GetAsync(Office + "/preview")).Html.QuerySelector(".error-summary"));
        Assert.Contains("frame-ancestors 'none'", frame.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("de", frame.Html.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(frame.Html.QuerySelector(".home-frame--desk iframe[src*='in=en']"));
        Assert.Equal("de", (await claudia.GetAsync(Office)).Html.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_planned_version_appears_at_its_time_by_the_clock_of_the_town()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        using var jana = host.Browser("musterstadt.localhost");
        await WriteHeadingAsync(claudia, "Ab morgen früh");

        var planned = await claudia.FollowAsync(claudia.PostAsync(Office + "?handler=Plan", ("AppearsAt", "2026-11-13T06:00")));
        await host.PassAsync(TimeSpan.FromHours(20.5));
        var early = await jana.GetAsync("/");
        await host.PassAsync(TimeSpan.FromMinutes(31));
        var there = await jana.GetAsync("/");
        var office = await claudia.GetAsync(Office);

        Assert.Contains("erscheint morgen 06:00", planned.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ab morgen früh", early.Words, StringComparison.Ordinal);
        Assert.Contains("Ab morgen früh", there.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("erscheint ", office.Words, StringComparison.Ordinal);
        Assert.Contains("Von Claudia Brandt.", office.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_called_off_does_not_appear_and_is_the_draft_again()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        await WriteHeadingAsync(claudia, "Doch nicht");
        var planned = await claudia.FollowAsync(claudia.PostAsync(Office + "?handler=Plan", ("AppearsAt", "2026-11-12T10:00")));
        var id = planned.Html.QuerySelector("form[action*='CallOff'] input[name=id]")!.GetAttribute("value");

        var calledOff = await claudia.FollowAsync(claudia.PostAsync(Office + "?handler=CallOff", ("id", id)));
        await host.PassAsync(TimeSpan.FromHours(2));

        Assert.Contains("Die Veröffentlichung ist abgesagt.", calledOff.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Doch nicht", (await claudia.GetAsync("/")).Words, StringComparison.Ordinal);
        Assert.Contains("Doch nicht", (await claudia.GetAsync(Office + "/preview/page?version=draft")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await claudia.PostAsync(Office + "?handler=CallOff", ("id", id))).Status);
    }

    [Fact]
    public async Task Writing_goes_on_while_a_version_waits()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        await WriteHeadingAsync(claudia, "Advent");
        await claudia.PostAsync(Office + "?handler=Plan", ("AppearsAt", "2026-12-01T06:00"));
        await WriteHeadingAsync(claudia, "Martinsmarkt");
        await claudia.PostAsync(Office + "?handler=Publish");

        Assert.Contains("Martinsmarkt", (await claudia.GetAsync("/")).Words, StringComparison.Ordinal);
        await host.PassAsync(TimeSpan.FromDays(20));
        Assert.Contains("Advent", (await claudia.GetAsync("/")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Wählen Sie Tag und Uhrzeit")]
    [InlineData("morgen", "Wählen Sie Tag und Uhrzeit")]
    [InlineData("2026-11-12T08:59", "Diese Zeit ist vorbei.")]
    public async Task A_time_that_cannot_be_is_said_beside_the_field(string typed, string sentence)
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        await WriteHeadingAsync(claudia, "Advent");

        var page = await claudia.PostAsync(Office + "?handler=Plan", ("AppearsAt", typed));

        Assert.Contains(sentence, page.Html.QuerySelector("#AppearsAt-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.Html.QuerySelector("#AppearsAt")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task The_last_publication_is_undone_and_older_ones_can_come_back()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        var first = (await claudia.GetAsync("/")).Html.QuerySelector("h1")!.TextContent.Trim();
        foreach (var heading in new[] { "Eins", "Zwei" })
        {
            await WriteHeadingAsync(claudia, heading);
            await claudia.PostAsync(Office + "?handler=Publish");
        }

        var undone = await UndoAsync(claudia);
        Assert.Equal("Eins", undone);
        var office = await claudia.GetAsync(Office);
        var original = office.Html.QuerySelectorAll("ol.tasks li").Single(row => row.TextContent.Contains("Vor der ersten Veröffentlichung", StringComparison.Ordinal));
        await claudia.PostAsync(Office + "?handler=Again", ("id", original.QuerySelector("input[name=id]")!.GetAttribute("value")));

        Assert.Equal(first, (await claudia.GetAsync("/")).Html.QuerySelector("h1")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_discarded_draft_can_be_brought_back()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        await WriteHeadingAsync(claudia, "Advent");

        var gone = await claudia.FollowAsync(claudia.PostAsync(Office + "?handler=Discard"));
        var nothing = await claudia.FollowAsync(claudia.PostAsync(Office + "?handler=Publish"));
        var back = await claudia.FollowAsync(claudia.PostAsync(Office + "?handler=BringBack"));

        Assert.Contains("Sie können ihn zurückholen", gone.Words, StringComparison.Ordinal);
        Assert.Contains("Es gibt keinen Entwurf", nothing.Words, StringComparison.Ordinal);
        Assert.Contains("noch nicht veröffentlicht", back.Words, StringComparison.Ordinal);
        Assert.Contains("Advent", (await claudia.GetAsync(Office + "/preview/page?version=draft")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_orders_and_hides_its_sections_with_plain_forms()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        const string office = "/shops/becker" + Office;

        await ruth.PostAsync(office + "?handler=Toggle", ("section", "newest"));
        await ruth.PostAsync(office + "?handler=Up", ("section", "newest"));
        await ruth.PostAsync(office + "?handler=Up", ("section", "newest"));
        var page = await ruth.GetAsync(office);
        var draft = await ruth.GetAsync(office + "/preview/page?version=draft");
        var live = await ruth.GetAsync("/shops/becker/");

        Assert.Equal(NewestFirst, page.Html.QuerySelectorAll("[id^='s-']").Select(row => row.Id![2..]));
        Assert.Null(draft.Html.QuerySelector("#newest"));
        Assert.NotNull(live.Html.QuerySelector("#newest"));
        Assert.True(page.Html.QuerySelector("#s-newest button[formaction*='Up']")!.HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_text_with_a_button_is_added_filled_and_taken_out_again()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        const string office = "/shops/becker" + Office;

        var added = await ruth.FollowAsync(ruth.PostAsync(office + "?handler=Add", ("type", "text-picture")));
        await ruth.SubmitAsync(
            added, "main form", (Heading, "Unsere Werkstatt"), ("setting.text", "Wir **besohlen** selbst.\n\nSeit 1958."),
            ("setting.button", "Mehr"), ("setting.link", "/pages/werkstatt"));
        await ruth.PostAsync(office + "?handler=Publish");
        var live = await ruth.GetAsync("/shops/becker/");
        await ruth.PostAsync(office + "/sections/text-picture?handler=Remove");
        await ruth.PostAsync(office + "?handler=Publish");
        var without = await ruth.GetAsync("/shops/becker/");

        var section = live.Html.QuerySelector(".text-picture")!;
        Assert.Equal("Unsere Werkstatt", section.QuerySelector("h2")!.TextContent);
        Assert.Equal(2, section.QuerySelectorAll(".prose p").Length);
        Assert.Equal("besohlen", section.QuerySelector("strong")!.TextContent);
        Assert.Equal("/shops/becker/pages/werkstatt", section.QuerySelector("a.button")!.GetAttribute("href"));
        Assert.Null(without.Html.QuerySelector(".text-picture"));
    }

    [Fact]
    public async Task Words_of_blocks_are_changed_and_a_block_is_hidden()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();

        var form = await claudia.GetAsync(Office + "/sections/hero");
        await claudia.SubmitAsync(form, "main form", ("setting.gifts/label", "Zum Fest"), ("setting.gifts/label.en", "For Christmas"), ("shown.books", null));
        var german = await claudia.GetAsync(Office + "/preview/page?version=draft&in=de");
        var english = await claudia.GetAsync(Office + "/preview/page?version=draft&in=en");

        Assert.Contains("Zum Fest", german.Html.QuerySelector(".hero__chips")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("For Christmas", english.Html.QuerySelector(".hero__chips")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Bücher", german.Html.QuerySelector(".hero__chips")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Jetzt geöffnet", german.Html.QuerySelector(".hero__chips")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_none_is_refused_and_what_was_typed_stays()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();

        var form = await claudia.GetAsync(Office + "/sections/invite");
        var again = await claudia.SubmitAsync(form, "main form", (Heading, "Kommen Sie dazu"), ("setting.link", "javascript:alert(1)"));

        Assert.Contains("Beginnen Sie mit / oder https://.", again.Html.QuerySelector("#setting_link-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kommen Sie dazu", again.Html.QuerySelector("#setting_heading")!.GetAttribute("value"));
        Assert.DoesNotContain("Kommen Sie dazu", (await claudia.GetAsync(Office + "/preview/page?version=draft")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undoing_a_colour_leaves_the_published_first_page_alone()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        var look = await claudia.GetAsync("/admin/theme");
        await claudia.SubmitAsync(look, "form[action*='Look']", ("setting.brand_color", "#123456"));
        await WriteHeadingAsync(claudia, "Advent");
        await claudia.PostAsync(Office + "?handler=Publish");

        await claudia.PostAsync("/admin/theme?handler=Undo");

        Assert.Contains("Advent", (await claudia.GetAsync("/")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_and_sections_of_another_shop_are_not_there()
    {
        await using var host = await Musterstadt.StartAsync();
        using var claudia = await host.ClaudiaAsync();
        using var ruth = await host.RuthAsync();
        await WriteHeadingAsync(claudia, "Advent");
        var planned = await claudia.FollowAsync(claudia.PostAsync(Office + "?handler=Plan", ("AppearsAt", "2026-12-01T06:00")));
        var id = planned.Html.QuerySelector("form[action*='CallOff'] input[name=id]")!.GetAttribute("value");
        const string own = "/shops/becker" + Office;

        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync($"{own}/preview/page?version={id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync($"{own}/preview?version={id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PostAsync($"{own}?handler=Again", ("id", id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PostAsync($"{own}?handler=CallOff", ("id", id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync($"{own}/sections/invite")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PostAsync($"{own}?handler=Up", ("section", "nope"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync("/shops/lindenhof" + Office)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await ruth.GetAsync(Office)).Status);
    }

    private static async Task WriteHeadingAsync(TestBrowser claudia, string heading, string english = "")
    {
        var form = await claudia.GetAsync(Office + "/sections/hero");
        await claudia.SubmitAsync(form, "main form", (Heading, heading), (Heading + ".en", english));
    }

    private static async Task<string> UndoAsync(TestBrowser claudia)
    {
        var office = await claudia.GetAsync(Office);
        await claudia.SubmitAsync(office, "form[action*='Again']");
        return (await claudia.GetAsync("/")).Html.QuerySelector("h1")!.TextContent.Trim();
    }
}
