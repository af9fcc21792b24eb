using Storefront.Platform.Texts;

namespace Storefront.Community.Board;

/// <summary>What somebody looks for on the board.</summary>
internal sealed record BoardFilter
{
    public BoardTab Tab { get; init; }

    /// <summary>The reader's: what is written in it comes first.</summary>
    public string Language { get; init; } = TextCatalog.German;

    public string Words { get; init; } = "";

    public string Branch { get; init; } = "";

    public string Screen { get; init; } = "";

    public int Page { get; init; } = 1;

    public bool IsNarrow => Words.Length > 0 || Branch.Length > 0 || Screen.Length > 0;
}

internal enum BoardTab
{
    /// <summary>All that one may read.</summary>
    All,

    /// <summary>Only the room of the own town.</summary>
    Town,

    /// <summary>Nobody has answered so that it helped.</summary>
    Open,

    /// <summary>Accepted answers.</summary>
    Cards,
}
