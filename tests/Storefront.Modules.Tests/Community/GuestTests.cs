using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Community.CommunityTown;

namespace Storefront.Modules.Tests.Community;

/// <summary>Associations and experts: invited by mail, with a profile of their own, and free to leave.</summary>
public sealed class GuestTests
{
    private const string Guests = "/operator/community/guests";

    [Fact]
    public async Task The_operator_invites_an_expert_who_takes_part_and_leaves_again()
    {
        await using var host = await StartAsync();
        using var house = await host.OperatorAsync();
        var empty = await house.GetAsync(Guests);
        Assert.Contains("Noch niemand zu Gast", empty.Words, StringComparison.Ordinal);
        var wrong = await house.SubmitAsync(empty, "main section form", ("Input.Name", "Vera Lindner"), ("Input.Email", "vera@"), ("Input.Role", "expert"), ("Input.Town", "musterstadt"));
        Assert.Equal("vera@", wrong.Html.QuerySelector("[name='Input.Email']")!.GetAttribute("value"));
        Assert.Contains("Wählen Sie eine Stadt.", (await house.SubmitAsync(empty, "main section form", ("Input.Name", "Vera"), ("Input.Email", "vera@rat.example"))).Words, StringComparison.Ordinal);
        Assert.Contains("gehört schon zum Team", (await house.SubmitAsync(empty, "main section form", ("Input.Name", "Claudia"), ("Input.Email", "claudia@musterstadt.example"), ("Input.Town", "musterstadt"))).Words, StringComparison.Ordinal);

        await house.SubmitAsync(empty, "main section form", ("Input.Name", "Vera Lindner"), ("Input.Email", "vera@rat.example"), ("Input.Role", "expert"), ("Input.Town", "musterstadt"));
        await host.DrainAsync();
        Assert.Contains("als Fachperson", ModerationTests.MailTo(host, "vera@rat.example"), StringComparison.Ordinal);
        Assert.Contains("eingeladen", (await house.GetAsync(Guests)).Html.QuerySelector(".acts")!.TextContent, StringComparison.Ordinal);
        using var vera = host.Browser("musterstadt.localhost");
        var welcome = await vera.GetAsync(host.LinkInLatestMail());
        Assert.Contains("zu Gast bei Musterstadt kauft ein", welcome.Words, StringComparison.Ordinal);
        await vera.SubmitAsync(welcome, "main form", ("Password", "ein Satz den nur ich kenne"));
        Assert.DoesNotContain("eingeladen", (await house.GetAsync(Guests)).Html.QuerySelector(".acts")!.TextContent, StringComparison.Ordinal);

        var overview = await vera.GetAsync("/admin");
        Assert.NotNull(overview.Html.QuerySelector("main .acts a[href='/admin/community']"));
        Assert.Null(overview.Html.QuerySelector("main .figure"));

        using var grete = await host.GreteAsync();
        var question = await grete.AskAsync(Hut, "Wie fotografieren Sie Hüte?");
        var answer = await vera.AnswerAsync("/admin/community", question, "Am Fenster.");
        Assert.Equal("Fachperson", Author(await grete.GetAsync($"{Hut}/questions/{question}"), answer));
        var profile = await vera.GetAsync("/admin/community/profile");
        await vera.SubmitAsync(profile, "main form.stack", ("Input.ShownTo", "Network"), ("Input.ShowName", "true"));
        Assert.Equal("Vera Lindner", Author(await grete.GetAsync($"{Hut}/questions/{question}"), answer));
        await vera.SubmitAsync(
            await vera.GetAsync("/admin/community/mentors/offer"), "main form.stack",
            ("Input.Topics", "Fotos"), ("Input.IsOpen", "true"), ("Input.Times[0].Day", "Tuesday"), ("Input.Times[0].From", "14:00"), ("Input.Times[0].Until", "15:00"));
        var offer = (await grete.GetAsync(Hut + "/mentors")).Html.QuerySelector("main h3 a")!.GetAttribute("href")!;
        var page = await grete.GetAsync(offer);
        await grete.SubmitAsync(page, "main form", ("At", page.Html.QuerySelector("input[name=At]")!.GetAttribute("value")), ("Topic", "Hüte"));

        var left = await vera.FollowAsync(vera.PostAsync("/admin/community/profile?handler=Leave"));
        await host.DrainAsync();
        Assert.Contains("Sie sind ausgetreten", left.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await vera.GetAsync("/admin/community")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await grete.GetAsync(offer)).Status);
        Assert.Contains("nehme am Austausch nicht mehr teil", ModerationTests.MailTo(host, "grete@hut.example"), StringComparison.Ordinal);
        var thread = await grete.GetAsync($"{Hut}/questions/{question}");
        Assert.Contains("Am Fenster.", thread.Words, StringComparison.Ordinal);
        Assert.Contains("nicht mehr dabei", thread.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Vera Lindner", thread.Text, StringComparison.Ordinal);
        Assert.Contains("Noch niemand zu Gast", (await house.GetAsync(Guests)).Words, StringComparison.Ordinal);
        using var claudia = await host.PortalsClaudiaAsync();
        Assert.Contains("Vera Lindner ist ausgetreten", (await claudia.GetAsync("/admin/log")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retailer_who_leaves_keeps_the_shop_and_an_invitation_taken_back_opens_nothing()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var ida = await host.IdaAsync();
        var key = await ruth.AskAsync(Becker, "Wer packt bei Ihnen?");

        var done = await ruth.FollowAsync(ruth.PostAsync(Becker + "/profile?handler=Leave"));
        Assert.Contains("Sie sind ausgetreten.", done.Words, StringComparison.Ordinal);
        Assert.Contains("nicht mehr dabei", (await ida.GetAsync($"/shops/lindenhof/admin/community/questions/{key}")).Words, StringComparison.Ordinal);
        Assert.NotEqual(key, await ruth.AskAsync(Becker, "Und wer fotografiert?"));

        using var house = await host.OperatorAsync();
        await house.SubmitAsync(
            await house.GetAsync(Guests), "main section form", ("Input.Name", "Handelsverband"), ("Input.Email", "verband@handel.example"), ("Input.Role", "association"), ("Input.Town", "musterstadt"));
        await host.DrainAsync();
        var form = (await house.GetAsync(Guests)).Html.QuerySelector(".acts form")!;
        var (town, id) = (form.QuerySelector("[name=town]")!.GetAttribute("value"), form.QuerySelector("[name=id]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await house.PostAsync(Guests + "?handler=TakeBack", ("town", "nebenstadt"), ("id", id))).Status);
        await house.PostAsync(Guests + "?handler=TakeBack", ("town", town), ("id", id));
        Assert.Null((await host.Browser("musterstadt.localhost").GetAsync(host.LinkInLatestMail())).Html.QuerySelector("[name=Password]"));
    }

    [Fact]
    public async Task Nothing_is_shown_any_more_of_somebody_who_was_taken_out_of_the_team()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var ida = await host.IdaAsync();
        using var emil = host.Browser("musterstadt.localhost");
        await emil.TryAsync("/shops/becker/admin", "emil@becker.example", "becker-team-2026");
        var key = await emil.AskAsync(Becker, "Wer packt bei Ihnen?");
        await emil.SubmitAsync(await emil.GetAsync(Becker + "/profile"), "main form.stack", ("Input.ShownTo", "Network"), ("Input.ShowName", "true"));
        var thread = $"/shops/lindenhof/admin/community/questions/{key}";
        Assert.Contains("Emil Sander", (await ida.GetAsync(thread)).Words, StringComparison.Ordinal);

        var team = await ruth.GetAsync("/shops/becker/admin/team");
        await ruth.SubmitAsync(team, "form[action*=Remove]");
        await host.DrainAsync();

        Assert.DoesNotContain("Emil Sander", (await ida.GetAsync(thread)).Text, StringComparison.Ordinal);
        Assert.Contains("nicht mehr dabei", (await ida.GetAsync(thread)).Words, StringComparison.Ordinal);
    }

    private static string Author(TestPage page, string post) => page.Html.QuerySelector($"#{post} a[href*='/members/']")!.TextContent;
}
