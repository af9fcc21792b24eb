using System.Text;

namespace Storefront.Catalog.Import;

/// <summary>
/// CSV records after RFC 4180, made for files that are not quite right. A quote that is never closed costs one line,
/// not the rest of the file: the reader says so, goes back and carries on with the next line. That going back is why
/// this is not a library.
/// </summary>
internal sealed class CsvRows(BoundedLines lines, char delimiter, ImportIssues issues, ImportLimits limits) : IRowSource
{
    private enum Outcome { Complete, Open, StrayQuote, FieldTooLong, TooManyColumns }

    private readonly Queue<(int Line, string Text)> _again = new();
    private readonly StringBuilder _field = new();
    private int _line;

    public bool Ragged => false;

    public bool DecimalPoint => false;

    public bool TryRead(out ImportRow row)
    {
        while (NextLine() is { } first)
        {
            if (string.IsNullOrWhiteSpace(first.Text))
                continue;
            // Spreadsheets save an empty row as bare separators.
            if (Record(first) is { } fields && fields.Exists(field => !string.IsNullOrWhiteSpace(field)))
            {
                row = new(first.Line, fields);
                return true;
            }
        }
        row = default;
        return false;
    }

    private List<string>? Record((int Line, string Text) first)
    {
        var taken = new List<(int Line, string Text)>();
        var text = first.Text;
        var pieces = (StringBuilder?)null;
        while (true)
        {
            var fields = new List<string>();
            var outcome = Split(text, fields);
            if (outcome == Outcome.Complete)
                return fields;
            if (outcome == Outcome.Open && OneMore(taken, ref pieces, ref text, first))
                continue;
            Report(first.Line, outcome);
            GoBackTo(taken);
            return null;
        }
    }

    // Reads on to the line that may close the quote. Inside a quote only a line with an odd number of quotes can end it, so
    // the other lines are just collected and a record is split once, however many lines it has.
    private bool OneMore(
        List<(int Line, string Text)> taken, ref StringBuilder? pieces, ref string text, (int Line, string Text) first)
    {
        pieces ??= new StringBuilder(first.Text);
        while (taken.Count < limits.RecordLines && pieces.Length < limits.RecordChars && NextLine() is { } next)
        {
            taken.Add(next);
            pieces.Append('\n').Append(next.Text);
            if (next.Text.AsSpan().Count('"') % 2 == 0)
                continue;
            text = pieces.ToString();
            return true;
        }
        return false;
    }

    private void GoBackTo(List<(int Line, string Text)> taken)
    {
        if (taken.Count == 0)
            return;
        var rest = _again.ToArray();
        _again.Clear();
        foreach (var line in taken.Concat(rest))
            _again.Enqueue(line);
    }

    private Outcome Split(string text, List<string> fields)
    {
        var at = 0;
        while (true)
        {
            if (fields.Count == limits.Columns)
                return Outcome.TooManyColumns;
            Outcome? trouble = at < text.Length && text[at] == '"' ? Quoted(text, ref at, fields) : Plain(text, ref at, fields);
            if (trouble is { } outcome)
                return outcome;
            if (fields[^1].Length > limits.FieldChars)
                return Outcome.FieldTooLong;
            if (at >= text.Length)
                return Outcome.Complete;
            at++; // the delimiter
        }
    }

    private Outcome? Plain(string text, ref int at, List<string> fields)
    {
        var stop = text.IndexOf(delimiter, at);
        var end = stop < 0 ? text.Length : stop;
        fields.Add(text[at..end]);
        at = end;
        return null;
    }

    private Outcome? Quoted(string text, ref int at, List<string> fields)
    {
        _field.Clear();
        at++;
        while (true)
        {
            var quote = text.IndexOf('"', at);
            if (quote < 0)
                return Outcome.Open;
            _field.Append(text, at, quote - at);
            at = quote + 1;
            if (at < text.Length && text[at] == '"')
            {
                _field.Append('"');
                at++;
                continue;
            }
            while (at < text.Length && text[at] == ' ' && delimiter != ' ')
                at++; // "a" ,"b" is what some tills write
            if (at < text.Length && text[at] != delimiter)
                return Outcome.StrayQuote;
            fields.Add(_field.ToString());
            return null;
        }
    }

    private void Report(int line, Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Open:
                issues.Lose(line, "quote_open");
                break;
            case Outcome.StrayQuote:
                issues.Lose(line, "quote_stray");
                break;
            case Outcome.FieldTooLong:
                issues.Lose(line, "field_too_long", ("max", limits.FieldChars));
                break;
            default:
                issues.Lose(line, "too_many_columns", ("max", limits.Columns));
                break;
        }
    }

    private (int Line, string Text)? NextLine()
    {
        if (_again.TryDequeue(out var again))
            return again;
        while (lines.Read(out var tooLong) is { } text)
        {
            _line++;
            if (!tooLong)
                return (_line, text);
            issues.Lose(_line, "line_too_long", ("max", limits.RecordChars));
        }
        return null;
    }

    public void Dispose() => lines.Dispose();
}
