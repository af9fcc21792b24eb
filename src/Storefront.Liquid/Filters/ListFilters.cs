using System.Text;
using Storefront.Liquid.Nodes;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Filters;

/// <summary>Filters for lists that do not choose or sort.</summary>
internal static class ListFilters
{
    public static void AddTo(LiquidFilters filters)
    {
        filters.Add("size", (input, in _, _) => SpecialMembers.TryGet(SpecialMember.Size, input, out var size) ? size : 0);
        filters.Add("first", (input, in _, _) => input.IsText ? default : Indexing.First(input));
        filters.Add("last", (input, in _, _) => input.IsText ? default : Indexing.Last(input));
        filters.Add("join", Join, 0, 1);
        filters.Add("reverse", Reverse);
        filters.Add("concat", Concat, 1, 1);
        filters.Add("compact", Compact, 0, 1);
        filters.Add("uniq", Uniq, 0, 1);
        filters.Add("map", Map, 1, 1);
        filters.Add("sum", Sum, 0, 1);
        filters.Add("slice", Slice, 1, 2);
    }

    private static LiquidValue Join(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var items = Lists.Flat(input, context);
        var glue = arguments.Count > 0 ? arguments[0].AsText() : " ";
        var text = new StringBuilder();
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                text.Append(glue);
            text.Append(items[i].AsText());
            if (text.Length > context.Budget.MaxStringCharacters)
                context.Reserve(text.Length);
        }
        return context.Made(text.ToString());
    }

    private static LiquidValue Reverse(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var items = Lists.Flat(input, context);
        items.Reverse();
        return Lists.Made(items);
    }

    private static LiquidValue Concat(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        if (arguments[0].Kind is not (LiquidKind.List or LiquidKind.Range))
            throw new LiquidRenderException("concat needs a list");
        var items = Lists.Flat(input, context);
        var more = ListView.Of(arguments[0]);
        context.ReserveList((long)items.Count + more.Count);
        for (var i = 0; i < more.Count; i++)
            items.Add(more[i]);
        return Lists.Made(items);
    }

    private static LiquidValue Compact(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var items = Lists.Flat(input, context);
        var name = arguments[0];
        items.RemoveAll(item => name.IsNil ? item.IsNil : !Lists.TryMember(item, name, out var value) || value.IsNil);
        return Lists.Made(items);
    }

    private static LiquidValue Uniq(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var items = Lists.Flat(input, context);
        var name = arguments[0];
        var seen = new HashSet<LiquidValue>(SameValue.Instance);
        var kept = items.FindAll(item => seen.Add(UniqueKey(Key(item, name), context)));
        return Lists.Made(kept);
    }

    private static LiquidValue Key(LiquidValue item, LiquidValue name) =>
        name.IsNil ? item : Lists.TryMember(item, name, out var value) ? value : default;

    // Maps that say the same are the same; drops are what they are. Written out once per item, not once per comparison.
    private static LiquidValue UniqueKey(LiquidValue key, RenderContext context) =>
        key.Kind == LiquidKind.Map && key.Reference is not (ILiquidDrop or ILiquidDynamic)
            ? context.Made("\0" + JsonText.Of(key))
            : key;

    private static LiquidValue Map(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var items = Lists.Flat(input, context);
        for (var i = 0; i < items.Count; i++)
            items[i] = Lists.TryMember(items[i], arguments[0], out var value) ? value : default;
        return Lists.Made(items);
    }

    private static LiquidValue Sum(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        LiquidValue total = 0;
        var name = arguments[0];
        foreach (var item in Lists.Flat(input, context))
        {
            var value = name.IsNil ? item : Lists.TryMember(item, name, out var member) ? member : default;
            total = MathFilters.Calculate(total, value, MathFilters.Sum.Plus);
        }
        return total;
    }

    private static LiquidValue Slice(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var from = Numbers.RequireInt(arguments[0]);
        var length = arguments[1].IsNil ? 1 : Numbers.RequireInt(arguments[1]);
        if (input.Kind is LiquidKind.List or LiquidKind.Range)
            return SliceList(ListView.Of(input), from, length, context);
        var text = input.AsText();
        return TryRange(text.Length, from, length, out var start, out var count)
            ? context.Made(text.Substring(start, count))
            : LiquidValue.EmptyString;
    }

    private static LiquidValue SliceList(ListView view, long from, long length, RenderContext context)
    {
        if (!TryRange(view.Count, from, length, out var start, out var count))
            return Array.Empty<LiquidValue>();
        context.ReserveList(count);
        var items = new LiquidValue[count];
        for (var i = 0; i < count; i++)
            items[i] = view[start + i];
        return items;
    }

    private static bool TryRange(int size, long from, long length, out int start, out int count)
    {
        (start, count) = (0, 0);
        if (from < 0)
            from += size;
        if (from < 0 || from > size || length <= 0)
            return false;
        start = (int)from;
        count = (int)Math.Min(length, size - start);
        return count > 0;
    }
}

/// <summary>Equality of values for sets, with a hash that equal values share.</summary>
internal sealed class SameValue : IEqualityComparer<LiquidValue>
{
    public static readonly SameValue Instance = new();

    public bool Equals(LiquidValue a, LiquidValue b) => a.LiquidEquals(b);

    public int GetHashCode(LiquidValue value) => value.Kind switch
    {
        LiquidKind.Text or LiquidKind.Html => string.GetHashCode(value.AsText(), StringComparison.Ordinal),
        LiquidKind.Whole or LiquidKind.Real or LiquidKind.Exact => Numbers.ToDouble(value).GetHashCode(),
        LiquidKind.Bool => value.IsTruthy ? 1 : 0,
        LiquidKind.List => ListView.Of(value).Count,
        LiquidKind.Date or LiquidKind.Map => value.Reference!.GetHashCode(),
        _ => (int)value.Kind,
    };
}
