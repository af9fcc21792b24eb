using System.Net;
using Microsoft.EntityFrameworkCore;
using Storefront.Media.Pictures;
using Storefront.Modules.Tests.Tenants;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.TestKit;
using Storefront.Wanted.Enquiries;
using Storefront.Wanted.Slips;
using static Storefront.Modules.Tests.RecipeSteps;
using static Storefront.Modules.Tests.Wanted.WantedTown;

namespace Storefront.Modules.Tests.Wanted;

/// <summary>From what somebody looks for to what they put into the basket, and every other end.</summary>
public sealed class EnquiryTests
{
    [Fact]
    public async Task A_guest_asks_the_shops_that_fit_and_buys_from_an_answer()
    {
        await using var host = await StartAsync();
        using var jana = host.Shopper();
        using var ruth = await host.RuthAsync();

        var asked = await jana.FollowAsync(jana.AskAsync("Wanderschuhe für breite Füße", Picture(), ("Text", "Knöchelhoch"), ("Size", "40"), ("AtMost", "150")));
        Assert.Contains("jana@shopper.example", asked.Words, StringComparison.Ordinal);
        Assert.Contains("geht an 2 Geschäfte", asked.Words, StringComparison.Ordinal);
        await host.DrainAsync();
        Assert.Contains("Gerade sucht niemand", (await ruth.GetAsync(Becker)).Words, StringComparison.Ordinal);

        var thread = host.LinkTo("jana@shopper.example", "Wanderschuhe");
        var preview = await jana.GetAsync(thread);
        Assert.Contains("Ihr Gesuch geht an 2 Geschäfte", preview.Words, StringComparison.Ordinal);
        Assert.Contains("noindex", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("jana@shopper.example", preview.Text, StringComparison.Ordinal);
        await jana.PostAsync(thread + "?handler=Send");
        await jana.PostAsync(thread + "?handler=Send");
        await host.DrainAsync();
        Assert.Single(host.MailsTo("hallo@becker.example"));
        Assert.Empty(host.MailsTo("hallo@lindenhof.example"));

        var slip = await ruth.FirstSlipAsync(Becker);
        var page = await ruth.GetAsync(slip);
        Assert.Contains("Knöchelhoch", page.Words, StringComparison.Ordinal);
        Assert.Single(page.Html.QuerySelectorAll(".wanted-photo"));
        Assert.DoesNotContain("shopper.example", page.Text, StringComparison.Ordinal);
        var alpsee = page.Html.QuerySelector("input[name=Products]")!.GetAttribute("value");
        await ruth.SubmitAsync(page, "form[action*='handler=Has']", ("Products", alpsee), ("Text", "In 40 ist er da."));

        await host.PassAsync(TimeSpan.FromMinutes(6));
        var mail = Assert.Single(host.MailsTo("jana@shopper.example"), one => one.Subject.StartsWith("Schuhhaus Becker hat geantwortet", StringComparison.Ordinal));
        Assert.Contains("In 40 ist er da.", mail.Text, StringComparison.Ordinal);
        var answered = await jana.GetAsync(thread);
        Assert.Contains("Jetzt geöffnet", answered.Words, StringComparison.Ordinal);
        await jana.SubmitAsync(answered, "[data-card] form");
        Assert.Contains("Wanderschuh Alpsee", (await jana.GetAsync("/cart")).Words, StringComparison.Ordinal);

        await jana.PostAsync(thread + "?handler=Found");
        await host.DrainAsync();
        Assert.Contains(host.MailsTo("hallo@becker.example"), one => one.Subject.StartsWith("Gefunden", StringComparison.Ordinal));
        Assert.DoesNotContain(host.MailsTo("hallo@hut.example"), one => one.Subject.StartsWith("Gefunden", StringComparison.Ordinal));
        Assert.Contains("gefunden", (await ruth.GetAsync(Becker)).Words, StringComparison.Ordinal);

        await host.PassAsync(TimeSpan.FromDays(31));
        Assert.Equal(HttpStatusCode.NotFound, (await jana.GetAsync(thread)).Status);
        await host.InAsync<StorefrontDb>(Scope.Operator, async db =>
        {
            Assert.Equal((0, 0), (await db.Set<Slip>().CountAsync(), await db.Set<SlipLine>().CountAsync()));
            Assert.Equal(0, await db.Set<Picture>().CountAsync(row => row.Alt.Contains("Wanderschuhe")));
        });
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_the_field_and_nothing_goes_out()
    {
        await using var host = await StartAsync();
        using var jana = host.Shopper();

        var wrong = await jana.FollowAsync(jana.AskAsync("", null, ("Email", "jana"), ("AtMost", "viel"), ("NeededBy", "2020-01-01"), ("Consent", "false"), ("Size", "40")));
        foreach (var field in new[] { "Title", "Email", "AtMost", "NeededBy", "Consent" })
        {
            Assert.NotNull(wrong.Html.QuerySelector($"#Input_{field}-error"));
        }

        Assert.Equal("40", wrong.Html.QuerySelector("#Input_Size")!.GetAttribute("value"));
        var noPicture = await jana.FollowAsync(jana.AskAsync("Wanderschuhe", "<svg/>"u8.ToArray()));
        Assert.Contains("foto.png", noPicture.Html.QuerySelector("#Input_Photos-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await jana.FollowAsync(jana.AskAsync(new string('x', 500)))).Html.QuerySelector("#Input_Title-error"));

        var nowhere = await jana.FollowAsync(jana.AskAsync("Zyklotron"));
        Assert.NotNull(nowhere.Html.QuerySelector("#Input_Branch-error"));
        var branch = await jana.FollowAsync(jana.AskAsync("Zyklotron", null, ("Branch", "books")));
        Assert.Contains("geht an ein Geschäft", branch.Words, StringComparison.Ordinal);

        await jana.AskAsync("Wanderschuhe");
        await jana.AskAsync("Wanderschuhe");
        var often = await jana.FollowAsync(jana.AskAsync("Wanderschuhe"));
        Assert.Contains("Versuchen Sie es später", often.Words, StringComparison.Ordinal);
        await host.DrainAsync();
        Assert.Equal(3, host.MailsTo("jana@shopper.example").Count);
        Assert.Empty(host.MailsTo("hallo@becker.example"));
        await host.PassAsync(TimeSpan.FromDays(3));
        Assert.Equal(0, await host.InAsync<StorefrontDb, int>(Scope.Operator, db => db.Set<Enquiry>().CountAsync()));
    }

    [Fact]
    public async Task Shops_that_do_not_want_it_or_are_blocked_are_not_asked()
    {
        await using var host = await StartAsync(
            AShop("sohle", "Schuhe Sohle", state: "Draft"),
            new { name = "shop", slug = "lindenhof", displayName = "Wanderschuhe Lindenhof", branch = "shoes", level = "Sell", state = "Blocked" });
        using var jana = host.Shopper();
        using var ruth = await host.RuthAsync();
        var switches = await ruth.GetAsync("/shops/becker/admin/settings/features");
        await ruth.PostAsync(
            "/shops/becker/admin/settings/features",
            [.. switches.Html.QuerySelectorAll("input[name=On][checked]").Select(box => ("On", box.GetAttribute("value"))).Where(field => field.Item2 != "Wanted")]);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync(Becker)).Status);

        var asked = await jana.FollowAsync(jana.AskAsync("Wanderschuhe"));

        Assert.Contains("geht an ein Geschäft", asked.Words, StringComparison.Ordinal);
        await host.DrainAsync();
        await jana.PostAsync(host.LinkTo("jana@shopper.example", "Wanderschuhe") + "?handler=Send");
        await host.DrainAsync();
        Assert.Empty(host.MailsTo("hallo@becker.example"));
        Assert.Empty(host.MailsTo("hallo@lindenhof.example"));
        Assert.Single(host.MailsTo("hallo@hut.example"));
    }

    [Fact]
    public async Task Withdrawn_it_is_gone_at_once_and_shops_that_had_it_are_told()
    {
        await using var host = await StartAsync();
        using var jana = host.Shopper();
        using var ruth = await host.RuthAsync();
        var thread = await host.AsksAsync(jana, "Wanderschuhe");
        var slip = await ruth.FirstSlipAsync(Becker);
        await ruth.SubmitAsync(await ruth.GetAsync(slip), "form[action*='handler=Has']", ("Text", "Ja"), ("Price", "129"));

        var shown = await jana.GetAsync(thread);
        Assert.Contains("129,00", shown.Words, StringComparison.Ordinal);
        await jana.SubmitAsync(shown, "form[action*='handler=Hold']");
        Assert.Contains("hat geschrieben", (await ruth.GetAsync(Becker)).Words, StringComparison.Ordinal);
        await jana.PostAsync(thread + "?handler=Withdraw");

        await host.DrainAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await jana.GetAsync(thread)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync(slip)).Status);
        Assert.Contains(host.MailsTo("hallo@becker.example"), mail => mail.Subject.StartsWith("Zurückgezogen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_town_stops_one_with_a_reason()
    {
        await using var host = await StartAsync();
        using var jana = host.Shopper();
        using var claudia = await host.ClaudiaAsync();
        using var ruth = await host.RuthAsync();
        var thread = await host.AsksAsync(jana, "Wanderschuhe");
        var slip = await ruth.FirstSlipAsync(Becker);

        var list = await claudia.GetAsync("/admin/wanted/town");
        Assert.Contains("ging an 2 Geschäfte", list.Words, StringComparison.Ordinal);
        Assert.NotNull((await claudia.SubmitAsync(list, "form[action*='handler=Stop']")).Html.QuerySelector("#Reason-error"));
        await claudia.SubmitAsync(list, "form[action*='handler=Stop']", ("Reason", "Das ist Werbung."));

        await host.DrainAsync();
        Assert.Contains("Das ist Werbung.", (await jana.GetAsync(thread)).Words, StringComparison.Ordinal);
        Assert.Contains(host.MailsTo("jana@shopper.example"), mail => mail.Text.Contains("Das ist Werbung.", StringComparison.Ordinal));
        Assert.Null((await ruth.GetAsync(slip)).Html.QuerySelector("form[action*='handler=Has']"));
        Assert.Equal(HttpStatusCode.NotFound, (await jana.PostAsync(thread + "?handler=Hold&slip=" + slip[(slip.LastIndexOf('/') + 1)..])).Status);
    }
}
