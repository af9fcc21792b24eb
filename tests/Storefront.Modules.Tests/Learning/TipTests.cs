using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Themes;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Learning;

/// <summary>The fitting lesson stands on the screen it belongs to, as long as it helps.</summary>
public sealed class TipTests
{
    private const string Office = "/shops/becker/admin";
    private const string Reservations = Office + "/reservations";
    private const string Hours = Office + "/hours";

    [Fact]
    public async Task A_tip_leads_to_its_lesson_and_goes_away_for_the_person_who_hides_it()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        using var emil = await QuickstartTests.EmilAsync(host);
        var page = await ruth.GetAsync(Hours);

        var back = await ruth.SubmitAsync(page, "#aside");

        Assert.Equal(Office + "/quickstart/lessons/opening-hours", Tip(page)!.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(Hours, back.Location);
        Assert.Null(Tip(await ruth.GetAsync(Hours)));
        Assert.NotNull(Tip(await emil.GetAsync(Hours)));
        Assert.Equal(HttpStatusCode.OK, (await ruth.GetAsync(Office + "/quickstart/lessons/opening-hours")).Status);
    }

    [Fact]
    public async Task Whoever_has_done_it_or_ticked_it_off_needs_no_tip()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var counter = Office + "/pickup/counter";
        var before = (Tip(await ruth.GetAsync(counter)), Tip(await ruth.GetAsync(Reservations)));

        await ruth.PostAsync(Office + "/quickstart/lessons/handover?handler=Done");

        Assert.NotNull(before.Item1);
        Assert.Null(before.Item2);
        Assert.Null(Tip(await ruth.GetAsync(counter)));
    }

    [Fact]
    public async Task The_first_form_of_a_page_stays_its_own()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();

        var page = await ruth.GetAsync(Hours);

        Assert.NotEqual("aside", page.Html.QuerySelector("main form")!.Id);
        Assert.Equal("aside", page.Html.QuerySelector("main button[form]")!.GetAttribute("form"));
    }

    [Fact]
    public async Task A_page_without_a_lesson_and_the_towns_office_have_none()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        using var claudia = await host.ClaudiaAsync();

        Assert.Null(Tip(await ruth.GetAsync(Office)));
        Assert.Null(Tip(await claudia.GetAsync("/admin/pages")));
    }

    [Fact]
    public async Task Hiding_takes_only_lessons_and_leads_only_back_into_the_office()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var hide = Office + "/quickstart/tips";

        var unknown = await ruth.PostAsync(hide, ("lesson", "zaubern"), ("back", "/admin/hours"));
        var outside = await ruth.PostAsync(hide, ("lesson", "stock"), ("back", "//evil.example/"));

        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal(Office + "/quickstart", outside.Location);
    }

    private static AngleSharp.Dom.IElement? Tip(TestPage page) => page.Html.QuerySelector("main aside.aside");
}
