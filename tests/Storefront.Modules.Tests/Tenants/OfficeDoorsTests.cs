using System.Net;
using AngleSharp.Dom;
using Storefront.Modules.Tests.Users;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>Nobody is shown a way that they may not go, and who goes it anyway is told whom to ask.</summary>
public sealed class OfficeDoorsTests
{
    private const string Editor = """
        { "name": "user", "email": "edda@musterstadt.example", "displayName": "Edda Ecker", "password": "edda-demo-2026", "staffOf": "portal", "role": "editor" }
        """;

    [Theory]
    [InlineData("/shops/becker/admin", "emil@becker.example", "becker-team-2026")]
    [InlineData("/admin", "edda@musterstadt.example", "edda-demo-2026")]
    public async Task Every_way_that_staff_is_shown_is_open_to_them(string area, string email, string password)
    {
        await using var host = await Musterstadt.WithAsync(Editor);
        using var person = host.Browser();
        await person.TryAsync(area, email, password);

        var closed = new List<string>();
        var seen = new HashSet<string> { area };
        var toSee = new Queue<(string Path, string From)>([(area, "sign-in")]);
        while (toSee.TryDequeue(out var next))
        {
            var page = await person.GetAsync(next.Path);
            if (page.Status == HttpStatusCode.Forbidden)
            {
                closed.Add($"{next.From} → {next.Path}");
                continue;
            }

            foreach (var way in WaysOn(page, area).Where(seen.Add))
            {
                toSee.Enqueue((way, next.Path));
            }
        }

        Assert.True(seen.Count > 8, string.Join(' ', seen));
        Assert.Empty(closed);
    }

    [Fact]
    public async Task A_closed_page_keeps_the_menu_and_says_whom_to_ask_and_the_way_back()
    {
        await using var host = await Musterstadt.StartAsync();
        using var emil = host.Browser();
        await emil.TryAsync("/shops/becker/admin", "emil@becker.example", "becker-team-2026");

        var page = await emil.GetAsync("/shops/becker/admin/team");
        var sent = await emil.PostAsync("/shops/becker/admin/team?handler=Invite", ("Email", "x@becker.example"));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal(HttpStatusCode.Forbidden, sent.Status);
        Assert.Contains("Diese Seite ist Ihnen nicht freigegeben", page.Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ruth Becker", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector(".side nav a"));
        Assert.Equal("/shops/becker/admin", page.Html.QuerySelector("main a.button")!.GetAttribute("href"));
    }

    private static IEnumerable<string> WaysOn(TestPage page, string area) => page.Html
        .QuerySelectorAll("main a[href], .side nav a[href], main form[method=get][action]")
        .Select(element => element.GetAttribute("href") ?? element.GetAttribute("action")!)
        .Where(way => way == area || way.StartsWith(area + "/", StringComparison.Ordinal))
        .Select(way => way.Split('?', '#')[0])
        .Where(way => !way.Contains("/export", StringComparison.Ordinal) && !way.EndsWith("/sign-in", StringComparison.Ordinal));
}
