using System.Globalization;

namespace Storefront.Catalog.Contracts;

/// <summary>How many pieces somebody typed: one rule and one sentence, wherever a page asks for a number of pieces.</summary>
public static class Pieces
{
    public const int Most = 99;

    /// <summary>Key of the sentence beside the field; it takes <c>most</c>.</summary>
    public const string WrongKey = "catalog.quantity_wrong";

    /// <summary>A whole number from 1 to <paramref name="most"/>; null for anything else, and for nothing.</summary>
    public static int? Read(string? typed, int most = Most) =>
        int.TryParse(typed, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var pieces)
            && pieces >= 1 && pieces <= most
            ? pieces
            : null;
}
