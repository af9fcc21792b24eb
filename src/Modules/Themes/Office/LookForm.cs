using System.Text.Json;
using Storefront.Platform.Scopes;
using Storefront.Themes.Colours;
using Storefront.Themes.Dress;
using Storefront.Themes.Files;

namespace Storefront.Themes.Office;

/// <summary>The look as typed into the form: theme, preset, and one field <c>setting.{id}</c> for each setting.</summary>
internal sealed class LookForm
{
    public const string ThemeField = "theme";
    public const string PresetField = "preset";

    private readonly Func<string, string?> _field;

    private LookForm(Func<string, string?> field) => _field = field;

    public string? Theme => _field(ThemeField);

    public string? Preset => _field(PresetField);

    public static LookForm From(Func<string, string?> field) => new(field);

    public static string FieldOf(string setting) => "setting." + setting;

    /// <summary>The fields of the form, filled with what holds now.</summary>
    public static IEnumerable<SettingField> Fields(ThemeDocument document, Theme theme, string preset, string locale)
    {
        var given = theme.Presets.Presets.GetValueOrDefault(preset) ?? [];
        return theme.Settings.Where(setting => setting.Type != "image_picker").Select(setting => SettingField.Of(
            setting,
            theme,
            locale,
            document.Settings.TryGetValue(setting.Id, out var own) ? own : given.TryGetValue(setting.Id, out var value) ? value : null,
            FieldOf(setting.Id)));
    }

    /// <summary>
    /// The document with these choices. Another theme or preset starts with its own values, because the fields of the form still show
    /// the old one's; what was changed in the same form is kept.
    /// </summary>
    /// <param name="document">What holds now.</param>
    /// <param name="current">Name of the theme that is worn now: the document names none as long as it is the one the tenant came with.</param>
    /// <param name="shelf">All themes.</param>
    /// <param name="kind">Whose theme.</param>
    public ThemeDocument ApplyTo(ThemeDocument document, string current, ThemeShelf shelf, TenantKind kind)
    {
        var theme = shelf.For(kind).FirstOrDefault(theme => theme.Name == Theme);
        if (theme is null)
        {
            return document;
        }

        var preset = theme.Presets.Presets.ContainsKey(Preset ?? "") ? Preset! : theme.Presets.Current;
        var isNew = current != theme.Name || (document.Preset ?? theme.Presets.Current) != preset;
        return document with
        {
            Theme = theme.Name,
            Preset = preset,
            Settings = Typed(document, theme, theme.Presets.Presets.GetValueOrDefault(preset) ?? [], setting => !isNew || Changed(setting, document, shelf.Get(current))),
            Templates = current == theme.Name ? document.Templates : [],
        };
    }

    /// <summary>Words that were made longer than they may be, by field. What is stored and longer already stays until somebody changes it.</summary>
    /// <param name="shown">The fields as they are filled with what is stored.</param>
    public IEnumerable<(string Field, int Longest)> TooLong(IEnumerable<SettingField> shown) => shown.Where(field => field.IsWords)
        .SelectMany(field => new[] { (field.Name, Was: field.Value, field.Longest), (Name: field.Name + SectionForm.EnglishEnding, Was: field.English, field.Longest) })
        .Where(one => _field(one.Name)?.Trim() is { } typed && typed.Length > one.Longest && typed != one.Was)
        .Select(one => (one.Name, one.Longest));

    /// <summary>The field with what was typed into it.</summary>
    public SettingField Filled(SettingField field)
    {
        var typed = field.Type == "checkbox" ? (_field(field.Name) is "true" or "on" ? "true" : "false") : _field(field.Name) ?? field.Value;
        return field with
        {
            Value = typed,
            English = _field(field.Name + SectionForm.EnglishEnding) ?? field.English,
            Colour = field.Type == "color" ? ColourUse.Of(field.Name[(field.Name.LastIndexOf('.') + 1)..], typed) : null,
        };
    }

    private static Dictionary<string, JsonElement> Kept(ThemeDocument document, Theme theme) => document.Settings
        .Where(pair => theme.Settings.Any(setting => setting.Id == pair.Key && setting.Type is "image_picker" or "text"))
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>Only what differs from the preset is stored, so that a better preset reaches those who did not touch it.</summary>
    private Dictionary<string, JsonElement> Typed(
        ThemeDocument document, Theme theme, Dictionary<string, JsonElement> preset, Func<ThemeSetting, bool> counts)
    {
        var settings = Kept(document, theme);
        foreach (var setting in theme.Settings.Where(setting => setting.Type != "image_picker" && counts(setting)))
        {
            var typed = Read(setting);
            if (typed is not { } value)
            {
                continue;
            }

            var usual = preset.TryGetValue(setting.Id, out var given) ? given : setting.Default;
            settings.Remove(setting.Id);
            if (usual.ValueKind == JsonValueKind.Undefined ? value.ToString().Length > 0 : usual.ToString() != value.ToString())
            {
                settings[setting.Id] = value;
            }
        }

        return settings;
    }

    /// <summary>Something else stands in the field than was shown there.</summary>
    private bool Changed(ThemeSetting setting, ThemeDocument document, Theme old)
    {
        if (old.Settings.FirstOrDefault(known => known.Id == setting.Id && known.Type == setting.Type) is not { } shownAs || Read(setting) is not { } typed)
        {
            return false;
        }

        var preset = old.Presets.Presets.GetValueOrDefault(document.Preset ?? old.Presets.Current) ?? [];
        var shown = document.Settings.TryGetValue(setting.Id, out var own) ? own : preset.TryGetValue(setting.Id, out var given) ? given : shownAs.Default;
        return (setting.Type, shown.ValueKind) switch
        {
            ("checkbox", _) => (typed.ValueKind == JsonValueKind.True) != (shown.ValueKind == JsonValueKind.True),
            ("color", _) => Colour.Read(shown.ToString())?.ToString() != typed.ToString(),
            (_, JsonValueKind.Undefined) => typed.ToString().Length > 0,
            _ => shown.ToString() != typed.ToString(),
        };
    }

    private JsonElement? Read(ThemeSetting setting)
    {
        var text = _field(FieldOf(setting.Id));
        return setting.Type switch
        {
            // A box that is not ticked sends nothing.
            "checkbox" => JsonSerializer.SerializeToElement(text is "true" or "on"),
            _ when text is null => null,
            "color" => Colour.Read(text) is { } colour ? JsonSerializer.SerializeToElement(colour.ToString()) : null,
            "select" => setting.Options.Any(option => option.Value == text) ? JsonSerializer.SerializeToElement(text) : null,
            "range" or "number" => long.TryParse(text, out var number) ? JsonSerializer.SerializeToElement(number) : null,
            _ when Words.IsWords(setting.Type) => Words.Of(text, _field(FieldOf(setting.Id) + SectionForm.EnglishEnding)),
            _ => JsonSerializer.SerializeToElement(text.Trim()),
        };
    }
}
