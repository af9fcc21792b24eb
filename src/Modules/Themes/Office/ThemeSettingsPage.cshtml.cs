using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Storefront.Media.Contracts;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Web;
using Storefront.Themes.Dress;
using Storefront.Themes.Files;

namespace Storefront.Themes.Office;

/// <summary>How the tenant's pages look: theme, colours, logo. Every change shows at once and can be undone.</summary>
[BackOffice(TenantKinds.Tenant, Permission = ThemesModule.ChangeTheme)]
[IgnoreAntiforgeryToken]
internal sealed class ThemeSettingsPage(ThemeShelf shelf, Wardrobe wardrobe, ThemeChoice choice, IImages images) : BackOfficePage
{
    private const string Path = "/admin/theme";

    public IReadOnlyList<(string Name, string Title)> Themes { get; private set; } = [];

    public string ThemeName { get; private set; } = "";

    public IReadOnlyList<string> Presets { get; private set; } = [];

    public string Preset { get; private set; } = "";

    public IReadOnlyList<SettingField> LookFields { get; private set; } = [];

    public ImageDrop? Logo { get; private set; }

    public bool CanUndo { get; private set; }

    public bool CanRedo { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var document = await choice.CurrentAsync(cancel);
        var theme = ThemeOf(document);
        ThemeName = theme.Name;
        Themes = [.. shelf.For(Here.Value.Kind).Select(known => (known.Name, known.DisplayName))];
        Presets = [.. theme.Presets.Presets.Keys];
        Preset = theme.Presets.Presets.ContainsKey(document.Preset ?? "") ? document.Preset! : theme.Presets.Current;
        LookFields = [.. LookForm.Fields(document, theme, Preset, T.Locale)];
        (CanUndo, CanRedo) = await choice.StepsAsync(cancel);
        Logo = document.LogoId is { } id
            ? (await images.FindAsync([id], cancel)).GetValueOrDefault(id)
            : null;
    }

    /// <summary>How a colour would be used, before it is saved.</summary>
    /// <param name="field">Name of the form's field; its value comes under the same name.</param>
    public IActionResult OnGetColour(string? field) =>
        field is not null && ColourUse.Of(field[(field.LastIndexOf('.') + 1)..], Request.Query[field]) is { } use
            ? Partial("/Office/_ColourUse.cshtml", (use, T))
            : NotFound();

    public async Task<IActionResult> OnPostLookAsync(CancellationToken cancel)
    {
        var form = LookForm.From(name => Request.Form.TryGetValue(name, out var value) ? value.ToString() : null);
        await OnGetAsync(cancel);
        foreach (var (field, longest) in form.TooLong(LookFields))
        {
            AddError(field, "forms.too_long", ("max", longest));
        }

        if (!ModelState.IsValid)
        {
            (LookFields, ThemeName, Preset) = ([.. LookFields.Select(form.Filled)], form.Theme ?? ThemeName, form.Preset ?? Preset);
            return Page();
        }

        await choice.ChangeByHandAsync(document => form.ApplyTo(document, wardrobe.ThemeOf(document, Here), shelf, Here.Value.Kind), cancel);
        return RedirectWithNotice(Path, "theme.saved");
    }

    public async Task<IActionResult> OnPostLogoAsync(IFormFile? logo, CancellationToken cancel)
    {
        if (logo is null)
        {
            AddError("Logo", "media.none_chosen");
            return await AgainAsync(cancel);
        }

        await using var content = logo.OpenReadStream();
        switch (await images.AddAsync(content, logo.FileName, T["theme.logo_alt"], cancel))
        {
            case ImageUpload.Refused refused:
                AddError("Logo", refused.TextKey);
                return await AgainAsync(cancel);
            case ImageUpload.Stored stored:
                await choice.ChangeByHandAsync(document => document.WithSetting("logo", stored.Id), cancel);
                break;
        }

        return RedirectWithNotice(Path, "theme.saved");
    }

    public async Task<IActionResult> OnPostRemoveLogoAsync(CancellationToken cancel)
    {
        await choice.ChangeByHandAsync(document => document.WithSetting("logo", null), cancel);
        return RedirectWithNotice(Path, "theme.saved");
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancel)
    {
        var gone = await choice.UndoAsync(cancel);
        return gone ? RedirectWithNotice(Path, "theme.undone") : RedirectWithWarning(Path, "theme.nothing_to_undo");
    }

    public async Task<IActionResult> OnPostRedoAsync(CancellationToken cancel)
    {
        var back = await choice.RedoAsync(cancel);
        return back ? RedirectWithNotice(Path, "theme.redone") : RedirectWithWarning(Path, "theme.nothing_to_redo");
    }

    private async Task<IActionResult> AgainAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        return Page();
    }

    private Theme ThemeOf(ThemeDocument document) => shelf.Get(wardrobe.ThemeOf(document, Here));
}
