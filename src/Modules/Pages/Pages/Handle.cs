using System.Text.RegularExpressions;

namespace Storefront.Pages.Pages;

/// <summary>Name of a page in its address: a-z, 0-9, hyphens.</summary>
internal static partial class Handle
{
    private const int Longest = 80;

    public static bool IsValid(string? handle) => handle is { Length: <= Longest } && Valid().IsMatch(handle);

    public static string Of(string title)
    {
        var plain = title.ToLowerInvariant()
            .Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);
        var handle = NotAllowed().Replace(plain, "-").Trim('-');
        return handle.Length > Longest ? handle[..Longest].TrimEnd('-') : handle;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Valid();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotAllowed();
}
