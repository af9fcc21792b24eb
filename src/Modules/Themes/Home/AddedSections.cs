using Storefront.Themes.Dress;
using Storefront.Themes.Files;
using Storefront.Themes.Office;

namespace Storefront.Themes.Home;

/// <summary>Sections that can be put on the first page besides those it has.</summary>
internal static class AddedSections
{
    // As many as a page can bear.
    private const int Most = 25;

    public static IEnumerable<(string Type, string Title)> Possible(HomePaper paper, string locale)
    {
        var page = paper.PageWith(paper.Working);
        var used = page.Sections.Values.CountBy(section => section.Type).ToDictionary();
        return page.Sections.Count >= Most ? [] : paper.Theme.Sections
            .Where(file => file.Value.Schema is { Presets.Count: > 0 } schema && used.GetValueOrDefault(file.Key) < (schema.Limit ?? Most))
            .Select(file => (file.Key, Title: SectionForm.TitleOf(paper.Theme, file.Key, locale)))
            .OrderBy(section => section.Title, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The change with one more section at the end, and its name.</summary>
    public static (TemplateChange Change, string Id) Add(HomePaper paper, string type)
    {
        var page = paper.PageWith(paper.Working);
        var number = 2;
        var id = type;
        for (; page.Sections.ContainsKey(id); number++)
        {
            id = $"{type}-{number}";
        }

        return (paper.Working with { Added = new(paper.Working.Added) { [id] = type } }, id);
    }
}
