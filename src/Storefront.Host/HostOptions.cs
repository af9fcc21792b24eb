namespace Storefront.Host;

/// <summary>How one process is set up. Everything else comes from the environment (<c>STOREFRONT_…</c>).</summary>
public sealed class HostOptions
{
    internal const string DatabaseFile = "storefront.db";

    /// <summary>Folder of the embedded default: database, pictures, mails, keys.</summary>
    public string Data { get; init; } = Path.Combine(FindHome(), "App_Data");

    public string Urls { get; init; } = "http://localhost:5000";

    /// <summary>Folder that holds <c>themes/</c> and <c>seeds/</c>.</summary>
    public string Home { get; init; } = FindHome();

    /// <summary>Settings that win over everything else: for tests.</summary>
    public Dictionary<string, string?> Overrides { get; init; } = [];

    /// <summary>Replaces services: clocks and outside worlds in tests.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; init; }

    internal Dictionary<string, string?> AsConfiguration()
    {
        var data = Path.GetFullPath(Data);
        Directory.CreateDirectory(data);
        return new()
        {
            ["Data"] = data,
            ["Home"] = Home,
            ["Database:Kind"] = "Sqlite",
            ["Database:ConnectionString"] = $"Data Source={Path.Combine(data, DatabaseFile)};Foreign Keys=True",
        };
    }

    /// <summary>The nearest folder, from the program upwards, that has <c>themes/</c> in it.</summary>
    private static string FindHome()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "themes")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
