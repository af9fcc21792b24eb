using System.Runtime.CompilerServices;

namespace Storefront.Modules.Tests;

/// <summary>Real files of other projects lie in <c>../shared/data</c> beside the repository, never in it.</summary>
internal static class SharedData
{
    internal static string Folder(string name)
    {
        var folder = Path.GetFullPath(Path.Combine(Repository(), "..", "shared", "data", name));
        // A clone one level deeper (…/w/name) finds the same folder one level up.
        if (!Directory.Exists(folder))
            folder = Path.GetFullPath(Path.Combine(Repository(), "..", "..", "shared", "data", name));
        Assert.SkipUnless(Directory.Exists(folder), $"The folder ../shared/data/{name} is not there.");
        return folder;
    }

    private static string Repository([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
