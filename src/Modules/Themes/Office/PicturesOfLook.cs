using System.Text.Json;
using Storefront.Media.Contracts;
using Storefront.Platform.Texts;
using Storefront.Themes.Dress;

namespace Storefront.Themes.Office;

/// <summary>Pictures that the look shows on every page, as the logo, and those of the published pages' sections.</summary>
internal sealed class PicturesOfLook(ThemeChoice choice) : IPictureUses
{
    public async Task<IReadOnlyList<PictureUse>> FindAsync(IReadOnlyCollection<Guid> pictures, TextIn texts, CancellationToken cancel)
    {
        var document = await choice.CurrentAsync(cancel);
        var sections = document.Templates.Values.SelectMany(template => template.Settings.Values).SelectMany(settings => settings.Values);
        return
        [
            .. Named(document.Settings.Values, pictures).Select(id => new PictureUse(id, texts["themes.menu"])),
            .. Named(sections, pictures).Select(id => new PictureUse(id, texts["home.menu"])),
        ];
    }

    private static IEnumerable<Guid> Named(IEnumerable<JsonElement> values, IReadOnlyCollection<Guid> pictures) => values
        .Select(value => Guid.TryParse(SettingValues.Text(value), out var id) ? id : Guid.Empty)
        .Where(pictures.Contains)
        .Distinct();
}
