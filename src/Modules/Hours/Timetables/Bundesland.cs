namespace Storefront.Hours.Timetables;

/// <summary>The sixteen states by their ISO 3166-2 letters, as the town's <c>state</c> carries them.</summary>
internal enum Bundesland { BW, BY, BE, BB, HB, HH, HE, MV, NI, NW, RP, SL, SN, ST, SH, TH }

internal static class Bundeslaender
{
    /// <summary>Accepts <c>NW</c> and <c>DE-NW</c>.</summary>
    internal static Bundesland? Parse(string? code)
    {
        var letters = code?.Trim().ToUpperInvariant();
        if (letters?.StartsWith("DE-", StringComparison.Ordinal) == true)
            letters = letters[3..];
        return letters?.Length == 2 && letters.All(char.IsAsciiLetter) && Enum.TryParse<Bundesland>(letters, out var state) ? state : null;
    }
}
