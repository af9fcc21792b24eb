using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Tests;

/// <summary>A host in which everything is the template itself.</summary>
internal sealed class ItselfHost(Template template) : ITemplateHost
{
    public Template? FindPartial(string name) => template;

    public void RenderSection(string name, RenderContext context) => context.Render(template);

    public void RenderSectionGroup(string group, RenderContext context) => context.Render(template);

    public void RenderBlocks(in LiquidArguments arguments, RenderContext context) => context.Render(template);

    public void RenderBlock(in LiquidArguments arguments, RenderContext context) => context.Render(template);
}
