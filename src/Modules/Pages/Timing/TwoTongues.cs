using Storefront.Platform.Texts;

namespace Storefront.Pages.Timing;

/// <summary>Words a town wrote in German and, if it wished, in English: German stands in, and a page says so by <c>lang</c>.</summary>
internal readonly record struct TwoTongues(string German, string English)
{
    public string In(string locale) => locale == TextCatalog.English && English.Length > 0 ? English : German;

    /// <summary>German, where the page is English and the words are not; else null.</summary>
    public string? LangOn(string locale) =>
        locale == TextCatalog.English && English.Length == 0 && German.Length > 0 ? TextCatalog.German : null;
}
