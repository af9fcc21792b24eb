using System.Runtime.InteropServices;
using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Nodes;

/// <summary><c>{% cycle 'odd', 'even' %}</c>, with a name: <c>{% cycle rows: 'odd', 'even' %}</c></summary>
internal sealed class CycleNode(string unnamed, Expression? name, Expression[] values, bool encode) : Node
{
    public static Node? Parse(TemplateParser parser, Token tag)
    {
        var lexer = new Lexer(parser, tag);
        var unnamed = "," + parser.Source.AsSpan(tag.Start, tag.End - tag.Start).Trim().ToString();
        var first = parser.ParseValue(lexer);
        var name = lexer.Take(LexKind.Colon) ? first : null;
        var values = new List<Expression> { name is null ? first : parser.ParseValue(lexer) };
        while (lexer.Take(LexKind.Comma) && lexer.Kind != LexKind.End)
            values.Add(parser.ParseValue(lexer));
        lexer.RequireEnd();
        return new CycleNode(unnamed, name, [.. values], parser.Options.Encode == LiquidEncoding.Html);
    }

    public override void Render(RenderContext context)
    {
        var key = name is null ? unnamed : context.Made(":" + name.Evaluate(context).AsText());
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(context.Registers.Cycles, key, out _);
        var current = place;
        place = current + 1 >= values.Length ? 0 : current + 1;
        context.CheckRegisters();
        if (current < values.Length)
            OutputText.Write(values[current].Evaluate(context), context.Output, encode);
    }
}
