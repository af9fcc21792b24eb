namespace Storefront.Host.Commands;

/// <summary>Whether there is anything in a data folder yet: a typing error in <c>--data</c> must not found an empty installation.</summary>
internal static class Installation
{
    /// <summary>What to do when nothing is there; null when something is, or the database lies elsewhere.</summary>
    public static string? Missing(string data)
    {
        var elsewhere = new ConfigurationBuilder().AddEnvironmentVariables("STOREFRONT_").Build().GetSection("Database").Exists();
        return elsewhere || File.Exists(Path.Combine(data, HostOptions.DatabaseFile))
            ? null
            : $"There is no database in {Path.GetFullPath(data)}. Look at --data; if this is to be a new installation, \"storefront migrate --data {data}\" makes one.";
    }
}
