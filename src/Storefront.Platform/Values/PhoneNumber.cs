using System.Text.RegularExpressions;

namespace Storefront.Platform.Values;

/// <summary>Whether something can be a telephone number: digits as people write them. Whether it is one, a call to it proves.</summary>
public static partial class PhoneNumber
{
    private const int FewestDigits = 4;

    public static bool IsValid(string? text) =>
        text?.Trim() is { } number && Written().IsMatch(number) && number.Count(char.IsAsciiDigit) >= FewestDigits;

    [GeneratedRegex(@"^\+?[0-9 ()/.-]{4,30}$")]
    private static partial Regex Written();
}
