namespace Storefront.Liquid.Rendering;

/// <summary>
/// What a snippet, with all snippets inside it, could read of the page. Where more than names decides (a section, the time of day, a
/// snippet whose name is computed) it is boundless.
/// </summary>
internal sealed class Reach
{
    private Reach(bool isBoundless, string[] names) => (IsBoundless, Names) = (isBoundless, names);

    public bool IsBoundless { get; }

    public string[] Names { get; }

    public static Reach Of(Template snippet, ITemplateHost? host)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<Template>();
        return Add(snippet) ? new Reach(false, [.. names]) : new Reach(true, []);

        bool Add(Template template)
        {
            if (!seen.Add(template))
                return true;
            names.UnionWith(template.RootNames);
            return template is { HasDynamicPartials: false, RendersBlocks: false, ReadsClock: false, Sections.Count: 0, SectionGroups.Count: 0 }
                && template.Partials.All(name => host?.FindPartial(name) is { } inner && Add(inner));
        }
    }
}
