using System.Reflection;
using ArchUnitNET.Loader;
using Storefront.Platform.Modules;
using Storefront.TestKit;
using Architecture = ArchUnitNET.Domain.Architecture;

namespace Storefront.Architecture.Tests;

/// <summary>The assemblies of the product, found on disk and by their modules; nothing here is a hand-written list.</summary>
internal static class House
{
    public const string Platform = "Storefront.Platform";
    public const string Liquid = "Storefront.Liquid";
    public const string Host = "Storefront.Host";
    public const string Violations = "Storefront.Violations";

    public static ModuleCatalog Catalog { get; } = ModuleCatalog.Discover();

    public static IReadOnlyList<string> ModuleAssemblies { get; } =
        [.. Catalog.Modules.Select(module => module.GetType().Assembly.GetName().Name!)];

    public static IReadOnlyList<string> ModuleFolders { get; } =
        [.. Directory.GetDirectories(Repository.Path("src", "Modules")).Select(folder => Path.GetFileName(folder)!)];

    public static ArchUnitNET.Domain.Architecture Loaded { get; } = new ArchLoader()
        .LoadAssemblies([.. ModuleAssemblies.Append(Platform).Append(Liquid).Append(Host).Append(Violations).Select(Assembly.Load)])
        .Build();

    /// <summary>How high an assembly lives: it may use only what is lower. The sample of violations claims the cellar.</summary>
    public static int Height(string assembly) => assembly switch
    {
        Liquid => -2,
        Platform => -1,
        Violations => 0,
        Host => int.MaxValue,
        _ => Catalog.Modules.Single(module => module.GetType().Assembly.GetName().Name == assembly).Manifest.Order,
    };

    public static bool IsOurs(string? assembly) =>
        assembly is Liquid or Platform or Host || (assembly is not null && ModuleAssemblies.Contains(assembly));
}
