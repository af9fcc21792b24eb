using Microsoft.AspNetCore.Mvc.ModelBinding;
using Storefront.Media.Contracts;
using Storefront.Platform.Texts;

namespace Storefront.Themes.Office;

/// <summary>A setting with what its form field needs: words, what is wrong with it, the picture it names.</summary>
internal sealed record ShownField(
    SettingField Field, TextIn T, ModelStateDictionary State, IReadOnlyDictionary<Guid, ImageDrop>? Pictures = null)
{
    public string? Error => State.GetValueOrDefault(Field.Name)?.Errors.FirstOrDefault()?.ErrorMessage;

    public string? EnglishError => State.GetValueOrDefault(Field.Name + SectionForm.EnglishEnding)?.Errors.FirstOrDefault()?.ErrorMessage;

    public ImageDrop? Picture => Guid.TryParse(Field.Value, out var id) ? Pictures?.GetValueOrDefault(id) : null;
}
