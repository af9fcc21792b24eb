using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Extensions.Logging;
using Storefront.Liquid;
using Storefront.Liquid.Rendering;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;
using Storefront.Themes.Dress;
using Storefront.Themes.Files;

namespace Storefront.Themes.Rendering;

/// <summary>
/// Answers the templates of one page: snippets, sections, blocks. A section that fails leaves its place empty, or says what is
/// wrong where a theme is being worked on; the rest of the page is not touched.
/// </summary>
internal sealed class SectionHost(PagePlan plan, TenantDress dress, TextIn texts, ILogger log) : ITemplateHost
{
    /// <summary>Name of the group that stands for the sections of the template.</summary>
    public const string Page = "page";

    // What is the tenant's and not the page's: most headers and footers are made of these alone.
    private static readonly FrozenSet<string> Lasting =
        new[] { "settings", "town", "routes", "shop", "linklists", "languages", "section" }.ToFrozenSet(StringComparer.Ordinal);

    private Placed? _current;

    public Theme Theme => dress.Theme;

    public TextIn Texts => texts;

    /// <summary>Problems are shown in the page: never on pages for everybody.</summary>
    public bool ShowsProblems { get; init; }

    /// <summary>Settings with objects that were loaded for this page.</summary>
    public Dictionary<Placed, LiquidScope>? Loaded { get; init; }

    /// <summary>Where sections of the layout are kept for the tenant's other pages; null when this page is only tried.</summary>
    public PageMemory.Shelf? Kept { get; init; }

    public DateTimeOffset Now { get; init; }

    public Template? FindPartial(string name) => dress.Theme.FindSnippet(name);

    public void RenderSection(string name, RenderContext context)
    {
        if (plan.Fixed.TryGetValue(name, out var section))
        {
            Render(section, context, Kept);
        }
    }

    public void RenderSectionGroup(string group, RenderContext context)
    {
        if (group == Page)
        {
            foreach (var section in plan.Sections)
            {
                Render(section, context);
            }
        }
    }

    public void RenderBlocks(in LiquidArguments arguments, RenderContext context)
    {
        foreach (var block in _current?.Blocks ?? [])
        {
            Render(block, context);
        }
    }

    public void RenderBlock(in LiquidArguments arguments, RenderContext context)
    {
        var id = arguments["id"].ToString();
        if (_current?.Blocks.FirstOrDefault(block => block.Id == id) is { } found)
        {
            Render(found, context);
        }
    }

    private void Render(Placed place, RenderContext context, PageMemory.Shelf? shelf = null)
    {
        if (place.File?.Parsed is not { } template)
        {
            Say(context, place.File?.Broken?.Message ?? $"{Theme.Name}: there is no \"{place.Type}\".");
            return;
        }

        var scope = Loaded is not null && Loaded.TryGetValue(place, out var loaded) ? loaded : place.Scope;
        var outer = _current;
        _current = place;
        if (!(shelf is null ? context.TryRender(template, scope, out var error) : TryRender(template, scope, context, shelf, out error)))
        {
            Say(context, error!.Message);
        }

        _current = outer;
    }

    /// <summary>Within the minute, as all that tells the time.</summary>
    private bool TryRender(Template template, LiquidScope scope, RenderContext context, PageMemory.Shelf shelf, out LiquidException? error)
    {
        var word = $"{template.Name} {plan.Name}";
        var before = shelf.Find<KeptRender>(word, default, Now);
        var kept = before;
        var went = context.TryRender(template, scope, Lasting, ref kept, out error);
        if (kept is not null && !ReferenceEquals(kept, before))
        {
            shelf.Keep(word, default, kept, Now.NextMinute(), 1 + (kept.Length / 1024));
        }

        return went;
    }

    private void Say(RenderContext context, string problem)
    {
        log.LogWarning("Theme {Theme}: {Problem}", Theme.Name, problem);
        if (ShowsProblems)
        {
            context.WriteUtf8("<div class=\"notice notice--danger\" role=\"alert\"><p>"u8);
            context.WriteUtf8(Encoding.UTF8.GetBytes(HtmlEncoder.Default.Encode($"{texts["theme.section_broken"]} {problem}")));
            context.WriteUtf8("</p></div>"u8);
        }
    }
}
