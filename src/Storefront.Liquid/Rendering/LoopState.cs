using Storefront.Liquid.Values;

namespace Storefront.Liquid.Rendering;

/// <summary>What a template sees as <c>forloop</c>. One object for all rounds of a loop.</summary>
internal sealed class LoopState(string name, int length, LoopState? parent) : ILiquidDynamic
{
    public int Index { get; set; }

    public bool TryGet(string member, out LiquidValue value)
    {
        LiquidValue? found = member switch
        {
            "index" => Index + 1,
            "index0" => Index,
            "rindex" => length - Index,
            "rindex0" => length - Index - 1,
            "first" => Index == 0,
            "last" => Index == length - 1,
            "length" => length,
            "name" => name,
            "parentloop" => parent is null ? LiquidValue.Nil : LiquidValue.MapOf(parent),
            _ => default(LiquidValue?),
        };
        value = found.GetValueOrDefault();
        return found.HasValue;
    }
}
