using System.Globalization;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Parsing;

internal enum LexKind : byte
{
    End,
    Id,
    Text,
    Int,
    Float,
    Dot,
    DotDot,
    Colon,
    Comma,
    Pipe,
    OpenSquare,
    CloseSquare,
    OpenRound,
    CloseRound,
    Assign,
    Compare,
}

/// <summary>Reads the markup of one tag or output, token by token.</summary>
internal sealed class Lexer
{
    private readonly TemplateParser _parser;
    private readonly string _source;
    private readonly int _end;
    private int _position;

    public Lexer(TemplateParser parser, Token markup)
    {
        _parser = parser;
        _source = parser.Source;
        (_position, _end, Line) = (markup.Start, markup.End, markup.Line);
        Advance();
    }

    public LexKind Kind { get; private set; }
    public int Start { get; private set; }
    public int Line { get; }
    public int EndOfLast { get; private set; }
    public string Text => Kind == LexKind.Text ? _source[(Start + 1)..(_position - 1)] : _source[Start.._position];
    public ReadOnlySpan<char> Span => _source.AsSpan(Start, _position - Start);

    public bool IsWord(string word) => Kind == LexKind.Id && Span.SequenceEqual(word);

    public LiquidValue Number() =>
        Kind == LexKind.Int && long.TryParse(Span, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? (LiquidValue)whole
            : double.Parse(Span, NumberStyles.Float, CultureInfo.InvariantCulture);

    public bool Take(LexKind kind)
    {
        if (Kind != kind)
            return false;
        Advance();
        return true;
    }

    public bool TakeWord(string word)
    {
        if (!IsWord(word))
            return false;
        Advance();
        return true;
    }

    public string Require(LexKind kind, string what)
    {
        if (Kind != kind)
            throw Unexpected(what);
        var text = Text;
        Advance();
        return text;
    }

    public void RequireEnd()
    {
        if (Kind != LexKind.End)
            throw Unexpected("the end of the tag");
    }

    public LiquidSyntaxException Unexpected(string wanted) => _parser.Error(
        Kind == LexKind.End ? $"{wanted} is missing" : $"'{Span}' is not understood here; expected {wanted}", Start);

    /// <summary>Looks one token further: is this the name of a named argument?</summary>
    public bool IsArgumentName()
    {
        if (Kind != LexKind.Id)
            return false;
        var next = SkipSpace(_position);
        return next < _end && _source[next] == ':';
    }

    public void Advance()
    {
        EndOfLast = _position;
        Start = _position = SkipSpace(_position);
        Kind = Start == _end ? LexKind.End : Read(_source[Start]);
    }

    private LexKind Read(char first)
    {
        if (char.IsAsciiLetter(first) || first == '_' || (first > 127 && char.IsLetter(first)))
            return ReadId();
        if (char.IsAsciiDigit(first) || (first == '-' && IsDigit(_position + 1)))
            return ReadNumber();
        if (first is '"' or '\'')
            return ReadText(first);
        _position++;
        return first switch
        {
            '.' => TakeIf('.') ? LexKind.DotDot : LexKind.Dot,
            ':' => LexKind.Colon,
            ',' => LexKind.Comma,
            '|' => LexKind.Pipe,
            '[' => LexKind.OpenSquare,
            ']' => LexKind.CloseSquare,
            '(' => LexKind.OpenRound,
            ')' => LexKind.CloseRound,
            '=' => TakeIf('=') ? LexKind.Compare : LexKind.Assign,
            '<' => TakeIf('=') || TakeIf('>') ? LexKind.Compare : LexKind.Compare,
            '>' => TakeIf('=') ? LexKind.Compare : LexKind.Compare,
            '!' when TakeIf('=') => LexKind.Compare,
            _ => throw _parser.Error($"'{first}' is not understood here", Start),
        };
    }

    private LexKind ReadId()
    {
        while (_position < _end && IsIdPart(_source[_position]))
            _position++;
        if (_position < _end && _source[_position] == '?')
            _position++;
        return LexKind.Id;
    }

    private static bool IsIdPart(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '_' or '-' || (c > 127 && char.IsLetterOrDigit(c));

    private LexKind ReadNumber()
    {
        _position++;
        while (IsDigit(_position))
            _position++;
        if (_position >= _end || _source[_position] != '.' || !IsDigit(_position + 1))
            return LexKind.Int;
        _position++;
        while (IsDigit(_position))
            _position++;
        return LexKind.Float;
    }

    private LexKind ReadText(char quote)
    {
        var close = _source.AsSpan(_position + 1, _end - _position - 1).IndexOf(quote);
        if (close < 0)
            throw _parser.Error($"the text that starts with {quote} is never closed", Start);
        _position += close + 2;
        return LexKind.Text;
    }

    private bool TakeIf(char next)
    {
        if (_position >= _end || _source[_position] != next)
            return false;
        _position++;
        return true;
    }

    private bool IsDigit(int position) => position < _end && char.IsAsciiDigit(_source[position]);

    private int SkipSpace(int position)
    {
        while (position < _end && char.IsWhiteSpace(_source[position]))
            position++;
        return position;
    }
}
