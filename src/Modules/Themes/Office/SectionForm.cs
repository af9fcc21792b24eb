using System.Globalization;
using System.Text.Json;
using Storefront.Themes.Dress;
using Storefront.Themes.Files;
using Storefront.Themes.Rendering;

namespace Storefront.Themes.Office;

/// <summary>Changes one section of one template: place, visibility, settings.</summary>
internal sealed class SectionForm
{
    private readonly Theme _theme;
    private readonly PageTemplate _page;
    private readonly string _template;
    private readonly string _section;

    private SectionForm(Theme theme, PageTemplate page, string template, string section) =>
        (_theme, _page, _template, _section) = (theme, page, template, section);

    public static SectionForm? For(Theme theme, string template, string section) =>
        theme.Templates.TryGetValue(template, out var page) && page.Sections.ContainsKey(section)
            ? new SectionForm(theme, page, template, section)
            : null;

    /// <summary>Templates with something to arrange: those of more than one section.</summary>
    public static IEnumerable<ThemeSettingsPage.ShownTemplate> Templates(ThemeDocument document, Theme theme, string locale) =>
        theme.Templates.Where(template => template.Value.Order.Count > 1).OrderBy(template => template.Key != "index").Select(template =>
        {
            var change = document.Templates.GetValueOrDefault(template.Key) ?? new TemplateChange();
            return new ThemeSettingsPage.ShownTemplate(template.Key, [.. SectionOrder.Of(template.Value, change).Select(id =>
            {
                var section = template.Value.Sections[id];
                var schema = theme.Sections.GetValueOrDefault(section.Type)?.Schema ?? SectionSchema.Empty;
                return new ThemeSettingsPage.ShownSection(
                    id, schema.Name.Length > 0 ? theme.Label(locale, schema.Name) : id, change.Hidden.Contains(id),
                    [.. schema.Settings.Where(setting => setting.Id.Length > 0).Select(setting => SettingField.Of(
                        setting, theme, locale, Stored(change, section, id, setting.Id), LookForm.FieldOf(setting.Id)))]);
            })]);
        });

    public ThemeDocument Move(ThemeDocument document, int by)
    {
        var change = ChangeOf(document);
        var order = SectionOrder.Of(_page, change).ToList();
        var from = order.IndexOf(_section);
        var to = Math.Clamp(from + by, 0, order.Count - 1);
        order.RemoveAt(from);
        order.Insert(to, _section);
        return With(document, change with { Order = order });
    }

    public ThemeDocument Toggle(ThemeDocument document)
    {
        var change = ChangeOf(document);
        List<string> hidden = change.Hidden.Contains(_section)
            ? [.. change.Hidden.Where(id => id != _section)]
            : [.. change.Hidden, _section];
        return With(document, change with { Hidden = hidden });
    }

    public ThemeDocument Fill(ThemeDocument document, IReadOnlyDictionary<string, string> typed)
    {
        var change = ChangeOf(document);
        var own = new Dictionary<string, JsonElement>(change.Settings.GetValueOrDefault(_section) ?? []);
        foreach (var setting in _theme.Sections.GetValueOrDefault(_page.Sections[_section].Type)?.Schema.Settings ?? [])
        {
            if (Read(setting, typed) is { } value)
            {
                own[setting.Id] = value;
            }
        }

        return With(document, change with { Settings = new(change.Settings) { [_section] = own } });
    }

    private static JsonElement? Read(ThemeSetting setting, IReadOnlyDictionary<string, string> typed)
    {
        var name = LookForm.FieldOf(setting.Id);
        var text = typed.GetValueOrDefault(name);
        return setting.Type switch
        {
            "checkbox" => JsonSerializer.SerializeToElement(text == "true"),
            "image_picker" when typed.GetValueOrDefault(name + ".remove") == "true" => JsonSerializer.SerializeToElement(""),
            _ when text is null || setting.Id.Length == 0 => null,
            "range" or "number" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? JsonSerializer.SerializeToElement(Math.Clamp(number, setting.Min ?? double.MinValue, setting.Max ?? double.MaxValue))
                : null,
            "select" or "radio" => setting.Options.Any(option => option.Value == text) ? JsonSerializer.SerializeToElement(text) : null,
            "image_picker" => Guid.TryParse(text, out _) ? JsonSerializer.SerializeToElement(text) : null,
            _ => JsonSerializer.SerializeToElement(text.Trim()),
        };
    }

    private static JsonElement? Stored(TemplateChange change, TemplateSection section, string id, string setting) =>
        change.Settings.GetValueOrDefault(id) is { } own && own.TryGetValue(setting, out var mine) ? mine
        : section.Settings.TryGetValue(setting, out var given) ? given : null;

    private TemplateChange ChangeOf(ThemeDocument document) => document.Templates.GetValueOrDefault(_template) ?? new();

    private ThemeDocument With(ThemeDocument document, TemplateChange change) =>
        document with { Templates = new(document.Templates) { [_template] = change } };
}
