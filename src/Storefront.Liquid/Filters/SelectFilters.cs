using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Filters;

/// <summary>
/// Filters that choose from a list by a member: <c>where: 'available'</c> takes what is truthy, <c>where: 'kind',
/// 'voucher'</c> what is equal. A list with an item that has no members gives nil, as in the original.
/// </summary>
internal static class SelectFilters
{
    public static void AddTo(LiquidFilters filters)
    {
        filters.Add("where", (input, in a, context) => Choose(input, a[0], a[1], context, wanted: true), 1, 2);
        filters.Add("reject", (input, in a, context) => Choose(input, a[0], a[1], context, wanted: false), 1, 2);
        filters.Add("find", (input, in a, context) => Find(input, a[0], a[1], context).Item, 1, 2);
        filters.Add("find_index", (input, in a, context) => FindIndex(input, a[0], a[1], context), 1, 2);
        filters.Add("has", (input, in a, context) => Has(input, a[0], a[1], context), 1, 2);
    }

    private static LiquidValue Choose(
        LiquidValue input, LiquidValue name, LiquidValue wantedValue, RenderContext context, bool wanted)
    {
        var items = Lists.Flat(input, context);
        var kept = new List<LiquidValue>();
        foreach (var item in items)
        {
            if (Fits(item, name, wantedValue) is not { } fits)
                return default;
            if (fits == wanted)
                kept.Add(item);
        }
        return Lists.Made(kept);
    }

    private static LiquidValue FindIndex(LiquidValue input, LiquidValue name, LiquidValue value, RenderContext context)
    {
        var (index, _, _) = Find(input, name, value, context);
        return index < 0 ? default : (LiquidValue)index;
    }

    private static LiquidValue Has(LiquidValue input, LiquidValue name, LiquidValue value, RenderContext context)
    {
        var (index, _, isUnknown) = Find(input, name, value, context);
        return isUnknown ? default : (LiquidValue)(index >= 0);
    }

    private static (int Index, LiquidValue Item, bool IsUnknown) Find(
        LiquidValue input, LiquidValue name, LiquidValue value, RenderContext context)
    {
        var items = Lists.Flat(input, context);
        for (var i = 0; i < items.Count; i++)
        {
            switch (Fits(items[i], name, value))
            {
                case null:
                    return (-1, default, true);
                case true:
                    return (i, items[i], false);
            }
        }
        return (-1, default, false);
    }

    private static bool? Fits(LiquidValue item, LiquidValue name, LiquidValue wanted)
    {
        if (!Lists.TryMember(item, name, out var value))
            return null;
        return wanted.IsNil ? value.IsTruthy : value.LiquidEquals(wanted);
    }
}
