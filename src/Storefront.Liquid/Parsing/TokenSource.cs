namespace Storefront.Liquid.Parsing;

/// <summary>Where the parser takes its tokens from: a whole template, or the lines of a <c>liquid</c> tag.</summary>
internal abstract class TokenSource(string source)
{
    private int _countedTo;
    private int _line = 1;

    protected string Source { get; } = source;

    public abstract bool Next(out Token token);

    /// <summary>Takes everything up to <c>{% endname %}</c> as it is; false when there is no such tag.</summary>
    public abstract bool TryReadRaw(string endName, out Range body);

    // Asked in rising order, so that the whole source is counted only once.
    protected int LineAt(int position)
    {
        if (position > _countedTo)
        {
            _line += Source.AsSpan(_countedTo, position - _countedTo).Count('\n');
            _countedTo = position;
        }
        return _line;
    }

    protected void StartLine(int position, int line) => (_countedTo, _line) = (position, line);

    protected Token TagAt(int start, int end)
    {
        start = SkipSpace(start, end);
        var nameEnd = start;
        if (nameEnd < end && Source[nameEnd] == '#')
            nameEnd++;
        else
            while (nameEnd < end && (char.IsAsciiLetterOrDigit(Source[nameEnd]) || Source[nameEnd] == '_'))
                nameEnd++;
        return new Token(TokenKind.Tag, Source[start..nameEnd], nameEnd, end, LineAt(start));
    }

    protected int SkipSpace(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Source[start]))
            start++;
        return start;
    }

    protected int SkipSpaceBack(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(Source[end - 1]))
            end--;
        return end;
    }
}
