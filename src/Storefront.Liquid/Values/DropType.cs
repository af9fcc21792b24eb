using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Storefront.Liquid.Nodes;

namespace Storefront.Liquid.Values;

/// <summary>What templates may see of one type of drop: its allow-list of members, worked out once.</summary>
internal sealed class DropType
{
    private static readonly ConcurrentDictionary<Type, DropType> Known = new();
    private readonly FrozenDictionary<string, DropMember> _members;

    private DropType(Type type)
    {
        var members = new Dictionary<string, DropMember>(StringComparer.Ordinal);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!IsVisible(property))
                continue;
            var name = property.GetCustomAttribute<LiquidNameAttribute>()?.Name ?? SnakeCase.Of(property.Name);
            members.TryAdd(name, DropMember.Of(name, property));
        }
        _members = members.ToFrozenDictionary(StringComparer.Ordinal);
        Names = [.. members.Keys];
    }

    public IReadOnlyList<string> Names { get; }

    public static DropType Of(Type type) => Known.GetOrAdd(type, static t => new DropType(t));

    public DropMember? Find(string name) => _members.GetValueOrDefault(name);

    private static bool IsVisible(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true } &&
        property.GetIndexParameters().Length == 0 &&
        !property.PropertyType.IsByRefLike &&
        property.Name != "EqualityContract" &&
        property.GetCustomAttribute<LiquidIgnoreAttribute>() is null;
}
