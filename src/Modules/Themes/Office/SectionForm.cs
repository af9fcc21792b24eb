using System.Globalization;
using System.Text.Json;
using Storefront.Themes.Dress;
using Storefront.Themes.Files;
using Storefront.Themes.Rendering;

namespace Storefront.Themes.Office;

/// <summary>Changes one section of one template: place, visibility, words and settings, also those of its blocks.</summary>
internal sealed class SectionForm
{
    public const string EnglishEnding = ".en";
    public const string RemoveEnding = ".remove";

    private readonly Theme _theme;
    private readonly PageTemplate _page;
    private readonly TemplateChange _change;
    private readonly string _id;

    private SectionForm(Theme theme, PageTemplate page, TemplateChange change, string id) =>
        (_theme, _page, _change, _id) = (theme, page, change, id);

    /// <param name="theme">The tenant's.</param>
    /// <param name="template">Such as <c>index</c>.</param>
    /// <param name="change">What differs from the theme's file.</param>
    /// <param name="section">Name of the section in the template.</param>
    public static SectionForm? For(Theme theme, string template, TemplateChange change, string section) =>
        theme.Templates.TryGetValue(template, out var page) && page.With(change, theme) is var changed && changed.Sections.ContainsKey(section)
            ? new SectionForm(theme, changed, change, section)
            : null;

    public string Title(string locale) => TitleOf(_theme, _page.Sections[_id].Type, locale);

    public static string TitleOf(Theme theme, string type, string locale) =>
        theme.Sections.GetValueOrDefault(type)?.Schema.Name is { Length: > 0 } name ? theme.Label(locale, name) : type;

    /// <summary>The section's own fields, then those of its blocks.</summary>
    public IEnumerable<FieldGroup> Groups(string locale)
    {
        var section = _page.Sections[_id];
        yield return new FieldGroup(null, null, true, Fields(_id, "", SchemaOf(section, isBlock: false), section, locale));
        foreach (var (number, block) in section.BlockOrder.Where(section.Blocks.ContainsKey).Index())
        {
            var placed = section.Blocks[block];
            var schema = SchemaOf(placed, isBlock: true);
            yield return new FieldGroup(
                block,
                $"{(schema.Name.Length > 0 ? _theme.Label(locale, schema.Name) : placed.Type)} {number + 1}",
                !_change.Hidden.Contains($"{_id}/{block}"),
                Fields($"{_id}/{block}", block + "/", schema, placed, locale));
        }
    }

    public TemplateChange Move(int by)
    {
        var order = SectionOrder.Of(_page, _change).ToList();
        var from = order.IndexOf(_id);
        order.RemoveAt(from);
        order.Insert(Math.Clamp(from + by, 0, order.Count), _id);
        return _change with { Order = order };
    }

    public TemplateChange Toggle() => _change with { Hidden = Shown(_change.Hidden, _id, _change.Hidden.Contains(_id)) };

    /// <summary>Takes an added section out again; those of the theme can only be hidden.</summary>
    public TemplateChange? Remove() => !_change.Added.ContainsKey(_id) ? null : _change with
    {
        Added = _change.Added.Where(pair => pair.Key != _id).ToDictionary(),
        Order = [.. _change.Order.Where(id => id != _id)],
        Hidden = [.. _change.Hidden.Where(id => !IsOf(id))],
        Settings = _change.Settings.Where(pair => !IsOf(pair.Key)).ToDictionary(),
    };

    /// <summary>What was typed, and what is wrong with it by field name.</summary>
    public (TemplateChange Change, IReadOnlyList<(string Field, string Key)> Problems) Fill(IReadOnlyDictionary<string, string> typed)
    {
        var problems = new List<(string Field, string Key)>();
        var section = _page.Sections[_id];
        var settings = new Dictionary<string, Dictionary<string, JsonElement>>(_change.Settings);
        var hidden = _change.Hidden;
        Fill(settings, _id, "", SchemaOf(section, isBlock: false), typed, problems);
        foreach (var (block, placed) in section.Blocks)
        {
            Fill(settings, $"{_id}/{block}", block + "/", SchemaOf(placed, isBlock: true), typed, problems);
            hidden = Shown(hidden, $"{_id}/{block}", typed.GetValueOrDefault(ShownField(block)) == "true");
        }

        return (_change with { Settings = settings, Hidden = hidden }, problems);
    }

    public static string ShownField(string block) => $"shown.{block}";

    private static List<string> Shown(List<string> hidden, string id, bool isShown) =>
        isShown ? [.. hidden.Where(known => known != id)] : hidden.Contains(id) ? hidden : [.. hidden, id];

    private bool IsOf(string path) => path == _id || path.StartsWith(_id + "/", StringComparison.Ordinal);

    private SectionSchema SchemaOf(TemplateSection placed, bool isBlock) =>
        (isBlock ? _theme.Blocks : _theme.Sections).GetValueOrDefault(placed.Type)?.Schema ?? SectionSchema.Empty;

    private IReadOnlyList<SettingField> Fields(string path, string prefix, SectionSchema schema, TemplateSection placed, string locale) =>
    [
        .. schema.Settings.Where(setting => setting.Id.Length > 0).Select(setting => SettingField.Of(
            setting, _theme, locale, Stored(path, placed, setting.Id), LookForm.FieldOf(prefix + setting.Id))),
    ];

    private JsonElement? Stored(string path, TemplateSection placed, string setting) =>
        _change.Settings.GetValueOrDefault(path) is { } own && own.TryGetValue(setting, out var mine) ? mine
        : placed.Settings.TryGetValue(setting, out var given) ? given : null;

    private static void Fill(
        Dictionary<string, Dictionary<string, JsonElement>> settings,
        string path,
        string prefix,
        SectionSchema schema,
        IReadOnlyDictionary<string, string> typed,
        List<(string Field, string Key)> problems)
    {
        var own = new Dictionary<string, JsonElement>(settings.GetValueOrDefault(path) ?? []);
        foreach (var setting in schema.Settings.Where(setting => setting.Id.Length > 0))
        {
            var name = LookForm.FieldOf(prefix + setting.Id);
            problems.AddRange(TooLong(setting, name, typed));
            if (Problem(setting, name, typed) is { } problem)
            {
                problems.Add((name, problem));
            }

            if (Read(setting, name, typed) is { } value)
            {
                own[setting.Id] = value;
            }
        }

        if (own.Count > 0)
        {
            settings[path] = own;
        }
    }

    private static IEnumerable<(string Field, string Key)> TooLong(ThemeSetting setting, string name, IReadOnlyDictionary<string, string> typed) =>
        new[] { name, name + EnglishEnding }.Where(field => typed.GetValueOrDefault(field)?.Length > SettingField.LongestOf(setting))
            .Select(field => (field, SettingField.IsHeading(setting) ? "theme.heading_too_long" : "theme.too_long"));

    private static string? Problem(ThemeSetting setting, string name, IReadOnlyDictionary<string, string> typed)
    {
        return setting.Type == "url" && typed.GetValueOrDefault(name)?.Trim() is { Length: > 0 } link && !SettingValues.IsLink(link) ? "theme.link_wrong"
            : null;
    }

    private static JsonElement? Read(ThemeSetting setting, string name, IReadOnlyDictionary<string, string> typed)
    {
        var text = typed.GetValueOrDefault(name);
        return setting.Type switch
        {
            "checkbox" => JsonSerializer.SerializeToElement(text == "true"),
            "image_picker" when typed.GetValueOrDefault(name + RemoveEnding) == "true" => JsonSerializer.SerializeToElement(""),
            _ when text is null => null,
            "range" or "number" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? JsonSerializer.SerializeToElement(Math.Clamp(number, setting.Min ?? double.MinValue, setting.Max ?? double.MaxValue))
                : null,
            "select" or "radio" => setting.Options.Any(option => option.Value == text) ? JsonSerializer.SerializeToElement(text) : null,
            "image_picker" => Guid.TryParse(text, out _) ? JsonSerializer.SerializeToElement(text) : null,
            _ when Words.IsWords(setting.Type) => Words.Of(text, typed.GetValueOrDefault(name + EnglishEnding)),
            _ => JsonSerializer.SerializeToElement(text.Trim()),
        };
    }

    /// <param name="Block">Name of the block; null for the section itself.</param>
    /// <param name="Title">„Schnellwahl 2“.</param>
    /// <param name="IsShown">Not hidden.</param>
    /// <param name="Fields">What can be set.</param>
    internal sealed record FieldGroup(string? Block, string? Title, bool IsShown, IReadOnlyList<SettingField> Fields);
}
