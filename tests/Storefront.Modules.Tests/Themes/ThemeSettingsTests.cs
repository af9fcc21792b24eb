using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Themes;

public sealed class ThemeSettingsTests
{
    private const string Office = "/shops/becker/admin/theme";

    [Fact]
    public async Task A_pale_house_colour_is_shown_before_and_after_and_used_darker()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        var form = await ruth.GetAsync(Office);
        var saved = await ruth.FollowAsync(ruth.SubmitAsync(form, "form[action*='Look']", ("setting.brand_color", "#7fdbff")));

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("Die Gestaltung ist gespeichert.", saved.Words, StringComparison.Ordinal);
        Assert.Contains("wäre schwer lesbar", saved.Words, StringComparison.Ordinal);
        Assert.Equal("#7fdbff", saved.Html.QuerySelector("#setting_brand_color")!.GetAttribute("value"));
        var css = await CssAsync(ruth);
        Assert.DoesNotContain("#7fdbff", css, StringComparison.Ordinal);
        Assert.Matches("--brand:#[0-9a-f]{6};", css);
    }

    [Fact]
    public async Task The_samples_follow_the_colour_before_it_is_saved()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var picker = (await ruth.GetAsync(Office)).Html.QuerySelector("#setting_brand_color")!;
        var sample = picker.GetAttribute("hx-get") + "&setting.brand_color=";

        var pale = await ruth.GetAsync(sample + "%237fdbff");
        var dark = await ruth.GetAsync(sample + "%23123456");

        Assert.Contains("#7fdbff", pale.Html.QuerySelector("svg")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("wäre schwer lesbar", pale.Words, StringComparison.Ordinal);
        Assert.Contains("gut lesbar", dark.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync(sample + "grün")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync(Office + "?handler=Colour")).Status);
        Assert.DoesNotContain("#7fdbff", (await ruth.GetAsync(Office)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_change_can_be_undone()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var before = await CssAsync(ruth);

        var form = await ruth.GetAsync(Office);
        await ruth.SubmitAsync(form, "form[action*='Look']", ("setting.brand_color", "#123456"));
        var changed = await CssAsync(ruth);
        await ruth.PostAsync(Office + "?handler=Undo");
        var after = await CssAsync(ruth);

        Assert.Contains("#123456", changed, StringComparison.Ordinal);
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Changes_are_undone_one_after_the_other_and_come_back()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var first = await CssAsync(ruth);
        Assert.Null((await ruth.GetAsync(Office)).Html.QuerySelector("form[action*='Undo']"));
        foreach (var colour in (string[])["#112233", "#334455", "#556677"])
        {
            await ruth.SubmitAsync(await ruth.GetAsync(Office), "form[action*='Look']", ("setting.brand_color", colour));
        }

        Assert.Contains("#334455", await AfterAsync("Undo"), StringComparison.Ordinal);
        Assert.Contains("#112233", await AfterAsync("Undo"), StringComparison.Ordinal);
        Assert.Contains("#334455", await AfterAsync("Redo"), StringComparison.Ordinal);
        await AfterAsync("Undo");
        Assert.Equal(first, await AfterAsync("Undo"));

        var page = await ruth.GetAsync(Office);
        Assert.Null(page.Html.QuerySelector("form[action*='Undo'] button:not([formaction])"));
        Assert.NotNull(page.Html.QuerySelector("form[action*='Undo'] button[formaction*='Redo']"));
        var nothing = await ruth.FollowAsync(ruth.PostAsync(Office + "?handler=Undo"));
        Assert.Contains("Davor ist nichts aufgehoben", nothing.Html.QuerySelector(".notice--warning")!.TextContent, StringComparison.Ordinal);

        // A change of its own is the end of what was taken back.
        await ruth.SubmitAsync(await ruth.GetAsync(Office), "form[action*='Look']", ("setting.brand_color", "#102030"));
        Assert.Contains("#102030", await AfterAsync("Redo"), StringComparison.Ordinal);

        async Task<string> AfterAsync(string step)
        {
            await ruth.PostAsync(Office + "?handler=" + step);
            return await CssAsync(ruth);
        }
    }

    [Fact]
    public async Task What_is_typed_beside_another_preset_is_kept_and_the_colours_are_its_own()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var form = await ruth.GetAsync(Office);
        var other = form.Html.QuerySelectorAll("input[name=preset]").First(choice => !choice.HasAttribute("checked")).GetAttribute("value")!;
        var brand = form.Html.QuerySelector("#setting_brand_color")!.GetAttribute("value");
        var corners = form.Html.QuerySelector("select[name='setting.corners']")!;
        var sharp = corners.QuerySelectorAll("option").First(option => !option.HasAttribute("selected")).GetAttribute("value")!;

        var saved = await ruth.FollowAsync(ruth.SubmitAsync(
            form, "form[action*='Look']", ("preset", other), ("setting.announcement", "Heute bis 20 Uhr"), ("setting.corners", sharp)));

        Assert.Contains("Heute bis 20 Uhr", saved.Text, StringComparison.Ordinal);
        Assert.Equal(sharp, saved.Html.QuerySelector("select[name='setting.corners'] option[selected]")!.GetAttribute("value"));
        Assert.NotEqual(brand, saved.Html.QuerySelector("#setting_brand_color")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("setting.announcement", "#setting_announcement")]
    [InlineData("setting.announcement.en", "#setting_announcement_en")]
    public async Task An_announcement_is_short_and_what_was_typed_is_kept(string field, string id)
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var (whole, tooLong) = (new string('a', 160), new string('b', 161));
        (string, string?)[] german = field.EndsWith(".en", StringComparison.Ordinal) ? [("setting.announcement", "Heute")] : [];
        var form = await ruth.GetAsync(Office);
        var brand = form.Html.QuerySelector("#setting_brand_color")!.GetAttribute("value");

        var refused = await ruth.SubmitAsync(
            form, "form[action*='Look']", [.. german, (field, tooLong), ("setting.brand_color", "#112233")]);
        var stored = await ruth.GetAsync(Office);
        var saved = await ruth.FollowAsync(ruth.SubmitAsync(form, "form[action*='Look']", [.. german, (field, whole)]));

        Assert.Equal("Steht über jeder Seite. Höchstens 160 Zeichen.", form.Html.QuerySelector(id + "-hint")!.TextContent);
        Assert.Equal((id + "-hint")[1..], form.Html.QuerySelector(id)!.GetAttribute("aria-describedby"));
        Assert.Equal("160", form.Html.QuerySelector(id)!.GetAttribute("maxlength"));
        Assert.Equal("Kürzen Sie den Text auf 160 Zeichen.", refused.Html.QuerySelector(id + "-error")!.TextContent);
        Assert.NotNull(refused.Html.QuerySelector($"a[href='{id}']"));
        Assert.Equal(tooLong, refused.Html.QuerySelector(id)!.GetAttribute("value"));
        Assert.Equal("#112233", refused.Html.QuerySelector("#setting_brand_color")!.GetAttribute("value"));
        Assert.Equal((brand, ""), (stored.Html.QuerySelector("#setting_brand_color")!.GetAttribute("value"), stored.Html.QuerySelector(id)!.GetAttribute("value") ?? ""));
        Assert.Equal(whole, saved.Html.QuerySelector(id)!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_announcement_that_is_longer_already_stays_until_somebody_changes_it()
    {
        var old = new string('c', 420);
        await using var host = await Musterstadt.WithAsync($$"""
            { "name": "theme", "shop": "becker", "theme": "papier", "settings": { "announcement": "{{old}}" } }
            """);
        using var ruth = await host.RuthAsync();

        var form = await ruth.GetAsync(Office);
        var saved = await ruth.FollowAsync(ruth.SubmitAsync(form, "form[action*='Look']", ("setting.brand_color", "#112233")));
        var changed = await ruth.SubmitAsync(saved, "form[action*='Look']", ("setting.announcement", old + "d"));
        var page = await ruth.GetAsync("/shops/becker/");

        Assert.Equal(old, saved.Html.QuerySelector("#setting_announcement")!.GetAttribute("value"));
        Assert.Equal("#112233", saved.Html.QuerySelector("#setting_brand_color")!.GetAttribute("value"));
        Assert.NotNull(changed.Html.QuerySelector("#setting_announcement-error"));
        Assert.Equal(old, page.Html.QuerySelector(".announcement")!.TextContent.Trim());
    }

    [Fact]
    public async Task Another_theme_dresses_the_shop_at_once()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        var form = await ruth.GetAsync(Office);
        await ruth.SubmitAsync(form, "form[action*='Look']", ("theme", "schiefer"), ("preset", "Salon"));
        var page = await ruth.GetAsync("/shops/becker/");

        Assert.Contains("/theme/schiefer/theme.css", page.Text, StringComparison.Ordinal);
        Assert.Equal("source-sans", page.Html.DocumentElement.GetAttribute("data-heading"));
    }

    [Fact]
    public async Task A_preview_shows_choices_that_nobody_else_sees()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        var preview = await ruth.GetAsync(Office + "/preview?theme=papier&preset=Papier&setting.brand_color=%23123456");
        var css = await ruth.GetAsync(preview.Html.QuerySelectorAll("link[rel=stylesheet]:not(noscript *)").Last().GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.Contains("#123456", css.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("#123456", await CssAsync(ruth), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_changes_the_look_of_another_shop()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync("/shops/lindenhof/admin/theme")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync("/shops/lindenhof/admin/theme?handler=Colour&field=setting.brand_color&setting.brand_color=%23123456")).Status);
        foreach (var step in (string[])["Look", "Undo", "Redo"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ruth.PostAsync("/shops/lindenhof/admin/theme?handler=" + step)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await ruth.PostAsync("/admin/theme?handler=" + step)).Status);
        }
    }

    private static async Task<string> CssAsync(TestBrowser browser)
    {
        var page = await browser.GetAsync("/shops/becker/");
        return (await browser.GetAsync(page.Html.QuerySelector("link[href*='settings.css']")!.GetAttribute("href")!)).Text;
    }
}

internal static class Staff
{
    /// <param name="host">The house.</param>
    /// <param name="address">Host name of the town where it matters, as for passkeys.</param>
    internal static async Task<TestBrowser> RuthAsync(this TestHost host, string? address = null)
    {
        var browser = address is null ? host.Browser() : host.Browser(address);
        await browser.TryAsync(RuthsDoor.Becker, RuthsDoor.Email, RuthsDoor.Password);
        return browser;
    }

    internal static async Task<TestBrowser> ClaudiaAsync(this TestHost host)
    {
        var browser = host.Browser();
        await browser.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");
        return browser;
    }
}
