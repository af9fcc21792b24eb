using Storefront.Liquid.Nodes;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Filters;

/// <summary><c>sort</c> by value and <c>sort_natural</c> without regard to case. Items without a value come last.</summary>
internal static class SortFilters
{
    public static void AddTo(LiquidFilters filters)
    {
        filters.Add("sort", (input, in a, context) => Sort(input, a[0], context, static (key, _) => key, Ordered), 0, 1);
        filters.Add("sort_natural", (input, in a, context) => Sort(input, a[0], context, AsText, Natural), 0, 1);
    }

    private static LiquidValue Sort(
        LiquidValue input, LiquidValue name, RenderContext context,
        Func<LiquidValue, RenderContext, LiquidValue> toKey, Comparison<LiquidValue> order)
    {
        var items = Lists.Flat(input, context);
        context.Charge(items.Count * 2L);
        var keys = items.ConvertAll(item => toKey(name.IsNil ? item : Key(item, name), context));
        // OrderBy keeps the order of equals, which a list sort does not.
        var sorted = Enumerable.Range(0, items.Count)
            .OrderBy(index => keys[index], Comparer<LiquidValue>.Create(order))
            .Select(index => items[index]);
        return InPlace(sorted);
    }

    private static LiquidValue InPlace(IEnumerable<LiquidValue> sorted)
    {
        try
        {
            return sorted.ToArray();
        }
        catch (InvalidOperationException wrapped) when (wrapped.InnerException is LiquidException problem)
        {
            throw problem;
        }
    }

    private static LiquidValue Key(LiquidValue item, LiquidValue name) =>
        item.Kind == LiquidKind.Map && Members.TryGet(item.Reference!, name.AsText(), out var value) ? value : default;

    // Made once per item, not once per comparison.
    private static LiquidValue AsText(LiquidValue key, RenderContext context) =>
        key.IsNil || key.Kind == LiquidKind.Text ? key : context.Made(key.AsText());

    private static int Ordered(LiquidValue a, LiquidValue b)
    {
        if (a.IsNil || b.IsNil)
            return a.IsNil.CompareTo(b.IsNil);
        return LiquidValue.Compare(a, b) ?? throw new LiquidRenderException("the items of the list have no order");
    }

    private static int Natural(LiquidValue a, LiquidValue b)
    {
        if (a.IsNil || b.IsNil)
            return a.IsNil.CompareTo(b.IsNil);
        return string.Compare(a.AsText(), b.AsText(), StringComparison.OrdinalIgnoreCase);
    }
}
