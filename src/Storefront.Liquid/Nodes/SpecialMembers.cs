using Storefront.Liquid.Values;

namespace Storefront.Liquid.Nodes;

internal enum SpecialMember : byte
{
    None,
    Size,
    First,
    Last,
}

/// <summary><c>size</c>, <c>first</c> and <c>last</c>, which lists and texts have by themselves.</summary>
internal static class SpecialMembers
{
    public static SpecialMember Of(string name) => name switch
    {
        "size" => SpecialMember.Size,
        "first" => SpecialMember.First,
        "last" => SpecialMember.Last,
        _ => SpecialMember.None,
    };

    public static bool TryGet(SpecialMember member, LiquidValue target, out LiquidValue value)
    {
        value = default;
        switch (member)
        {
            case SpecialMember.Size when target.Kind is LiquidKind.List or LiquidKind.Range:
                value = ListView.Of(target).Count;
                return true;
            case SpecialMember.Size when target.IsText:
                value = target.AsText().Length;
                return true;
            case SpecialMember.Size when target.Kind == LiquidKind.Map:
                value = Members.Count(target.Reference!);
                return true;
            case SpecialMember.First or SpecialMember.Last when target.Kind is LiquidKind.List or LiquidKind.Range:
                value = member == SpecialMember.First ? Indexing.First(target) : Indexing.Last(target);
                return true;
            case SpecialMember.First when target.Kind == LiquidKind.Map:
                value = Indexing.First(target);
                return true;
            default:
                return false;
        }
    }
}
