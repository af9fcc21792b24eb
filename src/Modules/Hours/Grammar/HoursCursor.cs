namespace Storefront.Hours.Grammar;

/// <summary>Where the reading stands in the words of a string, and what was found to be wrong so far.</summary>
internal sealed class HoursCursor
{
    private readonly List<HoursToken> _tokens;
    private int _at;

    internal HoursCursor(string text) => _tokens = HoursTokens.Cut(text, Problems);

    internal List<HoursProblem> Problems { get; } = [];

    internal HoursToken Now => _tokens[_at];

    internal HoursToken Next => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    /// <summary>The word here; the reading goes on behind it.</summary>
    internal HoursToken Read() => _tokens[_at++];

    internal void Skip(int words = 1) => _at += words;

    internal static bool IsYear(HoursToken token) =>
        token is { Kind: TokenKind.Number, Text.Length: 4, Number: >= 1900 and <= 2200 };

    internal HoursToken Peek(int ahead) => _tokens[Math.Min(_at + ahead, _tokens.Count - 1)];

    internal bool Take(string sign)
    {
        if (!Now.Is(sign))
            return false;
        _at++;
        return true;
    }

    internal void SkipToNextRule()
    {
        while (Now.Kind != TokenKind.End && !Now.Is(";") && !Now.Is("||"))
            _at++;
        if (Now.Is("||"))
            _at++;
    }

    internal string Since(HoursToken start) =>
        string.Join(' ', _tokens.Where(t => t.Position >= start.Position && t.Position < Now.Position).Select(t => t.Text));

    internal NotUnderstood Trouble(HoursProblemKind kind, int back = 0) =>
        Trouble(kind, _tokens[Math.Clamp(_at - back, 0, _tokens.Count - 1)]);

    internal static NotUnderstood Trouble(HoursProblemKind kind, HoursToken token) =>
        token.Kind == TokenKind.End && kind is not HoursProblemKind.EndMissing
            ? new(new(HoursProblemKind.Incomplete, token.Position, ""))
            : new(new(kind, token.Position, token.Text));
}
