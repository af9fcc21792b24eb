using Storefront.Liquid.Values;

namespace Storefront.Liquid.Rendering;

/// <summary>What a template sees as <c>tablerowloop</c>.</summary>
internal sealed class TableRowState(int length, int columns) : ILiquidDynamic
{
    public int Index { get; set; }
    public int Column => Index % columns;

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
            "col" => Column + 1,
            "col0" => Column,
            "col_first" => Column == 0,
            "col_last" => Column == columns - 1,
            "row" => (Index / columns) + 1,
            _ => default(LiquidValue?),
        };
        value = found.GetValueOrDefault();
        return found.HasValue;
    }
}
