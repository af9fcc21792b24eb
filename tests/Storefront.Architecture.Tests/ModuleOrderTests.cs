using System.Reflection;
using System.Xml.Linq;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Fluent;
using ArchUnitNET.xUnitV3;
using Storefront.TestKit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Storefront.Architecture.Tests;

/// <summary>D1, D5: everything points downwards, in the project files and in the compiled types.</summary>
public sealed class ModuleOrderTests
{
    public static TheoryData<string> Assemblies => [.. House.ModuleAssemblies, House.Platform, House.Liquid];

    [Theory, MemberData(nameof(Assemblies))]
    public void An_assembly_sees_only_what_lies_below_it(string assembly) =>
        Assert.Empty(ReachesUp(assembly));

    [Theory, MemberData(nameof(Assemblies))]
    public void No_type_depends_on_a_type_above_it(string assembly)
    {
        var above = House.ModuleAssemblies.Append(House.Host)
            .Where(other => other != assembly && House.Height(other) >= House.Height(assembly))
            .Select(Assembly.Load)
            .ToArray();
        Assert.SkipWhen(above.Length == 0, "Nothing lives above it.");

        NoneMayUse(assembly, above).Check(House.Loaded);
    }

    [Fact]
    public void Project_files_reference_only_what_lies_below()
    {
        var wrong = House.ModuleFolders.SelectMany(folder => ReferencesOf(folder)
            .Where(other => House.ModuleAssemblies.Contains(other) && House.Height(other) >= House.Height($"Storefront.{folder}"))
            .Select(other => $"{folder} references {other}"));

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_sample_that_reaches_up_is_caught()
    {
        Assert.NotEmpty(ReachesUp(House.Violations));
        Assert.False(NoneMayUse(House.Violations, [Assembly.Load("Storefront.Tenants")]).HasNoViolations(House.Loaded));
    }

    [Fact]
    public void No_two_modules_share_a_place_in_the_order()
    {
        var orders = House.Catalog.Modules.Select(module => module.Manifest.Order).ToList();

        Assert.Equal(orders.Distinct(), orders);
    }

    private static IArchRule NoneMayUse(string assembly, Assembly[] above) =>
        Types().That().ResideInAssembly(Assembly.Load(assembly))
            .Should().NotDependOnAny(Types().That().ResideInAssembly(above[0], above[1..]))
            .Because("a module owns an interface that the upper one implements, or raises an event it listens to");

    private static IEnumerable<string> ReachesUp(string assembly) => Assembly.Load(assembly).GetReferencedAssemblies()
        .Select(reference => reference.Name!)
        .Where(name => House.IsOurs(name) && House.Height(name) >= House.Height(assembly));

    private static IEnumerable<string> ReferencesOf(string folder) =>
        XDocument.Load(Repository.Path("src", "Modules", folder, $"Storefront.{folder}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
}
