using System.Runtime.InteropServices;
using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Nodes;

/// <summary><c>{% increment name %}</c> and <c>{% decrement name %}</c>; apart from variables that are assigned.</summary>
internal sealed class CounterNode(string name, bool up) : Node
{
    public static Node? ParseIncrement(TemplateParser parser, Token tag) => Parse(parser, tag, up: true);

    public static Node? ParseDecrement(TemplateParser parser, Token tag) => Parse(parser, tag, up: false);

    private static CounterNode Parse(TemplateParser parser, Token tag, bool up)
    {
        var lexer = new Lexer(parser, tag);
        var name = lexer.Require(LexKind.Id, "the name of a counter");
        lexer.RequireEnd();
        return new CounterNode(name, up);
    }

    public override void Render(RenderContext context)
    {
        ref var counter = ref CollectionsMarshal.GetValueRefOrAddDefault(context.Registers.Counters, name, out _);
        context.Output.WriteInt(up ? counter++ : --counter);
        context.CheckRegisters();
    }
}
