using Storefront.Modules.Tests.Tenants;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Themes;

/// <summary>Places in a theme's texts.</summary>
public sealed class FilledTextTests
{
    [Theory]
    [InlineData("Schuhe, Taschen usw.", "ging an Schuhe, Taschen usw.#")]
    [InlineData("Jana", "ging an Jana.#")]
    public async Task The_dot_of_an_abbreviation_is_also_that_of_the_sentence(string value, string said)
    {
        var home = Directory.CreateTempSubdirectory("storefront-home-").FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.Path("themes"), "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(home, "themes", Path.GetRelativePath(Repository.Path("themes"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        await File.WriteAllTextAsync(
            Path.Combine(home, "themes", "papier", "sections", "newest.liquid"),
            $"<p id=\"filled\">{{{{ 'purchase.mail_sent' | t: email: '{value}' }}}}#</p>",
            TestContext.Current.CancellationToken);
        await using var host = await Musterstadt.StartAsync(new() { ["Home"] = home });
        using var browser = host.Browser();

        var page = await browser.GetAsync("/shops/becker/");

        Assert.EndsWith(said, page.Html.QuerySelector("#filled")!.TextContent, StringComparison.Ordinal);
    }
}
