using Storefront.Liquid.Values;

namespace Storefront.Liquid.Nodes;

/// <summary>Items by place, members by name.</summary>
internal static class Indexing
{
    public static LiquidValue At(LiquidValue target, LiquidValue index)
    {
        switch (target.Kind)
        {
            case LiquidKind.List or LiquidKind.Range when index.IsNumber:
                var view = ListView.Of(target);
                var place = Numbers.ToInt(index);
                if (place < 0)
                    place += view.Count;
                return place >= 0 && place < view.Count ? view[(int)place] : default;
            case LiquidKind.Map when !index.IsNil:
                return Members.TryGet(target.Reference!, index.AsText(), out var value) ? value : default;
            default:
                return default;
        }
    }

    public static LiquidValue First(LiquidValue target)
    {
        if (target.Kind == LiquidKind.Map)
        {
            foreach (var (name, value) in Members.Of(target.Reference!))
                return LiquidValue.Pair(name, value);
            return default;
        }
        var view = ListView.Of(target);
        return view.Count == 0 ? default : view[0];
    }

    public static LiquidValue Last(LiquidValue target)
    {
        var view = ListView.Of(target);
        return view.Count == 0 ? default : view[view.Count - 1];
    }
}
