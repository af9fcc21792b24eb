using System.Text.RegularExpressions;

namespace Storefront.Media.Blobs;

/// <summary>Names of blobs are ours: nothing in them can leave the folder.</summary>
internal static partial class BlobName
{
    public static string Check(string name) => Allowed().IsMatch(name)
        ? name
        : throw new ArgumentException($"A blob cannot be called \"{name}\": a-z, 0-9, '-', '.' inside, '/' between parts.", nameof(name));

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*(\\.[a-z0-9-]+)*(/[a-z0-9][a-z0-9-]*(\\.[a-z0-9-]+)*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
