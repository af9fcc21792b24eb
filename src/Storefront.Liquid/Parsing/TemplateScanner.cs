namespace Storefront.Liquid.Parsing;

/// <summary>Cuts a template into text, <c>{{ output }}</c> and <c>{% tag %}</c>, and trims where a dash says so.</summary>
internal sealed class TemplateScanner(string source, Func<string, int, LiquidSyntaxException> error) : TokenSource(source)
{
    private int _position;
    private bool _trimNext;

    public override bool Next(out Token token)
    {
        var open = NextOpening(_position);
        var (start, end) = (_position, open);
        if (_trimNext)
            start = SkipSpace(start, end);
        if (open < Source.Length && TrimsBefore(open))
            end = SkipSpaceBack(start, end);
        _trimNext = false;
        _position = open;
        if (end > start)
        {
            token = new Token(TokenKind.Text, "", start, end, LineAt(start));
            return true;
        }
        if (open == Source.Length)
        {
            token = default;
            return false;
        }
        token = Source[open + 1] == '{' ? ReadMarkup(open, "}}", isTag: false) : ReadMarkup(open, "%}", isTag: true);
        return true;
    }

    private Token ReadMarkup(int open, string closing, bool isTag)
    {
        var close = Source.IndexOf(closing, open + 2, StringComparison.Ordinal);
        if (close < 0)
            throw error($"'{Source.Substring(open, 2)}' is never closed by '{closing}'", open);
        var start = TrimsBefore(open) ? open + 3 : open + 2;
        _trimNext = close > start && Source[close - 1] == '-';
        var end = _trimNext ? close - 1 : close;
        _position = close + 2;
        return isTag ? TagAt(start, end) : new Token(TokenKind.Output, "", start, Math.Max(start, end), LineAt(open));
    }

    public override bool TryReadRaw(string endName, out Range body)
    {
        for (var open = _position; (open = Source.IndexOf("{%", open, StringComparison.Ordinal)) >= 0; open += 2)
        {
            if (!ClosesHere(open, endName, out var after, out var trimAfter))
                continue;
            var start = _trimNext ? SkipSpace(_position, open) : _position;
            var end = TrimsBefore(open) ? SkipSpaceBack(start, open) : open;
            body = start..end;
            (_position, _trimNext) = (after, trimAfter);
            return true;
        }
        body = default;
        return false;
    }

    private bool ClosesHere(int open, string endName, out int after, out bool trimAfter)
    {
        (after, trimAfter) = (0, false);
        var position = SkipSpace(TrimsBefore(open) ? open + 3 : open + 2, Source.Length);
        if (string.CompareOrdinal(Source, position, endName, 0, endName.Length) != 0)
            return false;
        position = SkipSpace(position + endName.Length, Source.Length);
        trimAfter = position < Source.Length && Source[position] == '-';
        if (trimAfter)
            position++;
        after = position + 2;
        return string.CompareOrdinal(Source, position, "%}", 0, 2) == 0;
    }

    private int NextOpening(int from)
    {
        while (from < Source.Length)
        {
            var open = Source.IndexOf('{', from);
            if (open < 0 || open + 1 >= Source.Length)
                break;
            if (Source[open + 1] is '{' or '%')
                return open;
            from = open + 1;
        }
        return Source.Length;
    }

    private bool TrimsBefore(int open) => open + 2 < Source.Length && Source[open + 2] == '-';
}
