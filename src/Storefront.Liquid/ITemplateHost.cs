using Storefront.Liquid.Rendering;

namespace Storefront.Liquid;

/// <summary>
/// What templates ask of the house they live in. The host keeps parsed templates in a cache of its own; the engine does
/// no I/O. Sections and blocks are rendered by calling <see cref="RenderContext.Render"/> or
/// <see cref="RenderContext.TryRender"/> on the context that is handed over, so that output, budget and depth are shared.
/// </summary>
public interface ITemplateHost
{
    /// <summary>The snippet for <c>render</c> and <c>include</c>; null when there is none by that name.</summary>
    Template? FindPartial(string name);

    /// <summary><c>{% section 'name' %}</c></summary>
    void RenderSection(string name, RenderContext context);

    /// <summary><c>{% sections 'group' %}</c></summary>
    void RenderSectionGroup(string group, RenderContext context);

    /// <summary><c>{% content_for 'blocks' %}</c>: all blocks of the section being rendered.</summary>
    void RenderBlocks(in LiquidArguments arguments, RenderContext context);

    /// <summary><c>{% content_for 'block', type: 't', id: 'i' %}</c>: one fixed block; type and id are among the arguments.</summary>
    void RenderBlock(in LiquidArguments arguments, RenderContext context);
}
