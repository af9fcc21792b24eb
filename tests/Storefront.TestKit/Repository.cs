namespace Storefront.TestKit;

/// <summary>Where the project's own files are, seen from a running test.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A real file of others beside the project, or null on a clone without it: skip the test then.</summary>
    public static string? RealData(params string[] parts)
    {
        var path = System.IO.Path.Combine([Root, "..", "shared", "data", .. parts]);
        return File.Exists(path) || System.IO.Directory.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Storefront.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
