using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Storefront.Platform.Modules;
using Storefront.Platform.Texts;
using Storefront.TestKit;

namespace Storefront.Architecture.Tests;

/// <summary>D2, D8, D9: a module looks like every other module, and is installed.</summary>
public sealed partial class ModuleShapeTests
{
    public static TheoryData<string> Folders => [.. House.ModuleFolders];

    [Fact]
    public void Every_folder_is_an_installed_module() =>
        Assert.Equal(House.ModuleFolders.Select(folder => $"Storefront.{folder}").Order(), House.ModuleAssemblies.Order());

    [Theory, MemberData(nameof(Folders))]
    public void Only_the_module_itself_and_its_contracts_are_public(string folder) =>
        Assert.Empty(PublicBesidesContracts(Assembly.Load($"Storefront.{folder}")));

    [Fact]
    public void The_sample_with_open_insides_is_caught() =>
        Assert.NotEmpty(PublicBesidesContracts(Assembly.Load(House.Violations)));

    [Theory, MemberData(nameof(Folders))]
    public void A_module_brings_a_readme_tests_and_both_languages(string folder)
    {
        Assert.True(File.Exists(Repository.Path("src", "Modules", folder, "README.md")), $"{folder} has no README.md");
        Assert.True(Directory.Exists(Repository.Path("tests", "Storefront.Modules.Tests", folder)), $"{folder} has no tests");
        Assert.True(File.Exists(Repository.Path("src", "Modules", folder, "Locales", "de.json")), $"{folder} has no German");
    }

    [Theory, MemberData(nameof(Folders))]
    public void German_and_english_have_the_same_keys(string folder) =>
        Assert.Equal(KeysOf(folder, "de"), KeysOf(folder, "en"));

    [Fact]
    public void A_text_key_belongs_to_one_module()
    {
        var twice = House.ModuleFolders
            .SelectMany(folder => KeysOf(folder, "de").Select(key => (key, folder)))
            .GroupBy(pair => pair.key)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(pair => pair.folder))}");

        Assert.Empty(twice);
    }

    [Fact]
    public void Menu_entries_features_and_permissions_have_their_words()
    {
        var texts = new TextCatalog(House.Catalog.Modules
            .Select(module => new TextSource(module.GetType().Assembly))
            .Append(new TextSource(typeof(TextCatalog).Assembly)));
        var keys = House.Catalog.Modules.SelectMany(module => module.Navigation.Select(entry => entry.TextKey)
            .Concat(module.Manifest.Features.Select(feature => $"features.{feature.Id}.name"))
            .Concat(module.Permissions.Select(permission => $"permissions.{permission.Id}")));

        Assert.Empty(keys.Where(key => texts.Find("de", key) is null).Distinct());
    }

    [Fact]
    public void A_text_that_is_asked_for_by_name_is_there_and_is_no_group()
    {
        var keys = House.ModuleFolders.SelectMany(folder => KeysOf(folder, "de")).Concat(PlatformKeys()).ToHashSet(StringComparer.Ordinal);
        var missing = Directory.EnumerateFiles(Repository.Path("src"), "*.cs*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
            .SelectMany(file => AskedFor().Matches(File.ReadAllText(file)).Select(found => (file, key: found.Groups["key"].Value)))
            .Where(asked => !keys.Contains(asked.key) && !keys.Contains(asked.key + ".one"))
            .Select(asked => $"{Path.GetFileName(asked.file)}: {asked.key}");

        Assert.Empty(missing);
        Assert.Equal("hours.closures", AskedFor().Match("""<h2>@t["hours.closures"]</h2>""").Groups["key"].Value);
    }

    [Fact]
    public void Features_require_only_features_that_exist()
    {
        var known = House.Catalog.Features.Select(feature => feature.Id).ToHashSet();

        Assert.All(House.Catalog.Features.SelectMany(feature => feature.Requires), required => Assert.Contains(required, known));
    }

    // Keys that are put together of parts are not written out, and not found here.
    [GeneratedRegex(@"\b_?(?:[Tt]|[Tt]exts)\[""(?<key>[a-z0-9_]+(?:\.[a-z0-9_]+)+)""[\],]", RegexOptions.CultureInvariant)]
    private static partial Regex AskedFor();

    private static IEnumerable<string> PlatformKeys()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.Path("src", "Storefront.Platform", "Locales", "de.json")));
        TextCatalog.Flatten(json.RootElement, "", texts);
        return texts.Keys;
    }

    private static IEnumerable<string> PublicBesidesContracts(Assembly assembly) => assembly.GetExportedTypes()
        .Where(type => !typeof(IModule).IsAssignableFrom(type)
            && !typeof(FluentMigrator.IMigration).IsAssignableFrom(type)
            && !IsRazor(type)
            && type.Namespace?.Contains(".Contracts", StringComparison.Ordinal) != true)
        .Select(type => type.FullName!);

    // Razor pages and tag helpers are public because the framework finds them by reflection.
    private static bool IsRazor(Type type) =>
        typeof(Microsoft.AspNetCore.Mvc.RazorPages.PageModel).IsAssignableFrom(type)
        || typeof(Microsoft.AspNetCore.Razor.TagHelpers.TagHelper).IsAssignableFrom(type)
        || (type.DeclaringType is { } outer && IsRazor(outer));

    private static List<string> KeysOf(string folder, string locale)
    {
        var file = Repository.Path("src", "Modules", folder, "Locales", $"{locale}.json");
        if (!File.Exists(file))
        {
            return [];
        }

        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        TextCatalog.Flatten(json.RootElement, "", texts);
        return [.. texts.Keys];
    }
}
