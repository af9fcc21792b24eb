using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;
using static Storefront.Modules.Tests.Community.CommunityTown;

namespace Storefront.Modules.Tests.Community;

/// <summary>Members decide what others see of them.</summary>
public sealed class ProfileTests
{
    [Fact]
    public async Task Nothing_but_kind_and_branch_is_shown_until_the_member_says_so_and_to_whom()
    {
        await using var host = await StartAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var ida = await host.IdaAsync();
        using var grete = await host.GreteAsync();
        var key = await ruth.AskAsync(Becker, "Wer packt bei Ihnen?");

        Assert.Equal("Handel · Schuhe", await AuthorAsync(grete, $"{Hut}/questions/{key}"));
        Assert.DoesNotContain("Ruth Becker", (await grete.GetAsync($"{Hut}/questions/{key}")).Text, StringComparison.Ordinal);

        await SaveAsync(ruth, "Town", ("Input.ShowName", "true"), ("Input.ShowPlace", "true"));
        Assert.Equal("Ruth Becker · Schuhhaus Becker (Musterstadt kauft ein)", await AuthorAsync(ida, $"/shops/lindenhof/admin/community/questions/{key}"));
        Assert.Equal("Handel · Schuhe", await AuthorAsync(grete, $"{Hut}/questions/{key}"));

        await SaveAsync(ruth, "Network", ("Input.ShowPlace", "true"), ("Input.ShowAbout", "true"), ("Input.About", "Ich kenne mich mit Größen aus."));
        Assert.Equal("Handel · Schuhhaus Becker (Musterstadt kauft ein)", await AuthorAsync(grete, $"{Hut}/questions/{key}"));
        var link = (await grete.GetAsync($"{Hut}/questions/{key}")).Html.QuerySelector("article a[href*='/members/']")!.GetAttribute("href")!;
        var member = await grete.GetAsync(link);
        Assert.Contains("Ich kenne mich mit Größen aus.", member.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ruth Becker", member.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_association_of_a_towns_team_exchanges_and_writes_lessons_but_none_for_the_portal()
    {
        await using var host = await StartAsync();
        await host.SeedAsync("""
            { "steps": [
              { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "portalName": "Musterstadt kauft ein", "hosts": ["musterstadt.localhost"], "state": "NW" },
              { "name": "user", "email": "vera@verband.example", "displayName": "Vera Verband", "password": "vera-demo-2026", "staffOf": "portal", "role": "association" } ] }
            """);
        await host.DrainAsync();
        using var ruth = await host.BeckersRuthAsync();
        using var vera = host.Browser("musterstadt.localhost");
        await Users.SignInSteps.TryAsync(vera, "/admin", "vera@verband.example", "vera-demo-2026");
        var key = await ruth.AskAsync(Becker, "Wer packt bei Ihnen?");

        var answer = await vera.AnswerAsync("/admin/community", key, "Fragen Sie Ihre Auszubildenden.");

        var thread = await ruth.GetAsync($"{Becker}/questions/{key}");
        Assert.Equal("Verband", thread.Html.QuerySelector($"#{answer} a[href*='/members/']")!.TextContent);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await vera.GetAsync("/admin/community/moderation")).Status);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await vera.GetAsync("/admin/team")).Status);

        var form = await vera.GetAsync("/admin/quickstart/edit");
        Assert.Null(form.Html.QuerySelector("[name='Input.OnPortal']"));
        await vera.SubmitAsync(form, "main form", ("Input.TitleDe", "Ausbilden im Laden"), ("Input.GoalDe", "Alle wissen Bescheid."), ("Input.IsLive", "true"), ("Input.OnPortal", "true"));
        Assert.Contains("Ausbilden im Laden", (await ruth.GetAsync("/shops/becker/admin/quickstart")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ausbilden im Laden", (await vera.GetAsync("/quickstart")).Words, StringComparison.Ordinal);
    }

    private static async Task<string> AuthorAsync(TestBrowser browser, string path) =>
        (await browser.GetAsync(path)).Html.QuerySelector("article a[href*='/members/']")!.TextContent;

    private static async Task SaveAsync(TestBrowser ruth, string audience, params (string, string?)[] ticked)
    {
        var page = await ruth.GetAsync(Becker + "/profile");
        string[] boxes = ["Input.ShowName", "Input.ShowPlace", "Input.ShowAbout"];
        var off = boxes.Where(box => ticked.All(pair => pair.Item1 != box)).Select(box => (box, (string?)null));
        Assert.NotNull((await ruth.SubmitAsync(page, "main form.stack", [("Input.ShownTo", audience), .. ticked, .. off])).Location);
    }
}
