using System.CommandLine;

namespace Storefront.Host.Commands;

/// <summary>Options that every command has.</summary>
internal static class Common
{
    public static Option<string> Data() => new("--data")
    {
        Description = "Folder for database, pictures and mails.",
        DefaultValueFactory = _ => new HostOptions().Data,
    };

    public static Option<bool> Json() => new("--json") { Description = "The result as JSON." };

    public static Option<string?> Town() => new("--town") { Description = "Slug of the town, when there are several." };
}
