using System.Net;
using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Themes;

/// <summary>A theme with mistakes in it: the page goes on without the section, and staff read where the mistake is.</summary>
public sealed class BrokenThemeTests
{
    public static TheoryData<string, string> Mistakes => new()
    {
        { "{% if shop %}never closed", "papier/sections/newest.liquid:" },
        { "{{ 'x' | no_such_filter }}", "papier/sections/newest.liquid:1" },
        { "{% for a in (1..10000) %}{% for b in (1..10000) %}x{% endfor %}{% endfor %}", "papier/sections/newest.liquid:1" },
        { "{% render 'newest-loop' %}", "papier/snippets/newest-loop.liquid:1" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public async Task The_public_sees_the_page_without_the_section(string mistake, string _)
    {
        await using var host = await StartAsync(mistake, watch: false);
        using var browser = host.Browser();

        var page = await browser.GetAsync("/shops/becker/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Schuhhaus Becker", page.Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("footer"));
        Assert.DoesNotContain("newest", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("liquid", page.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Mistakes))]
    public async Task Whoever_works_on_the_theme_reads_file_and_line(string mistake, string place)
    {
        await using var host = await StartAsync(mistake, watch: true);
        using var browser = host.Browser();

        var page = await browser.GetAsync("/shops/becker/");

        Assert.Contains(place, page.Html.QuerySelector(".notice--danger")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("footer"));
    }

    [Fact]
    public async Task A_broken_layout_still_lets_people_read_the_page()
    {
        var home = Copy();
        await File.WriteAllTextAsync(Path.Combine(home, "themes", "papier", "layout", "theme.liquid"), "<html>{% if %}");
        await using var host = await Musterstadt.StartAsync(new() { ["Home"] = home });
        using var browser = host.Browser();

        var page = await browser.GetAsync("/shops/becker/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Schuhhaus Becker", page.Html.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<TestHost> StartAsync(string mistake, bool watch)
    {
        var home = Copy();
        await File.WriteAllTextAsync(Path.Combine(home, "themes", "papier", "sections", "newest.liquid"), mistake);
        await File.WriteAllTextAsync(Path.Combine(home, "themes", "papier", "snippets", "newest-loop.liquid"), "{% render 'newest-loop' %}");
        return await Musterstadt.StartAsync(new() { ["Home"] = home, ["Themes:Watch"] = watch ? "true" : "false" });
    }

    private static string Copy()
    {
        var home = Directory.CreateTempSubdirectory("storefront-home-").FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.Path("themes"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(home, "themes", Path.GetRelativePath(Repository.Path("themes"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        Directory.CreateDirectory(Path.Combine(home, "themes", "papier", "snippets"));
        return home;
    }
}
