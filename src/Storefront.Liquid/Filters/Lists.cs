using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Filters;

/// <summary>How filters see what they are given as a list.</summary>
internal static class Lists
{
    private const int Deepest = 32;

    /// <summary>Lists inside lists are laid flat; a map or a single value is a list of one; nil is an empty list.</summary>
    public static List<LiquidValue> Flat(LiquidValue input, RenderContext context)
    {
        var items = new List<LiquidValue>();
        Add(items, input, context, 0);
        context.ReserveList(items.Count);
        return items;
    }

    private static void Add(List<LiquidValue> items, LiquidValue value, RenderContext context, int depth)
    {
        if (value.Kind is not (LiquidKind.List or LiquidKind.Range))
        {
            if (depth > 0 || !value.IsNil)
                items.Add(value);
            return;
        }
        if (depth > Deepest)
            return;
        var view = ListView.Of(value);
        for (var i = 0; i < view.Count; i++)
        {
            if (items.Count > context.Budget.MaxListItems)
                context.ReserveList(items.Count);
            Add(items, view[i], context, depth + 1);
        }
    }

    public static LiquidValue Made(List<LiquidValue> items) => items.ToArray();

    /// <summary>
    /// The member of an item. False where an item has no members at all; a text "has" what it contains, a number has
    /// numbers, both as in the original.
    /// </summary>
    /// <exception cref="LiquidRenderException">A member of a number was asked for by name.</exception>
    public static bool TryMember(LiquidValue item, LiquidValue name, out LiquidValue value)
    {
        value = default;
        switch (item.Kind)
        {
            case LiquidKind.Map:
                if (!name.IsNil)
                    Members.TryGet(item.Reference!, name.AsText(), out value);
                return true;
            case LiquidKind.Text or LiquidKind.Html when name.IsText:
                value = item.AsText().Contains(name.AsText(), StringComparison.Ordinal) ? name : default;
                return true;
            case LiquidKind.Whole when name.Kind == LiquidKind.Whole:
                value = (item.Bits >> (int)Math.Clamp(name.Bits, 0, 63)) & 1;
                return true;
            case LiquidKind.Whole or LiquidKind.Real or LiquidKind.Exact:
                throw new LiquidRenderException($"a number has no '{name.AsText()}'");
            default:
                return false;
        }
    }
}
