using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid.Nodes;

/// <summary><c>{% tablerow item in list cols: 3 %}…{% endtablerow %}</c></summary>
internal sealed class TableRowNode(string variable, LoopSource source, Block body) : Node
{
    public static Node? Parse(TemplateParser parser, Token tag)
    {
        var lexer = new Lexer(parser, tag);
        var variable = lexer.Require(LexKind.Id, "the name of the loop's variable");
        if (!lexer.TakeWord("in"))
            throw lexer.Unexpected("'in'");
        var source = LoopSource.Parse(parser, lexer, variable, inTable: true);
        parser.Facts.EnterLoop(variable, "tablerowloop");
        var body = parser.ParseBlock(tag, ["endtablerow"], out _);
        parser.Facts.LeaveLoop();
        return new TableRowNode(variable, source, body);
    }

    public override void Render(RenderContext context)
    {
        var items = source.Read(context);
        var columns = Columns(context, items.Count);
        var state = new TableRowState(items.Count, columns);
        var (stack, output) = (context.Work.Stack, context.Output);
        var top = stack.Count;
        stack.Push("tablerowloop", LiquidValue.MapOf(state));
        var slot = stack.Push(variable, default);
        output.WriteUtf8("<tr class=\"row1\">\n"u8);
        for (var i = 0; i < items.Count; i++)
        {
            context.Step();
            stack.At(slot) = items[i];
            state.Index = i;
            WriteCell(context, state.Column + 1);
            var ended = context._interrupt == Interrupt.Break;
            context._interrupt = Interrupt.None;
            if (ended)
                break;
            if (state.Column == columns - 1 && i < items.Count - 1)
                WriteNextRow(output, ((i + 1) / columns) + 1);
        }
        output.WriteUtf8("</tr>\n"u8);
        stack.CutTo(top);
    }

    private int Columns(RenderContext context, int count)
    {
        if (source.Columns is null)
            return Math.Max(1, count);
        var wanted = source.Columns.Evaluate(context);
        return wanted.IsNil ? Math.Max(1, count) : Math.Max(1, Numbers.Clamp(Numbers.ToInt(wanted)));
    }

    private void WriteCell(RenderContext context, int column)
    {
        var output = context.Output;
        output.WriteUtf8("<td class=\"col"u8);
        output.WriteInt(column);
        output.WriteUtf8("\">"u8);
        body.Render(context);
        output.WriteUtf8("</td>"u8);
    }

    private static void WriteNextRow(Utf8Output output, int row)
    {
        output.WriteUtf8("</tr>\n<tr class=\"row"u8);
        output.WriteInt(row);
        output.WriteUtf8("\">"u8);
    }
}
