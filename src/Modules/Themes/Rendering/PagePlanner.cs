using System.Collections.Frozen;
using System.Text.Json;
using Storefront.Liquid;
using Storefront.Liquid.Nodes;
using Storefront.Liquid.Values;
using Storefront.Media.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Themes.Dress;
using Storefront.Themes.Files;

namespace Storefront.Themes.Rendering;

/// <summary>Works out a <see cref="PagePlan"/> from the theme's files and what the tenant has changed.</summary>
internal sealed class PagePlanner(IImages images, ITenantAddresses addresses, PageObjects objects)
{
    /// <summary>The plan, or null when the theme has no such template.</summary>
    public async Task<PagePlan?> PlanAsync(TenantDress dress, string template, Scope scope, CancellationToken cancel)
    {
        if (!dress.Theme.Templates.TryGetValue(template, out var page))
        {
            return null;
        }

        var change = dress.Document.Templates.GetValueOrDefault(template) ?? new();
        var plan = await MakeAsync(dress, template, page.With(change, dress.Theme), change, scope, cancel);
        return dress.Plans[template] = plan;
    }

    private async Task<PagePlan> MakeAsync(
        TenantDress dress, string template, PageTemplate page, TemplateChange change, Scope scope, CancellationToken cancel)
    {
        var theme = dress.Theme;
        var layout = theme.Layouts.GetValueOrDefault(page.Layout ?? "theme") ?? ThemeFile.Parse(
            "{{ content_for_header }}{{ content_for_layout }}", $"{theme.Name}/layout/theme.liquid", LiquidOptions.Default);
        var placing = new Placing(theme, change, dress.Locale, path => addresses.Link(scope, path));
        var sections = SectionOrder.Of(page, change)
            .Where(id => !change.Hidden.Contains(id) && !page.Sections[id].Disabled)
            .Select(id => placing.Section(id, page.Sections[id]))
            .ToArray();
        var files = new ReachableFiles(theme);
        files.Add(layout);
        foreach (var place in sections.SelectMany(section => section.All()))
        {
            files.Add(place.File);
        }

        var named = files.Sections.ToDictionary(name => name, name => placing.Section(name, new TemplateSection { Type = name }));
        var places = sections.Concat(named.Values).SelectMany(section => section.All()).ToArray();
        await FillPicturesAsync(places, cancel);
        return new PagePlan
        {
            Name = $"{template} {dress.Locale}",
            Layout = layout,
            Sections = sections,
            Fixed = named,
            Names = files.Names,
            Loads = [.. places.SelectMany(place => place.Loads).Where(load => objects.HasSetting(load.Type))],
        };
    }

    /// <summary>Pictures in settings stay the same until the settings change, so they are looked up here, all at once.</summary>
    private async Task FillPicturesAsync(Placed[] places, CancellationToken cancel)
    {
        var loads = places.SelectMany(place => place.Loads)
            .Where(load => load.Type == "image_picker" && Guid.TryParse(load.Value, out _))
            .ToArray();
        if (loads.Length > 0)
        {
            var found = await images.FindAsync([.. loads.Select(load => Guid.Parse(load.Value)).Distinct()], cancel);
            foreach (var load in loads)
            {
                load.Place.Settings[load.Setting] = LiquidValue.FromDrop(found.GetValueOrDefault(Guid.Parse(load.Value)));
            }
        }
    }

    /// <summary>Puts sections and blocks in their places.</summary>
    private sealed class Placing(Theme theme, TemplateChange change, string locale, Func<string, string> link)
    {
        private static readonly FrozenSet<string> Plain = new[]
        {
            "text", "textarea", "checkbox", "range", "number", "select", "radio", "color", "url", "richtext", "inline_richtext",
            "header", "paragraph", "html",
        }.ToFrozenSet();

        public Placed Section(string id, TemplateSection section) => Place("section", id, id, section);

        private Placed Place(string kind, string id, string path, TemplateSection placed)
        {
            var file = (kind == "section" ? theme.Sections : theme.Blocks).GetValueOrDefault(placed.Type);
            var own = change.Settings.GetValueOrDefault(path);
            var settings = new Dictionary<string, LiquidValue>(StringComparer.Ordinal);
            var objects = new List<(string Id, string Type, string Value)>();
            foreach (var setting in file?.Schema.Settings ?? [])
            {
                JsonElement? stored = own is not null && own.TryGetValue(setting.Id, out var changed) ? changed
                    : placed.Settings.TryGetValue(setting.Id, out var given) ? given : null;
                var isPlain = Plain.Contains(setting.Type);
                settings[setting.Id] = isPlain ? SettingValues.Of(setting, stored, locale, link) : default;
                if (!isPlain && SettingValues.Text(stored ?? setting.Default) is { Length: > 0 } name)
                {
                    objects.Add((setting.Id, setting.Type, name));
                }
            }

            var loads = new SettingLoad[objects.Count];
            var place = new Placed
            {
                Kind = kind,
                Id = id,
                Type = placed.Type,
                File = file,
                Settings = settings,
                Blocks = [.. placed.BlockOrder.Where(placed.Blocks.ContainsKey)
                    .Where(block => !placed.Blocks[block].Disabled && !change.Hidden.Contains($"{path}/{block}"))
                    .Select(block => Place("block", block, $"{path}/{block}", placed.Blocks[block]))],
                Loads = loads,
            };
            for (var at = 0; at < loads.Length; at++)
            {
                loads[at] = new SettingLoad(place, objects[at].Id, objects[at].Type, objects[at].Value);
            }

            return place.Ready();
        }
    }
}

/// <summary>Order of sections: the tenant's first, then what the theme has besides.</summary>
internal static class SectionOrder
{
    public static IEnumerable<string> Of(PageTemplate page, TemplateChange change) => change.Order
        .Concat(page.Order)
        .Where(page.Sections.ContainsKey)
        .Distinct(StringComparer.Ordinal);
}

/// <summary>All files a page can reach, and the names they read.</summary>
internal sealed class ReachableFiles(Theme theme)
{
    private readonly HashSet<ThemeFile> _files = [];

    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Sections { get; } = new(StringComparer.Ordinal);

    public void Add(ThemeFile? file)
    {
        if (file?.Parsed is not { } template || !_files.Add(file))
        {
            return;
        }

        Names.UnionWith(file.Reads);
        foreach (var name in template.Partials)
        {
            Add(theme.Snippets.GetValueOrDefault(name));
        }

        foreach (var name in template.Sections.Where(Sections.Add))
        {
            Add(theme.Sections.GetValueOrDefault(name));
        }
    }
}
