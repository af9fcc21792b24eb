using System.Text.RegularExpressions;
using Storefront.Platform.Texts;
using Storefront.TestKit;
using Storefront.Themes.Files;
using Storefront.Themes.Rendering;

namespace Storefront.Modules.Tests.Themes;

/// <summary>The themes that are shipped: sound files, known names, words in both languages.</summary>
public sealed partial class ThemeFilesTests
{
    private static readonly Lazy<Dictionary<string, Theme>> Loaded = new(() => Directory
        .EnumerateDirectories(Repository.Path("themes"))
        .Select(folder => Path.GetFileName(folder)!)
        .Where(name => name != ThemeLoader.Base)
        .ToDictionary(name => name, name => ThemeLoader.Load(Repository.Path("themes"), name, ThemeFilters.CreateOptions())));

    public static TheoryData<string> Names => [.. Loaded.Value.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Every_file_parses_strictly(string theme) => Assert.Empty(Loaded.Value[theme].Problems);

    [Theory, MemberData(nameof(Names))]
    public void Templates_place_only_sections_and_blocks_that_exist(string name)
    {
        var theme = Loaded.Value[name];
        foreach (var (template, page) in theme.Templates)
        {
            foreach (var id in page.Order)
            {
                Assert.True(page.Sections.ContainsKey(id), $"{template}: no section {id}");
                Assert.True(theme.Sections.ContainsKey(page.Sections[id].Type), $"{template}: no file for {page.Sections[id].Type}");
                Assert.All(page.Sections[id].Blocks.Values, block => Assert.Contains(block.Type, theme.Blocks.Keys));
                Assert.Equal(page.Sections[id].Blocks.Keys.Order(), page.Sections[id].BlockOrder.Order());
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Snippets_and_sections_that_files_name_exist(string name)
    {
        var theme = Loaded.Value[name];
        var files = theme.Layouts.Values.Concat(theme.Sections.Values).Concat(theme.Blocks.Values).Concat(theme.Snippets.Values);

        Assert.All(files, file =>
        {
            Assert.All(file.Template.Partials, snippet => Assert.Contains(snippet, theme.Snippets.Keys));
            Assert.All(file.Template.Sections, section => Assert.Contains(section, theme.Sections.Keys));
            Assert.False(file.Template.HasDynamicPartials, $"{file.Name} computes the name of a snippet");
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void Words_and_assets_that_files_name_exist_in_both_languages(string name)
    {
        var theme = Loaded.Value[name];
        foreach (var file in Sources(name))
        {
            var source = File.ReadAllText(file);
            foreach (Match used in Key().Matches(source))
            {
                var key = used.Groups["key"].Value;
                Assert.All(TextCatalog.Locales, locale => Assert.True(
                    theme.Texts[locale].ContainsKey(key) || (theme.Texts[locale].ContainsKey(key + ".one") && theme.Texts[locale].ContainsKey(key + ".other")),
                    $"{file}: {key} in {locale}"));
            }

            Assert.All(Asset().Matches(source).Select(used => used.Groups["file"].Value), asset => Assert.Contains(asset, theme.Assets.Keys));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Labels_of_settings_have_their_words(string name)
    {
        var theme = Loaded.Value[name];
        var labels = theme.SettingGroups.SelectMany(group => group.Settings)
            .Concat(theme.Sections.Values.Concat(theme.Blocks.Values).SelectMany(file => file.Schema.Settings))
            .SelectMany(setting => setting.Options.Select(option => option.Label).Append(setting.Label))
            .Where(label => label.StartsWith("t:", StringComparison.Ordinal));

        Assert.All(labels, label => Assert.All(TextCatalog.Locales, locale => Assert.Contains(label[2..], theme.SchemaTexts[locale].Keys)));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_theme_asks_for_at_most_twelve_settings(string name) => Assert.InRange(Loaded.Value[name].Settings.Count(), 1, 12);

    [Theory, MemberData(nameof(Names))]
    public void Style_sheets_name_other_files_by_their_fingerprint(string name)
    {
        var css = System.Text.Encoding.UTF8.GetString(Loaded.Value[name].Assets["tokens.css"].Bytes);

        Assert.Matches(@"url\(""/theme/_base/source-sans-3-latin\.woff2\?v=[0-9a-f]{12}""\)", css);
    }

    private static IEnumerable<string> Sources(string theme) => new[] { ThemeLoader.Base, theme }
        .SelectMany(folder => Directory.EnumerateFiles(Repository.Path("themes", folder), "*.liquid", SearchOption.AllDirectories));

    [GeneratedRegex(@"'(?<key>[a-z_0-9]+\.[a-z_0-9.]+)'\s*\|\s*t\b", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"'(?<file>[A-Za-z0-9_.-]+)'\s*\|\s*(?:asset_url|inline_asset_content)", RegexOptions.CultureInvariant)]
    private static partial Regex Asset();
}
