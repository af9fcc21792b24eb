namespace Storefront.Media.Contracts;

/// <summary>
/// What somebody typed beside a field for several picture files: one line for each, in their order. One file takes all of it, and the
/// last takes what is left over, so that no word is lost.
/// </summary>
public sealed class WordsForFiles
{
    private readonly string[] _words;

    /// <param name="typed">May be empty, or null.</param>
    /// <param name="files">How many were chosen.</param>
    public WordsForFiles(string? typed, int files)
    {
        // An empty line in between is a picture without words.
        var lines = (typed ?? "").Trim().Split('\n', StringSplitOptions.TrimEntries);
        _words = [.. Enumerable.Range(0, files).Select(file => file < files - 1
            ? lines.ElementAtOrDefault(file) ?? ""
            : string.Join(' ', lines.Skip(file).Where(line => line.Length > 0)))];
    }

    /// <summary>The words for the file at this place; empty where there are none.</summary>
    public string Of(int file) => _words[file];

    /// <summary>What belongs to files that were refused, to be shown again.</summary>
    public string Left(IEnumerable<int> refused) => string.Join('\n', refused.Select(Of).Where(words => words.Length > 0));
}
