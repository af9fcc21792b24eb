using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Nodes;

/// <summary>One step from an object to its member.</summary>
internal abstract class Segment(int line)
{
    protected int Line { get; } = line;

    public abstract LiquidValue Get(LiquidValue target, RenderContext context);
}

/// <summary><c>.title</c>. Remembers the reader of the first drop type seen here.</summary>
internal sealed class Member(string name, int line) : Segment(line)
{
    private readonly SpecialMember _special = SpecialMembers.Of(name);
    private Seen? _seen;

    private sealed record Seen(Type Type, DropMember Member);

    public override LiquidValue Get(LiquidValue target, RenderContext context)
    {
        if (target.Kind == LiquidKind.Map)
        {
            var map = target.Reference!;
            return _seen is { } seen && seen.Type == map.GetType() ? seen.Member.Read(map) : GetFrom(map, target, context);
        }
        if (_special != SpecialMember.None && SpecialMembers.TryGet(_special, target, out var value))
            return value;
        if (!target.IsNil)
            context.NoteUnknownName(name, Line);
        return default;
    }

    private LiquidValue GetFrom(object map, LiquidValue target, RenderContext context)
    {
        if (map is ILiquidDrop && DropType.Of(map.GetType()).Find(name) is { } member)
        {
            _seen ??= new Seen(map.GetType(), member);
            return member.Read(map);
        }
        if (Members.TryGet(map, name, out var value) || SpecialMembers.TryGet(_special, target, out value))
            return value;
        context.NoteUnknownName(name, Line);
        return default;
    }
}

/// <summary><c>['title']</c></summary>
internal sealed class NamedIndex(string name, int line) : Segment(line)
{
    public override LiquidValue Get(LiquidValue target, RenderContext context)
    {
        if (target.Kind == LiquidKind.Map && Members.TryGet(target.Reference!, name, out var value))
            return value;
        if (!target.IsNil)
            context.NoteUnknownName(name, Line);
        return default;
    }
}

/// <summary><c>[i]</c>, <c>[0]</c>, <c>[-1]</c></summary>
internal sealed class ComputedIndex(Expression index, int line) : Segment(line)
{
    public override LiquidValue Get(LiquidValue target, RenderContext context) =>
        Indexing.At(target, index.Evaluate(context));
}
