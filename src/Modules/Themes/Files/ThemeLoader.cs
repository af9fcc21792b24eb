using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Storefront.Liquid;
using Storefront.Platform.Recipes;
using Storefront.Platform.Texts;

namespace Storefront.Themes.Files;

/// <summary>Reads a theme's folder over that of <c>_base</c>: a file of the theme takes the place of the base's.</summary>
internal sealed partial class ThemeLoader(string root, LiquidOptions options)
{
    public const string Base = "_base";

    private readonly List<string> _problems = [];

    public static Theme Load(string root, string name, LiquidOptions options) => new ThemeLoader(root, options).Load(name);

    private Theme Load(string name)
    {
        string[] folders = name == Base ? [Base] : [Base, name];
        var theme = new Theme
        {
            Name = name,
            Layouts = Liquid(folders, "layout"),
            Sections = Liquid(folders, "sections"),
            Blocks = Liquid(folders, "blocks"),
            Snippets = Liquid(folders, "snippets"),
            Templates = Json(folders),
            Assets = Assets(folders),
            Texts = Texts(folders, ".json"),
            SchemaTexts = Texts(folders, ".schema.json"),
            SettingGroups = ReadJson<List<SettingGroup>>(Path.Combine(root, name, "config", "settings_schema.json")) ?? [],
            Presets = ReadJson<ThemePresets>(Path.Combine(root, name, "config", "settings_data.json")) ?? new(),
            Problems = _problems,
        };
        _problems.AddRange(theme.Layouts.Values.Concat(theme.Sections.Values).Concat(theme.Blocks.Values).Concat(theme.Snippets.Values)
            .Select(file => file.Broken?.Message ?? file.Schema.Problem).OfType<string>());
        return theme;
    }

    private IEnumerable<(string Theme, string File)> Files(string[] themes, string folder, string pattern) => themes
        .Select(theme => (Theme: theme, Folder: Path.Combine(root, theme, folder)))
        .Where(place => Directory.Exists(place.Folder))
        .SelectMany(place => Directory.EnumerateFiles(place.Folder, pattern).Order(StringComparer.Ordinal).Select(file => (place.Theme, file)));

    private FrozenDictionary<string, ThemeFile> Liquid(string[] themes, string folder)
    {
        var files = new Dictionary<string, ThemeFile>(StringComparer.Ordinal);
        foreach (var (theme, file) in Files(themes, folder, "*.liquid"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            files[name] = ThemeFile.Parse(File.ReadAllText(file), $"{theme}/{folder}/{name}.liquid", options);
        }

        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private FrozenDictionary<string, PageTemplate> Json(string[] themes)
    {
        var templates = new Dictionary<string, PageTemplate>(StringComparer.Ordinal);
        foreach (var (_, file) in Files(themes, "templates", "*.json"))
        {
            templates[Path.GetFileNameWithoutExtension(file)] = ReadJson<PageTemplate>(file) ?? new PageTemplate();
        }

        return templates.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Style sheets come last: addresses in them are replaced by the fingerprinted ones of the other files.</summary>
    private FrozenDictionary<string, ThemeAsset> Assets(string[] themes)
    {
        var assets = new Dictionary<string, ThemeAsset>(StringComparer.Ordinal);
        foreach (var (theme, file) in Files(themes, "assets", "*").OrderBy(place => place.File.EndsWith(".css", StringComparison.Ordinal)))
        {
            var name = Path.GetFileName(file);
            var bytes = File.ReadAllBytes(file);
            assets[name] = new ThemeAsset(theme, name, name.EndsWith(".css", StringComparison.Ordinal) ? Fingerprint(bytes, assets) : bytes);
        }

        return assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static byte[] Fingerprint(byte[] css, Dictionary<string, ThemeAsset> assets) => Encoding.UTF8.GetBytes(
        CssUrl().Replace(Encoding.UTF8.GetString(css), match =>
            assets.TryGetValue(match.Groups["file"].Value, out var asset) ? $"url(\"{asset.Url}\")" : match.Value));

    private FrozenDictionary<string, FrozenDictionary<string, string>> Texts(string[] themes, string ending)
    {
        var locales = TextCatalog.Locales.ToDictionary(locale => locale, _ => new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var (_, file) in Files(themes, "locales", "*.json"))
        {
            var name = Path.GetFileName(file);
            var isSchema = name.EndsWith(".schema.json", StringComparison.Ordinal);
            if (isSchema == (ending == ".schema.json") && locales.TryGetValue(name.Split('.')[0], out var texts)
                && ReadJson<JsonElement>(file) is { ValueKind: JsonValueKind.Object } json)
            {
                TextCatalog.Flatten(json, "", texts);
            }
        }

        return locales.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private T? ReadJson<T>(string file)
    {
        if (!File.Exists(file))
        {
            return default;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(file), RecipeJson.Options);
        }
        catch (JsonException trouble)
        {
            _problems.Add($"{Path.GetRelativePath(root, file)}: {trouble.Message}");
            return default;
        }
    }

    [GeneratedRegex("""url\(\s*["']?(?<file>[A-Za-z0-9_.-]+)["']?\s*\)""", RegexOptions.CultureInvariant)]
    private static partial Regex CssUrl();
}
