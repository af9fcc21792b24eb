using System.Text;

namespace Storefront.Platform.Texts;

/// <summary>Rows of a table in text (RFC 4180): quotes, line breaks in quotes; semicolon, comma or tab by the first line.</summary>
public static class DelimitedText
{
    public static IEnumerable<(int Line, string[] Cells)> Read(string text) =>
        ReadLines(text).Select(row => (row.Line, row.Cells));

    /// <summary>The same, with each row whose quotes are never closed: it ends with its line, and reading goes on below it.</summary>
    public static IEnumerable<DelimitedRow> ReadLines(string text)
    {
        var delimiter = DelimiterOf(text);
        var (line, begun, start) = (1, 1, 0);
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            line += letter == '\n' ? 1 : 0;
            if (quoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (letter == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (quoted || (letter != delimiter && letter is not ('\n' or '\r')))
            {
                cell.Append(letter);
            }
            else if (letter == delimiter)
            {
                Close();
            }
            else if (letter == '\n')
            {
                Close();
                yield return new DelimitedRow(begun, [.. cells]);
                cells.Clear();
                (begun, start) = (line, at + 1);
            }

            if (quoted && at == text.Length - 1)
            {
                at = text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;
                yield return new DelimitedRow(begun, [text[start..at].Trim()]) { IsUnclosed = true };
                cells.Clear();
                cell.Clear();
                quoted = false;
                (line, start) = (begun + 1, at + 1);
                begun = line;
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            Close();
            yield return new DelimitedRow(begun, [.. cells]);
        }

        void Close()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }

    /// <summary>A line to be written: semicolons, as German spreadsheets read it.</summary>
    public static string Line(params IEnumerable<string> cells) => string.Join(';', cells.Select(Cell)) + "\r\n";

    // A cell that begins like a formula would be worked out by the spreadsheet that opens it.
    private static string Cell(string text)
    {
        var formula = text.Length > 0 && (text[0] is '=' or '@' || (text[0] is '+' or '-' && !char.IsAsciiDigit(text.ElementAtOrDefault(1))));
        var safe = formula ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";\"\r\n\t") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static char DelimiterOf(string text)
    {
        var first = text.AsSpan(0, text.IndexOf('\n') is >= 0 and var end ? end : text.Length);
        var best = ';';
        foreach (var candidate in (ReadOnlySpan<char>)[',', '\t'])
        {
            best = first.Count(candidate) > first.Count(best) ? candidate : best;
        }

        return best;
    }
}

/// <param name="Line">Where it begins, counted from one.</param>
/// <param name="Cells">Without space around them.</param>
public sealed record DelimitedRow(int Line, string[] Cells)
{
    /// <summary>Quotes open in it that nothing closes; its one cell is the line as it stands.</summary>
    public bool IsUnclosed { get; init; }
}
