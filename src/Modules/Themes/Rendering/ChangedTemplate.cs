using Storefront.Themes.Dress;
using Storefront.Themes.Files;

namespace Storefront.Themes.Rendering;

/// <summary>A theme's template together with the sections a tenant added to it.</summary>
internal static class ChangedTemplate
{
    public static PageTemplate With(this PageTemplate page, TemplateChange change, Theme theme)
    {
        if (change.Added.Count == 0)
        {
            return page;
        }

        var sections = new Dictionary<string, TemplateSection>(page.Sections);
        var order = page.Order.ToList();
        foreach (var (id, type) in change.Added)
        {
            if (theme.Sections.GetValueOrDefault(type)?.Schema.Presets is [var preset, ..] && sections.TryAdd(id, Start(type, preset)))
            {
                order.Add(id);
            }
        }

        return page with { Sections = sections, Order = order };
    }

    private static TemplateSection Start(string type, SectionPreset preset)
    {
        var blocks = new Dictionary<string, TemplateSection>();
        foreach (var block in preset.Blocks)
        {
            blocks[$"{block.Type}-{blocks.Count + 1}"] = block;
        }

        return new TemplateSection { Type = type, Settings = preset.Settings, Blocks = blocks, BlockOrder = [.. blocks.Keys] };
    }
}
