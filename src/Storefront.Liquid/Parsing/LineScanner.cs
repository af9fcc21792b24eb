namespace Storefront.Liquid.Parsing;

/// <summary>The lines of a <c>liquid</c> tag: each is a tag without its braces.</summary>
internal sealed class LineScanner : TokenSource
{
    private readonly int _end;
    private int _position;

    public LineScanner(string source, int start, int end, int line) : base(source)
    {
        (_position, _end) = (start, end);
        StartLine(start, line);
    }

    public override bool Next(out Token token)
    {
        while (_position < _end)
        {
            var start = _position;
            var newLine = Source.AsSpan(start, _end - start).IndexOf('\n');
            var end = newLine < 0 ? _end : start + newLine;
            _position = end + 1;
            var textStart = SkipSpace(start, end);
            if (textStart == end)
                continue;
            token = TagAt(textStart, SkipSpaceBack(textStart, end));
            return true;
        }
        token = default;
        return false;
    }

    public override bool TryReadRaw(string endName, out Range body)
    {
        body = default;
        return false;
    }
}
