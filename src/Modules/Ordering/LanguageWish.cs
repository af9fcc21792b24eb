using Microsoft.AspNetCore.Http;
using Storefront.Platform.Pages;
using Storefront.Platform.Texts;

namespace Storefront.Ordering;

/// <summary>A form that was sent only because somebody changed the language: see <see cref="ThemePage.LanguageForm"/>.</summary>
internal static class LanguageWish
{
    /// <summary>The language, or null when the form means what its button says.</summary>
    public static string? Read(IFormCollection form) => TextCatalog.Locales.FirstOrDefault(locale => locale == form["lang"]);
}
