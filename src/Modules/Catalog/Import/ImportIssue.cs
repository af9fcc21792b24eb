using Storefront.Platform.Texts;

namespace Storefront.Catalog.Import;

internal enum ImportSeverity
{
    /// <summary>Worth knowing; imported as it is.</summary>
    Notice,

    /// <summary>Imported, but one value was left out or changed.</summary>
    Warning,

    /// <summary>The line, or the file, was not imported.</summary>
    Error,
}

/// <summary>One sentence about one place of the file: locale text <see cref="Key"/> with <see cref="Arguments"/>.</summary>
/// <param name="Line">1-based line of the file; 0 means the file as a whole.</param>
internal sealed record ImportIssue(
    int Line, string? Column, ImportSeverity Severity, string Key, IReadOnlyDictionary<string, object?> Arguments);

/// <summary>
/// Collects issues; a file of a million broken lines keeps the first thousand and counts the rest. Every line that does not
/// come in is in here once: refused (an error), or skipped (the file is fine, the line is not wanted).
/// </summary>
internal sealed class ImportIssues
{
    private const int MostKept = 1000;
    private readonly List<ImportIssue> _kept = [];
    private readonly HashSet<int> _refused = [];
    private readonly HashSet<int> _skipped = [];

    internal IReadOnlyList<ImportIssue> Kept => _kept;
    internal int Errors { get; private set; }
    internal int Warnings { get; private set; }
    internal int NotKept { get; private set; }

    /// <summary>Articles that do not come in.</summary>
    internal int Refused { get; private set; }

    /// <summary>Lines that never became a row.</summary>
    internal int LinesLost { get; private set; }

    internal int LinesRefused => _refused.Count;

    internal int LinesSkipped => _skipped.Count(line => !_refused.Contains(line));

    /// <summary>Whether a line has come in, as far as is known by now.</summary>
    internal bool HasCome(int line) => !_refused.Contains(line) && !_skipped.Contains(line);

    /// <summary>Whether a sentence says why the line does not come in.</summary>
    internal bool HasError(int line) => _refused.Contains(line);

    internal void Error(int line, string? column, string key, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        Errors++;
        if (line > 0)
            _refused.Add(line);
        Add(line, column, ImportSeverity.Error, key, arguments);
    }

    /// <summary>A line that cannot even be read as a row.</summary>
    internal void Lose(int line, string key, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        LinesLost++;
        Error(line, null, key, arguments);
    }

    /// <summary>An error that keeps a whole article out.</summary>
    internal void Refuse(int line, string? column, string key, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        Refused++;
        Error(line, column, key, arguments);
    }

    /// <summary>The same for an article of several lines: with the first, all of them stay outside.</summary>
    internal void RefuseAll(IReadOnlyList<int> lines, string key, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        KeepOut(lines);
        Refuse(lines[0], null, key, arguments);
    }

    /// <summary>The same where the first line has said why: nobody has to read it twice.</summary>
    internal void RefuseRest(IReadOnlyList<int> lines)
    {
        Refused++;
        KeepOut(lines);
    }

    // A line of which a sentence says that it was skipped is counted as skipped.
    private void KeepOut(IEnumerable<int> lines) => _refused.UnionWith(lines.Where(line => !_skipped.Contains(line)));

    /// <summary>Nothing is wrong, but the line brings nothing in.</summary>
    internal void Skip(int line, string? column, string key, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        _skipped.Add(line);
        Warning(line, column, key, arguments);
    }

    internal void Warning(int line, string? column, string key, params ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        Warnings++;
        Add(line, column, ImportSeverity.Warning, key, arguments);
    }

    internal void Notice(int line, string? column, string key, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        Add(line, column, ImportSeverity.Notice, key, arguments);

    private void Add(
        int line, string? column, ImportSeverity severity, string key, ReadOnlySpan<(string Name, object? Value)> arguments)
    {
        if (_kept.Count == MostKept)
        {
            NotKept++;
            return;
        }
        var named = new Dictionary<string, object?> { ["line"] = line, ["column"] = column };
        foreach (var (name, value) in arguments)
            named[name] = value is string text ? Shortened(text) : value;
        _kept.Add(new(line, column, severity, "import." + key, named));
    }

    private static string Shortened(string text) => text.AtMost(60, "…");
}
