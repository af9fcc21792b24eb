using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Nodes;

/// <summary>Nodes one after the other. Knows where a problem happened, and goes on behind it on live pages.</summary>
internal sealed class Block(Node[] nodes)
{
    private Node[] _nodes = nodes;

    public bool IsBlank => Array.TrueForAll(_nodes, node => node.IsBlank);

    public bool HasText => _nodes.Length > 0;

    /// <summary>A block without output does not put out the white space between its tags either.</summary>
    public void DropWhiteSpace() => _nodes = Array.FindAll(_nodes, node => node is not TextNode);

    public static void DropWhiteSpaceOf(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
            block.DropWhiteSpace();
    }

    public void Render(RenderContext context)
    {
        RenderContext.EnsureStack();
        var work = context.Work;
        var (stack, arguments) = (work.Stack.Count, work.ArgumentTop);
        for (var i = 0; i < _nodes.Length; i++)
        {
            try
            {
                for (; i < _nodes.Length; i++)
                {
                    context.Step();
                    _nodes[i].Render(context);
                    if (context._interrupt != Interrupt.None)
                        return;
                }
            }
            catch (LiquidException problem) when (Survives(context, problem, i))
            {
                work.Stack.CutTo(stack);
                work.ArgumentTop = arguments;
            }
        }
    }

    // Asked while the exception looks for its handler. Catching and throwing again would pile up stack at every level.
    private bool Survives(RenderContext context, LiquidException problem, int node)
    {
        problem.At(context.TemplateName, _nodes[node].Line);
        return context.Survives(problem);
    }
}
