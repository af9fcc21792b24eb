using System.Globalization;

namespace Storefront.Hours.Grammar;

internal enum TokenKind { Number, Word, Comment, Sign, End }

internal readonly record struct HoursToken(TokenKind Kind, string Text, int Position, int Number = 0)
{
    internal bool Is(string sign) => Kind == TokenKind.Sign && Text == sign;
}

/// <summary>Cuts the string into numbers, words, comments and signs; German typing habits become the grammar's signs.</summary>
internal static class HoursTokens
{
    internal static List<HoursToken> Cut(string text, List<HoursProblem> problems)
    {
        var tokens = new List<HoursToken>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
                at++;
            else if (char.IsAsciiDigit(text[at]))
                at = Number(text, at, tokens);
            else if (char.IsLetter(text[at]))
                at = Word(text, at, tokens);
            else if (IsQuote(text[at]))
                at = Comment(text, at, tokens, problems);
            else
                at = Sign(text, at, tokens);
        }
        tokens.Add(new(TokenKind.End, "", text.Length));
        return tokens;
    }

    private static int Number(string text, int start, List<HoursToken> tokens)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        var digits = text[start..end];
        var number = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : int.MaxValue;
        tokens.Add(new(TokenKind.Number, digits, start, number));
        return end;
    }

    private static int Word(string text, int start, List<HoursToken> tokens)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        var word = text[start..end];
        if (end < text.Length && text[end] == '.')
            end++; // "Mo." and "Okt." are what people write.

        tokens.Add(word.ToUpperInvariant() switch
        {
            "BIS" or "TO" => new(TokenKind.Sign, "-", start),
            "UND" or "U" or "AND" => new(TokenKind.Sign, ",", start),
            "UHR" => new(TokenKind.Sign, "", start),
            _ => new(TokenKind.Word, word, start),
        });
        if (tokens[^1].Text.Length == 0)
            tokens.RemoveAt(tokens.Count - 1); // „Uhr“ carries no meaning.
        return end;
    }

    private static int Comment(string text, int start, List<HoursToken> tokens, List<HoursProblem> problems)
    {
        var end = start + 1;
        while (end < text.Length && !IsQuote(text[end]))
            end++;
        if (end == text.Length)
            problems.Add(new(HoursProblemKind.CommentOpen, start, text[start..]));
        tokens.Add(new(TokenKind.Comment, text[(start + 1)..end].Trim(), start));
        return Math.Min(end + 1, text.Length);
    }

    private static int Sign(string text, int at, List<HoursToken> tokens)
    {
        if (text[at] == '|' && at + 1 < text.Length && text[at + 1] == '|')
        {
            tokens.Add(new(TokenKind.Sign, "||", at));
            return at + 2;
        }
        var sign = text[at] switch
        {
            '–' or '—' or '−' or '‐' or '‑' => "-",
            '&' => ",",
            // A character of two halves is quoted whole: half of one is nothing that can be shown.
            _ when char.IsSurrogatePair(text, at) => text.Substring(at, 2),
            var other => other.ToString(),
        };
        tokens.Add(new(TokenKind.Sign, sign, at));
        return at + sign.Length;
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„';
}
