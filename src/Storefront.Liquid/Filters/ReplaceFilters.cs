using System.Text;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Filters;

/// <summary>Filters that replace or take out parts of a text.</summary>
internal static class ReplaceFilters
{
    public static void AddTo(LiquidFilters filters)
    {
        filters.Add("replace", (input, in a, context) => All(input, a[0], a[1], context), 1, 2);
        filters.Add("replace_first", (input, in a, context) => First(input, a[0], a[1], context), 1, 2);
        filters.Add("replace_last", (input, in a, context) => Last(input, a[0], a[1], context), 2, 2);
        filters.Add("remove", (input, in a, context) => All(input, a[0], default, context), 1, 1);
        filters.Add("remove_first", (input, in a, context) => First(input, a[0], default, context), 1, 1);
        filters.Add("remove_last", (input, in a, context) => Last(input, a[0], default, context), 1, 1);
    }

    private static LiquidValue All(LiquidValue input, LiquidValue part, LiquidValue by, RenderContext context)
    {
        var (text, search, replacement) = (input.AsText(), part.AsText(), by.AsText());
        context.Charge(text.Length >> 6);
        if (search.Length == 0)
            return replacement.Length == 0 ? text : Between(text, replacement, context);
        var first = text.IndexOf(search, StringComparison.Ordinal);
        return first < 0 ? text : Replace(text, first, search, replacement, context);
    }

    private static LiquidValue Replace(string text, int found, string search, string replacement, RenderContext context)
    {
        var result = new StringBuilder(text.Length);
        var position = 0;
        while (found >= 0)
        {
            result.Append(text, position, found - position).Append(replacement);
            position = found + search.Length;
            Check(result, context);
            found = text.IndexOf(search, position, StringComparison.Ordinal);
        }
        return context.Made(result.Append(text, position, text.Length - position).ToString());
    }

    // Nothing is found everywhere: before, between and behind the characters.
    private static LiquidValue Between(string text, string replacement, RenderContext context)
    {
        var result = new StringBuilder(replacement);
        foreach (var character in text)
        {
            result.Append(character).Append(replacement);
            Check(result, context);
        }
        return context.Made(result.ToString());
    }

    private static void Check(StringBuilder result, RenderContext context)
    {
        if (result.Length > context.Budget.MaxStringCharacters)
            context.Reserve(result.Length);
    }

    private static LiquidValue First(LiquidValue input, LiquidValue part, LiquidValue by, RenderContext context)
    {
        var (text, search) = (input.AsText(), part.AsText());
        return Splice(text, text.IndexOf(search, StringComparison.Ordinal), search, by.AsText(), context);
    }

    private static LiquidValue Last(LiquidValue input, LiquidValue part, LiquidValue by, RenderContext context)
    {
        var (text, search) = (input.AsText(), part.AsText());
        var found = search.Length == 0 ? text.Length : text.LastIndexOf(search, StringComparison.Ordinal);
        return Splice(text, found, search, by.AsText(), context);
    }

    private static LiquidValue Splice(string text, int at, string search, string replacement, RenderContext context)
    {
        context.Charge(text.Length >> 6);
        if (at < 0)
            return text;
        context.Reserve((long)text.Length - search.Length + replacement.Length);
        return string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + search.Length));
    }
}
