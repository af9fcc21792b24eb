using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Tests;

/// <summary>A host with snippets only; sections and blocks are written as their names in brackets.</summary>
internal sealed class PartialsHost(IReadOnlyDictionary<string, string> sources, LiquidOptions? options = null) : ITemplateHost
{
    private readonly Dictionary<string, Template> _parsed = [];

    public Template? FindPartial(string name)
    {
        if (_parsed.TryGetValue(name, out var template))
            return template;
        if (!sources.TryGetValue(name, out var source))
            return null;
        return _parsed[name] = Template.Parse(source, name, options);
    }

    public void RenderSection(string name, RenderContext context)
    {
        var section = new LiquidScope { ["section"] = name };
        if (FindPartial("sections/" + name) is { } template)
            context.TryRender(template, section, out _);
        else
            context.WriteText($"[section {name}]");
    }

    public void RenderSectionGroup(string group, RenderContext context) => context.WriteText($"[group {group}]");

    public void RenderBlocks(in LiquidArguments arguments, RenderContext context) => context.WriteText("[blocks]");

    public void RenderBlock(in LiquidArguments arguments, RenderContext context) =>
        context.WriteText($"[block {arguments["type"]} {arguments["id"]}]");
}
