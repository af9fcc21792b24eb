using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using Storefront.Liquid;
using Storefront.Liquid.Nodes;
using Storefront.Liquid.Values;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Themes;

/// <summary>
/// What templates read is there and is filled: a member that no object has would render as nothing, for ever and in silence.
/// </summary>
public sealed partial class ThemeMembersTests
{
    // Members of the language itself, of section settings, and of objects that are no drops.
    private static readonly HashSet<string> Others =
    [
        "size", "first", "last", "index", "index0", "parentloop", "settings", "blocks",
    ];

    private static readonly Lazy<Type[]> Drops = new(() =>
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Storefront.*.dll")
            .Where(file => !Path.GetFileName(file).Contains("Test", StringComparison.Ordinal))
            .SelectMany(file => Assembly.LoadFrom(file).GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(ILiquidDrop).IsAssignableFrom(type)),
    ]);

    [Fact]
    public void Every_member_that_a_theme_reads_is_one_of_a_drop()
    {
        var known = Drops.Value.SelectMany(Members).Select(NameOf).Concat(Others).ToHashSet();

        var unknown = Reads().Where(read => !known.Contains(read.Member)).Select(read => $"{read.File}: .{read.Member}").Distinct().Order();

        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_member_that_a_theme_reads_is_filled_by_somebody()
    {
        var read = Reads().Select(one => one.Member).ToHashSet();
        var written = SettersCalled();

        // Properties that are worked out, required ones and those of the constructor cannot be forgotten.
        Assert.NotEmpty(Drops.Value);
        var forgotten = Drops.Value.SelectMany(type => Members(type)
                .Where(member => read.Contains(NameOf(member)) && IsOptional(type, member))
                .Where(member => !written.Contains((member.DeclaringType!, member.SetMethod!.Name)))
                .Select(member => $"{type.Name}.{member.Name}"))
            .Order();

        Assert.Empty(forgotten);
    }

    private static bool IsOptional(Type type, PropertyInfo member) => member.SetMethod is not null
        && member.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is null
        && !type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == member.Name));

    private static IEnumerable<PropertyInfo> Members(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name != "EqualityContract" && property.GetCustomAttribute<LiquidIgnoreAttribute>() is null);

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<LiquidNameAttribute>()?.Name ?? Snake().Replace(property.Name, "_$0").ToLowerInvariant();

    /// <summary>All members in tags and outputs, without words in quotes and what follows <c>settings</c>.</summary>
    private static IEnumerable<(string File, string Member)> Reads() =>
        from file in Directory.EnumerateFiles(Repository.Path("themes"), "*.liquid", SearchOption.AllDirectories)
        let source = Silent().Replace(File.ReadAllText(file), "")
        from Match tag in Tag().Matches(source)
        let code = Quoted().Replace(tag.Value, "")
        from Match path in Paths().Matches(code)
        from member in path.Groups["member"].Captures.Select(capture => capture.Value)
            .TakeWhile((_, at) => path.Groups["root"].Value != "settings" && (at == 0 || path.Groups["member"].Captures[at - 1].Value != "settings"))
        select (Path.GetRelativePath(Repository.Path("themes"), file), member);

    /// <summary>Setters of drops that some method of the product calls.</summary>
    private static HashSet<(Type, string)> SettersCalled()
    {
        var found = new HashSet<(Type, string)>();
        const BindingFlags all = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var types = Drops.Value.Select(drop => drop.Assembly).Distinct().SelectMany(assembly => assembly.GetTypes());
        foreach (var method in types.SelectMany(type => type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all))))
        {
            foreach (var called in Calls(method).Where(called => called.Name.StartsWith("set_", StringComparison.Ordinal) && called.DeclaringType is not null))
            {
                found.Add((called.DeclaringType!, called.Name));
            }
        }

        return found;
    }

    /// <summary>Every place in the code that looks like a call; a stray match names no method and is skipped.</summary>
    private static IEnumerable<MethodBase> Calls(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at + 4 < code.Length; at++)
        {
            if ((code[at] == OpCodes.Call.Value || code[at] == OpCodes.Callvirt.Value) && code[at + 4] is 0x06 or 0x0A or 0x2B)
            {
                MethodBase? called = null;
                try
                {
                    called = method.Module.ResolveMethod(
                        BitConverter.ToInt32(code, at + 1),
                        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
                        method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null);
                }
                catch (Exception none) when (none is ArgumentException or MissingMemberException or TypeLoadException or BadImageFormatException)
                {
                    // No method of that number.
                }

                if (called is not null)
                {
                    yield return called;
                }
            }
        }
    }

    [GeneratedRegex(@"\{%-?\s*(doc|comment|schema)\s*-?%\}.*?\{%-?\s*end\1\s*-?%\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Silent();

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("'[^']*'|\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?<root>[a-z_][a-z0-9_]*)(\.(?<member>[a-z_][a-z0-9_]*))+", RegexOptions.CultureInvariant)]
    private static partial Regex Paths();

    [GeneratedRegex("(?<=[a-z])[A-Z0-9]|(?<=[0-9])[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Snake();
}
