using Storefront.Liquid.Filters;
using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Nodes;

/// <summary>What a loop goes through, and which part of it.</summary>
internal sealed class LoopSource(string name, Expression list, LoopMemory memory)
{
    private Expression? _limit;
    private Expression? _offset;
    private bool _continues;
    private bool _reversed;

    public string Name => name;
    public Expression? Columns { get; private set; }

    public static LoopSource Parse(TemplateParser parser, Lexer lexer, string variable, bool inTable)
    {
        var start = lexer.Start;
        var list = parser.ParseValue(lexer);
        var source = new LoopSource($"{variable}-{parser.Source[start..lexer.EndOfLast]}", list, parser.Facts.LoopMemory);
        while (true)
        {
            lexer.Take(LexKind.Comma);
            if (lexer.Kind == LexKind.End)
                return source;
            source.ReadOption(parser, lexer, inTable);
        }
    }

    private void ReadOption(TemplateParser parser, Lexer lexer, bool inTable)
    {
        if (!inTable && lexer.TakeWord("reversed"))
        {
            _reversed = true;
            return;
        }
        var option = lexer.Text;
        if (!lexer.IsArgumentName() || !(option is "limit" or "offset" || (inTable && option == "cols")))
            throw lexer.Unexpected(inTable ? "'limit:', 'offset:' or 'cols:'" : "'reversed', 'limit:' or 'offset:'");
        lexer.Advance();
        lexer.Take(LexKind.Colon);
        if (option == "offset" && lexer.TakeWord("continue"))
            _continues = memory.IsNeeded = true;
        else if (option == "offset")
            _offset = parser.ParseValue(lexer);
        else if (option == "limit")
            _limit = parser.ParseValue(lexer);
        else
            Columns = parser.ParseValue(lexer);
    }

    public LoopItems Read(RenderContext context)
    {
        var items = Iteration.Of(list.Evaluate(context), context);
        var from = _continues ? context.Registers.LoopEnds.GetValueOrDefault(name) : Number(_offset, context, 0);
        from = Math.Clamp(from, 0, items.Count);
        var count = Math.Clamp(Number(_limit, context, int.MaxValue), 0, items.Count - from);
        if (memory.IsNeeded)
            Remember(context, from + count);
        return new LoopItems(items, from, count, _reversed);
    }

    private void Remember(RenderContext context, int end)
    {
        context.Registers.LoopEnds[name] = end;
        context.CheckRegisters();
    }

    private static int Number(Expression? expression, RenderContext context, int otherwise)
    {
        if (expression is null)
            return otherwise;
        var value = expression.Evaluate(context);
        return value.Kind switch
        {
            LiquidKind.Nil => otherwise,
            LiquidKind.Real or LiquidKind.Exact => Numbers.Clamp(Numbers.ToInt(value)),
            _ => Numbers.Clamp(Numbers.RequireInt(value)),
        };
    }
}

/// <summary>Loops of a template remember where they ended only if one of them has <c>offset: continue</c>.</summary>
internal sealed class LoopMemory
{
    public bool IsNeeded { get; set; }
}

/// <summary>The part of a list that a loop goes through.</summary>
internal readonly struct LoopItems(ListView items, int from, int count, bool reversed)
{
    public int Count => count;

    public LiquidValue this[int index] => items[reversed ? from + count - 1 - index : from + index];
}

internal static class Iteration
{
    /// <summary>Lists and ranges item by item, maps as pairs, a text as one item; everything else has none.</summary>
    public static ListView Of(LiquidValue value, RenderContext context) => value.Kind switch
    {
        LiquidKind.List or LiquidKind.Range => ListView.Of(value),
        LiquidKind.Map => ListView.Of(Pairs(value.Reference!, context)),
        LiquidKind.Text or LiquidKind.Html when value.AsText().Length > 0 => ListView.Of(new[] { value }),
        _ => default,
    };

    private static LiquidValue Pairs(object map, RenderContext context)
    {
        context.ReserveList(Members.Count(map));
        var pairs = new List<LiquidValue>();
        foreach (var (name, value) in Members.Of(map))
            pairs.Add(LiquidValue.Pair(name, value));
        return pairs.ToArray();
    }
}
