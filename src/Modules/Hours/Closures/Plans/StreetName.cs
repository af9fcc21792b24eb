using System.Text.RegularExpressions;

namespace Storefront.Hours.Closures.Plans;

/// <summary>„Marktstraße“ of „Marktstraße 12a“, and the same street however somebody writes it.</summary>
internal static partial class StreetName
{
    /// <summary>As it is written, without the number.</summary>
    public static string Of(string address) => Number().Replace(address.Trim(), "").Trim();

    /// <summary>The same for „Markt-Str. 3“, „Marktstr.“ and „MARKTSTRASSE“; empty for none.</summary>
    public static string Key(string address) => Signs()
        .Replace(Of(address).ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal), "")
        .Replace("strasse", "str", StringComparison.Ordinal);

    [GeneratedRegex(@"[\s,]+\d+\s*[a-zA-Z]?(\s*[-–/+]\s*\d+\s*[a-zA-Z]?)*\s*$")]
    private static partial Regex Number();

    [GeneratedRegex(@"[^\p{L}\p{N}]")]
    private static partial Regex Signs();
}
