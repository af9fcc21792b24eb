using System.Diagnostics;

namespace Storefront.Bench.Serving;

/// <summary>Starts a .NET program of this repository on one core.</summary>
internal static class Child
{
    /// <param name="core">On which.</param>
    /// <param name="program">Path of its assembly.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="settings">Configuration of the host.</param>
    /// <param name="quiet">What it says is dropped; otherwise the caller reads it.</param>
    public static Process Start(string core, string program, string[] arguments, (string Key, string Value)[]? settings = null, bool quiet = true)
    {
        var info = new ProcessStartInfo("taskset", ["-c", core, "dotnet", program, .. arguments])
        {
            RedirectStandardOutput = true,
        };
        info.Environment["DOTNET_gcServer"] = "0";
        foreach (var (key, value) in settings ?? [])
        {
            info.Environment["STOREFRONT_" + key] = value;
        }

        var process = Process.Start(info) ?? throw new InvalidOperationException($"{program} could not be started.");
        if (quiet)
        {
            process.BeginOutputReadLine();
        }

        return process;
    }
}

/// <summary>Where the build puts the programs.</summary>
internal static class Artifacts
{
    public static string Root { get; } = Find();

    public static string Self => Program("Storefront.Bench");

    public static string Host => Program("Storefront.Host");

    public static string Liquid => Program("Storefront.Liquid.Tests");

    private static string Program(string name) => Path.Combine(Root, "artifacts", "bin", name, "release", name + ".dll");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Storefront.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The benchmark runs outside the repository.");
    }
}
