using System.Text;
using Storefront.Liquid.Nodes;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Tests.Fuzz;

/// <summary>Makes templates by chance: mostly well-formed ones, from a seed, so that each can be made again.</summary>
internal sealed class TemplateMaker(int seed, FilterCalls filters)
{
    private static readonly string[] Variables =
        ["a", "list", "map", "evil", "deep", "product", "n", "x", "y", "nothing", "forloop", "html", "when_made", "tablerowloop"];
    private static readonly string[] Texts =
        ["", " ", "a", "a,b,c", "z", "title", "-1", "2.5", "%Y-%m-%d %H:%M", "&lt;", "ä€😀", "YWJj", "now", "2026-02-29", "price"];
    private static readonly string[] Operators = ["==", "!=", "<", "<=", ">", ">=", "<>", "contains"];
    private readonly Random _chance = new(seed);
    private readonly StringBuilder _text = new();
    private int _left = 400;

    public string Make()
    {
        Block(0);
        return _text.ToString();
    }

    /// <summary>A made template with bytes changed, doubled, moved or cut.</summary>
    public string MakeBroken()
    {
        var text = new StringBuilder(Make());
        for (var i = _chance.Next(1, 8); i > 0 && text.Length > 0; i--)
            Break(text);
        return text.ToString();
    }

    private void Break(StringBuilder text)
    {
        var at = _chance.Next(text.Length);
        switch (_chance.Next(6))
        {
            case 0:
                text[at] = (char)_chance.Next(1, 0x2FF);
                break;
            case 1:
                text.Remove(at, _chance.Next(Math.Min(20, text.Length - at)));
                break;
            case 2:
                text.Insert(at, Pick("{%", "%}", "{{", "}}", "-", "'", "\"", "|", "..", "[", "(", "{% endif %}", "{% raw %}", "\0", "\uD800"));
                break;
            case 3:
                text.Insert(at, text.ToString(0, Math.Min(50, text.Length)));
                break;
            case 4:
                text.Insert(at, new string(Pick("[", "(", "{", "-", "9", "|")[0], _chance.Next(300)));
                break;
            default:
                text.Length = at;
                break;
        }
    }

    private void Block(int depth)
    {
        for (var i = _chance.Next(1, 6); i > 0 && _left-- > 0; i--)
            Piece(depth);
    }

    private void Piece(int depth)
    {
        if (depth > 12 || _chance.Next(3) == 0)
            _text.Append(Pick(" text ", "\n", "\r\n  ", "ä€😀", "}", "{ %", "&"));
        else if (_chance.Next(2) == 0)
            Write("{{", Filtered(), "}}");
        else
            Tag(depth + 1);
    }

    private void Tag(int depth)
    {
        switch (_chance.Next(22))
        {
            case 0 or 1 or 2:
                Around("if " + Condition(), "endif", depth, "elsif " + Condition(), "else");
                break;
            case 3:
                Around("unless " + Condition(), "endunless", depth, "else");
                break;
            case 4 or 5 or 6:
                Around($"for {Name()} in {Source()}{LoopOptions()}", "endfor", depth, "else");
                break;
            case 7:
                Around($"tablerow {Name()} in {Source()} cols: {Value()}", "endtablerow", depth);
                break;
            case 8:
                Around("case " + Value(), "endcase", depth, $"when {Value()}, {Value()} or {Value()}", "else");
                break;
            case 9 or 10:
                Tag($"assign {Name()} = {Filtered()}");
                break;
            case 11:
                Around("capture " + Name(), "endcapture", depth);
                break;
            case 12:
                Tag($"{Pick("render 'self'", "render 'other'", "include 'self'", "include 'other'")}, x: {Value()}, y: {Value()}");
                break;
            case 13:
                Tag($"render 'other' {Pick("for", "with")} {Value()} as x");
                break;
            case 14:
                Tag($"cycle {Value()}, {Value()}");
                break;
            case 15:
                Tag(Pick("increment ", "decrement ") + Name());
                break;
            case 16:
                Tag(Pick("break", "continue", "# a comment", "layout none", "content_for 'blocks'", "section 'header'", "section 'self'"));
                break;
            case 17:
                Around("ifchanged", "endifchanged", depth);
                break;
            case 18:
                Tag($"liquid\n assign {Name()} = {Filtered()}\n echo {Filtered()}\n if {Condition()}\n echo x\n endif\n");
                break;
            case 19:
                Around(Pick("comment", "raw", "doc"), "", depth);
                break;
            case 20:
                Around("style", "endstyle", depth);
                break;
            default:
                Tag("echo " + Filtered());
                break;
        }
    }

    private void Around(string opening, string closing, int depth, params string[] between)
    {
        Tag(opening);
        Block(depth);
        foreach (var middle in between)
        {
            if (_chance.Next(2) == 0)
                continue;
            Tag(middle);
            Block(depth);
        }
        Tag(closing.Length > 0 ? closing : "end" + opening);
    }

    private void Tag(string markup) => Write("{%", markup, "%}");

    private void Write(string open, string markup, string close) =>
        _text.Append(open).Append(Pick("", "-")).Append(' ').Append(markup).Append(' ').Append(Pick("", "-")).Append(close);

    private string Filtered()
    {
        var text = Value();
        for (var i = _chance.Next(4); i > 0; i--)
            text += " | " + filters.Make(_chance, Value);
        return text;
    }

    private string Condition()
    {
        var text = Test();
        for (var i = _chance.Next(3); i > 0; i--)
            text += Pick(" and ", " or ") + Test();
        return text;
    }

    private string Test() => _chance.Next(2) == 0 ? Value() : $"{Value()} {Pick(Operators)} {Value()}";

    private string Source() => _chance.Next(2) == 0 ? Value() : Pick("list", "map", "deep", "(1..5)", $"({Value()}..{Value()})");

    private string LoopOptions() => string.Concat(
        Pick("", " reversed"), Pick("", $" limit: {Value()}"), Pick("", " offset: continue", $" offset: {Value()}"));

    private string Name() => Pick("a", "x", "y", "list", "long-name", "n");

    private string Value() => _chance.Next(9) switch
    {
        0 => Pick("nil", "true", "false", "empty", "blank"),
        1 => Pick("-3", "-1", "0", "1", "2", "5", "17"),
        2 => Pick("9223372036854775807", "-9223372036854775808", "0.1", "1e9", "99999999999999999999", "-0.0", "1000000"),
        3 => $"'{Pick(Texts)}'",
        4 => $"{Pick(Variables)}.{Pick("title", "size", "first", "last", "price", "index", "parentloop", "inner", "x")}",
        5 => $"{Pick(Variables)}[{Pick("0", "-1", "n", "'title'", "a", "list[0]")}]",
        6 => $"({_chance.Next(-5, 5)}..{Pick("3", "n", "x", "100000000000")})",
        _ => Pick(Variables),
    };

    private string Pick(params string[] choices) => choices[_chance.Next(choices.Length)];
}
