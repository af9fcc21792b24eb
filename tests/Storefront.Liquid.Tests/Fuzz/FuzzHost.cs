using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Tests.Fuzz;

/// <summary>A host whose snippets and sections render the template under test again, as hostile ones would.</summary>
internal sealed class FuzzHost(Template self, Template other) : ITemplateHost
{
    public Template? FindPartial(string name) => name switch { "self" => self, "other" => other, _ => null };

    public void RenderSection(string name, RenderContext context)
    {
        if (name == "self")
            context.TryRender(self, new LiquidScope { ["section"] = name }, out _);
        else
            context.Render(other);
    }

    public void RenderSectionGroup(string group, RenderContext context) => context.Render(other);

    public void RenderBlocks(in LiquidArguments arguments, RenderContext context) => context.Render(other);

    public void RenderBlock(in LiquidArguments arguments, RenderContext context) => context.Render(other);
}
