using System.Reflection;
using Storefront.Liquid.Nodes;
using Linq = System.Linq.Expressions.Expression;

namespace Storefront.Liquid.Values;

/// <summary>Reads one property of a drop. The reader is compiled when the member is first asked for.</summary>
internal sealed class DropMember
{
    private readonly PropertyInfo _property;
    private Func<object, LiquidValue>? _read;

    private DropMember(string name, PropertyInfo property)
    {
        Name = name;
        _property = property;
    }

    public string Name { get; }

    public static DropMember Of(string name, PropertyInfo property) => new(name, property);

    public LiquidValue Read(object drop) => (_read ??= Compile())(drop);

    private Func<object, LiquidValue> Compile()
    {
        var drop = Linq.Parameter(typeof(object));
        var read = Linq.Property(Linq.Convert(drop, _property.DeclaringType!), _property);
        return Linq.Lambda<Func<object, LiquidValue>>(AsValue(read), drop).Compile();
    }

    // The property's own type decides the conversion, so that the common ones need no test at run time.
    private static Linq AsValue(Linq read)
    {
        var type = read.Type;
        if (type == typeof(LiquidValue))
            return read;
        if (Converts.Contains(type))
            return Linq.Convert(read, typeof(LiquidValue));
        if (typeof(ILiquidDrop).IsAssignableFrom(type) && !type.IsValueType)
            return Linq.Call(typeof(LiquidValue), nameof(LiquidValue.FromDrop), null, read);
        if (Nullable.GetUnderlyingType(type) is { } inner && Converts.Contains(inner))
            return Linq.Condition(
                Linq.Property(read, "HasValue"),
                Linq.Convert(Linq.Call(read, "GetValueOrDefault", null), typeof(LiquidValue)),
                Linq.Default(typeof(LiquidValue)));
        return Linq.Call(typeof(LiquidValue), nameof(LiquidValue.From), null, Linq.Convert(read, typeof(object)));
    }

    private static readonly HashSet<Type> Converts =
    [
        typeof(string), typeof(bool), typeof(int), typeof(long), typeof(double), typeof(decimal),
        typeof(DateTimeOffset), typeof(LiquidHtml), typeof(LiquidValue[]),
    ];
}
