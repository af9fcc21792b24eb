namespace Storefront.Liquid.Values;

/// <summary>
/// Marks a class whose public readable properties templates may see, in snake_case (<c>PriceWords</c> is
/// <c>price_words</c>, <c>Lowest30Days</c> is <c>lowest_30_days</c>). <see cref="LiquidIgnoreAttribute"/> hides one,
/// <see cref="LiquidNameAttribute"/> renames one. Methods, fields and static members are never reachable.
/// </summary>
public interface ILiquidDrop;

/// <summary>
/// An object that answers member names itself. On a class that is also an <see cref="ILiquidDrop"/> it is asked only
/// for names that are no property.
/// </summary>
public interface ILiquidDynamic
{
    /// <summary>Finds a member; false when there is none by that name.</summary>
    bool TryGet(string member, out LiquidValue value);
}

/// <summary>Hides a property of an <see cref="ILiquidDrop"/> from templates.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LiquidIgnoreAttribute : Attribute;

/// <summary>Gives a property of an <see cref="ILiquidDrop"/> another name than its own in snake_case.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LiquidNameAttribute(string name) : Attribute
{
    /// <summary>The name templates use.</summary>
    public string Name { get; } = name;
}
