using System.Diagnostics;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Themes;

/// <summary>The themes pass the linter that theme developers know.</summary>
public sealed class LintTests
{
    [Fact]
    public async Task The_published_linter_finds_nothing_in_the_themes()
    {
        var (exit, words) = await LintAsync(Repository.Path("themes"));

        Assert.True(exit == 0, words);
        Assert.Contains("portal: ", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_linter_finds_a_broken_section()
    {
        var copy = Directory.CreateTempSubdirectory("themes").FullName;
        await CopyAsync(Repository.Path("themes"), copy);
        await File.WriteAllTextAsync(Path.Combine(copy, "papier", "sections", "broken.liquid"), "{% if shop %}<p>{% render 'nowhere' %}");

        var (exit, words) = await LintAsync(copy);

        Assert.Equal(1, exit);
        Assert.Contains("broken.liquid", words, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Words)> LintAsync(string themes)
    {
        var tools = Environment.GetEnvironmentVariable("STOREFRONT_NODE_TOOLS");
        Assert.SkipWhen(tools is null, "The linter comes from npm: ./test installs it.");
        var work = Directory.CreateTempSubdirectory("theme-lint").FullName;
        using var node = Process.Start(new ProcessStartInfo("node", [Repository.Path("tests", "services", "theme-check.mjs"), themes, work, tools])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var words = await node.StandardOutput.ReadToEndAsync() + await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, words);
    }

    private static async Task CopyAsync(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllBytesAsync(target, await File.ReadAllBytesAsync(file));
        }
    }
}
