using System.Text;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Filters;

/// <summary>Filters that make a text of a text.</summary>
internal static class TextFilters
{
    public static void AddTo(LiquidFilters filters)
    {
        filters.Add("append", Append, 1, 1);
        filters.Add("prepend", Prepend, 1, 1);
        filters.Add("upcase", Upcase);
        filters.Add("downcase", (input, in _, context) => context.Made(input.AsText().ToLowerInvariant()));
        filters.Add("capitalize", Capitalize);
        filters.Add("strip", (input, in _, context) => Shortened(input, input.AsText().Trim(), context));
        filters.Add("lstrip", (input, in _, context) => Shortened(input, input.AsText().TrimStart(), context));
        filters.Add("rstrip", (input, in _, context) => Shortened(input, input.AsText().TrimEnd(), context));
        filters.Add("squish", (input, in _, context) => Shortened(input, string.Join(' ', Words(input.AsText(), context)), context));
        filters.Add("strip_newlines", StripNewLines);
        filters.Add("truncate", Truncate, 0, 2);
        filters.Add("truncatewords", TruncateWords, 0, 2);
        filters.Add("split", Split, 1, 1);
        filters.Add("default", Default, 0, 1, named: true);
        filters.Add("handleize", Handleize);
        filters.Add("handle", Handleize);
        filters.Add("pluralize", Pluralize, 2, 2);
        filters.Add("json", (input, in _, context) => context.Made(JsonText.Of(input)));
    }

    private static LiquidValue Append(LiquidValue input, in LiquidArguments arguments, RenderContext context) =>
        Join(input, arguments[0], context);

    private static LiquidValue Prepend(LiquidValue input, in LiquidArguments arguments, RenderContext context) =>
        Join(arguments[0], input, context);

    // HTML stays HTML when text is put beside it, because the text is encoded first.
    private static LiquidValue Join(LiquidValue first, LiquidValue second, RenderContext context)
    {
        var isHtml = context.EncodesHtml && (first.Kind == LiquidKind.Html || second.Kind == LiquidKind.Html);
        var (left, right) = isHtml
            ? (HtmlText.Encoded(first, context), HtmlText.Encoded(second, context))
            : (first.AsText(), second.AsText());
        context.Reserve((long)left.Length + right.Length);
        var text = left + right;
        return isHtml ? LiquidValue.SafeText(text) : text;
    }

    // .NET leaves ß as it is; in capitals it is written SS.
    private static LiquidValue Upcase(LiquidValue input, in LiquidArguments arguments, RenderContext context) =>
        context.Made(input.AsText().ToUpperInvariant().Replace("ß", "SS", StringComparison.Ordinal));

    private static LiquidValue Capitalize(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var text = input.AsText();
        if (text.Length == 0)
            return text;
        return context.Made(string.Create(text.Length, text, static (span, source) =>
        {
            source.AsSpan().ToLowerInvariant(span);
            span[0] = char.ToUpperInvariant(source[0]);
        }));
    }

    private static LiquidValue StripNewLines(LiquidValue input, in LiquidArguments arguments, RenderContext context) =>
        Shortened(
            input,
            input.AsText().Replace("\r\n", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal),
            context);

    // Taking white space away opens no tag, so captured text stays HTML: {% capture %} … {{ x | strip }}.
    private static LiquidValue Shortened(LiquidValue input, string text, RenderContext context) =>
        input.Kind == LiquidKind.Html ? LiquidValue.SafeText(context.Made(text)) : context.Made(text);

    private static LiquidValue Truncate(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var text = input.AsText();
        var length = arguments.Count > 0 ? Numbers.Clamp(Numbers.RequireInt(arguments[0])) : 50;
        var end = arguments.Count > 1 ? arguments[1].AsText() : "...";
        if (text.Length <= length)
            return text;
        var kept = Cut(text, (int)Math.Max(0, (long)length - end.Length));
        context.Reserve((long)kept.Length + end.Length);
        return string.Concat(kept, end);
    }

    // A surrogate pair is one character to people.
    private static ReadOnlySpan<char> Cut(string text, int length) =>
        length > 0 && char.IsHighSurrogate(text[length - 1]) ? text.AsSpan(0, length - 1) : text.AsSpan(0, length);

    private static LiquidValue TruncateWords(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var text = input.AsText();
        var count = arguments.Count > 0 ? Math.Max(1, Numbers.Clamp(Numbers.RequireInt(arguments[0]))) : 15;
        var end = arguments.Count > 1 ? arguments[1].AsText() : "...";
        var words = Words(text, context);
        if (words.Length <= count)
            return text;
        context.Reserve((long)text.Length + end.Length);
        return string.Join(' ', words, 0, count) + end;
    }

    private static string[] Words(string text, RenderContext context)
    {
        context.Charge(text.Length >> 4);
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    private static LiquidValue Split(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var (text, separator) = (input.AsText(), arguments[0].AsText());
        var parts = separator switch
        {
            "" => Characters(text, context),
            " " => Words(text, context),
            _ => Parts(text, separator, context),
        };
        var count = parts.Length;
        while (count > 0 && parts[count - 1].Length == 0)
            count--;
        context.ReserveList(count);
        return Array.ConvertAll(parts[..count], part => (LiquidValue)part);
    }

    private static string[] Parts(string text, string separator, RenderContext context)
    {
        context.Charge(text.Length >> 4);
        return text.Split(separator, context.Budget.MaxListItems + 2);
    }

    private static string[] Characters(string text, RenderContext context)
    {
        context.ReserveList(text.Length);
        var parts = new List<string>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            parts.Add(rune.ToString());
        return [.. parts];
    }

    private static LiquidValue Default(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        if (input.Kind == LiquidKind.Bool && !input.IsTruthy)
            return arguments["allow_false"].IsTruthy ? input : Otherwise(arguments);
        return input.IsNil || input.LiquidEquals(LiquidValue.Empty) ? Otherwise(arguments) : input;
    }

    private static LiquidValue Otherwise(in LiquidArguments arguments) =>
        arguments.Count > 0 ? arguments[0] : LiquidValue.EmptyString;

    private static LiquidValue Handleize(LiquidValue input, in LiquidArguments arguments, RenderContext context)
    {
        var handle = new StringBuilder();
        foreach (var letter in context.Made(input.AsText()).ToLowerInvariant())
            AppendHandle(handle, letter);
        return context.Made(handle.ToString().TrimEnd('-'));
    }

    // The same folding as in the addresses of articles: Größe is groesse.
    private static void AppendHandle(StringBuilder handle, char letter)
    {
        var folded = letter switch { 'ä' => "ae", 'ö' => "oe", 'ü' => "ue", 'ß' => "ss", _ => null };
        if (folded is not null)
            handle.Append(folded);
        else if (char.IsLetterOrDigit(letter))
            handle.Append(letter);
        else if (handle.Length > 0 && handle[^1] != '-' && letter is not ('\'' or '"' or '(' or ')' or '[' or ']'))
            handle.Append('-');
    }

    private static LiquidValue Pluralize(LiquidValue input, in LiquidArguments arguments, RenderContext context) =>
        input.LiquidEquals(1) ? arguments[0] : arguments[1];
}
