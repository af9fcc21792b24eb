using System.Net;
using Storefront.Modules.Tests.Themes;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>An invitation that went wrong is sent once more, or taken back.</summary>
public sealed class TeamInvitationTests
{
    private const string Team = "/shops/becker/admin/team";

    [Fact]
    public async Task Sent_again_it_has_a_new_link_and_the_old_one_is_dead()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var (id, first) = await InviteAsync(host, ruth);
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        var answer = await ruth.FollowAsync(ruth.PostAsync($"{Team}?handler=Again", ("id", id)));
        await host.DrainAsync();
        var second = host.LinkInLatestMail();

        Assert.Contains("Die Einladung an nele@becker.example ist noch einmal unterwegs.", answer.Words, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        Assert.Equal((false, true), (await OpensAsync(host, first), await OpensAsync(host, second)));
        Assert.Contains("Nele Neu noch einmal eingeladen", (await ruth.GetAsync("/shops/becker/admin/log")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_back_its_link_is_dead_at_once()
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var (id, link) = await InviteAsync(host, ruth);

        var answer = await ruth.FollowAsync(ruth.PostAsync($"{Team}?handler=TakeBack", ("id", id)));

        Assert.Contains("Die Einladung an nele@becker.example ist zurückgenommen.", answer.Words, StringComparison.Ordinal);
        Assert.False(await OpensAsync(host, link));
        Assert.Empty(answer.Html.QuerySelectorAll("form[action*=TakeBack]"));
        Assert.Contains("Einladung an Nele Neu zurückgenommen", (await ruth.GetAsync("/shops/becker/admin/log")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.PostAsync($"{Team}?handler=Again", ("id", id))).Status);
    }

    [Theory]
    [InlineData("Again")]
    [InlineData("TakeBack")]
    public async Task Another_shop_cannot_touch_it(string handler)
    {
        await using var host = await Musterstadt.StartAsync();
        using var ruth = await host.RuthAsync();
        var (id, link) = await InviteAsync(host, ruth);
        using var ida = host.Browser();
        await ida.TryAsync("/shops/lindenhof/admin", "ida@lindenhof.example", "lindenhof-demo-2026");
        using var claudia = host.Browser();
        await claudia.TryAsync("/admin", "claudia@musterstadt.example", "claudia-demo-2026");

        Assert.Equal(HttpStatusCode.NotFound, (await ida.PostAsync($"/shops/lindenhof/admin/team?handler={handler}", ("id", id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await claudia.PostAsync($"/admin/team?handler={handler}", ("id", id))).Status);
        Assert.True(await OpensAsync(host, link));
    }

    private static async Task<(string Id, string Link)> InviteAsync(TestHost host, TestBrowser ruth)
    {
        await ruth.PostAsync($"{Team}?handler=Invite", ("Input.Name", "Nele Neu"), ("Input.Email", "nele@becker.example"), ("Input.Role", "staff"));
        await host.DrainAsync();
        var team = await ruth.GetAsync(Team);
        return (team.Html.QuerySelector("form[action*=TakeBack] input[name=id]")!.GetAttribute("value")!, host.LinkInLatestMail());
    }

    private static async Task<bool> OpensAsync(TestHost host, string link)
    {
        using var nele = host.Browser();
        return (await nele.GetAsync(link)).Html.QuerySelector("[name=Password]") is not null;
    }
}
