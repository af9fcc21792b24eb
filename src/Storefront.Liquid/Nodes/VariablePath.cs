using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Nodes;

/// <summary><c>product.images[0].src</c></summary>
internal sealed class VariablePath(string root, Segment[] segments, int line) : Expression
{
    public override LiquidValue Evaluate(RenderContext context)
    {
        if (!context.TryFind(root, out var value))
            context.NoteUnknownName(root, line);
        foreach (var segment in segments)
            value = segment.Get(value, context);
        return value;
    }
}

/// <summary><c>[name].title</c>: the variable's name is worked out.</summary>
internal sealed class ComputedPath(Expression name, Segment[] segments) : Expression
{
    public override LiquidValue Evaluate(RenderContext context)
    {
        var value = context.Find(name.Evaluate(context).AsText());
        foreach (var segment in segments)
            value = segment.Get(value, context);
        return value;
    }
}
