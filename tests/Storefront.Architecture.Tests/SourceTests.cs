using System.Text.RegularExpressions;
using Storefront.TestKit;

namespace Storefront.Architecture.Tests;

/// <summary>What the compiler cannot see: words in the source that step around a wall.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void Nobody_steps_around_the_owner_filters() => Assert.Empty(FilesWith(IgnoresFilters(), "src"));

    [Fact]
    public void The_search_for_such_words_finds_them() =>
        Assert.Matches(IgnoresFilters(), "db.Set<Order>().IgnoreQueryFilters().ToListAsync()");

    [Fact]
    public void Pages_carry_no_inline_script_and_no_handler() =>
        Assert.Empty(FilesWith(InlineScript(), "src", "*.cshtml").Concat(FilesWith(InlineScript(), "themes", "*.liquid")));

    [Fact]
    public void Nothing_asks_outside_at_run_time() =>
        Assert.Empty(FilesWith(OutsideAddress(), "themes", "*.liquid").Concat(FilesWith(OutsideAddress(), "themes", "*.css"))
            .Concat(FilesWith(OutsideAddress(), "src", "*.cshtml")));

    [Fact]
    public void Outdated_laws_are_not_cited() =>
        Assert.Empty(FilesWith(OutdatedLaw(), "src", "*.json").Concat(FilesWith(OutdatedLaw(), "themes", "*.json")).Concat(FilesWith(OutdatedLaw(), "seeds", "*.json")));

    private static IEnumerable<string> FilesWith(Regex words, string folder, string pattern = "*.cs") => Directory
        .EnumerateFiles(Repository.Path(folder), pattern, SearchOption.AllDirectories)
        .Where(file => words.IsMatch(File.ReadAllText(file)))
        .Select(file => Path.GetRelativePath(Repository.Root, file));

    [GeneratedRegex(@"IgnoreQueryFilters\(|FromSqlRaw|ExecuteSqlRaw|BYPASSRLS(?!\b.*NO)", RegexOptions.CultureInvariant)]
    private static partial Regex IgnoresFilters();

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)[^>]*>|\son[a-z]+=""|\sstyle=""", RegexOptions.CultureInvariant)]
    private static partial Regex InlineScript();

    [GeneratedRegex(@"(src|href)=""(https?:)?//|url\((['""]?)https?:|@import", RegexOptions.CultureInvariant)]
    private static partial Regex OutsideAddress();

    // legal.md IMP-04
    [GeneratedRegex(@"§ 5 TMG|TTDSG|Telemediengesetz|consumers/odr", RegexOptions.CultureInvariant)]
    private static partial Regex OutdatedLaw();
}
