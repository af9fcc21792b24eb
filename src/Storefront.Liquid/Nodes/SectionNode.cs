using Storefront.Liquid.Parsing;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Nodes;

/// <summary><c>{% section 'header' %}</c> and <c>{% sections 'footer-group' %}</c>: the host renders them.</summary>
internal sealed class SectionNode(string name, bool isGroup) : Node
{
    public static Node? Parse(TemplateParser parser, Token tag)
    {
        var name = ReadName(parser, tag, "the name of a section in quotes");
        parser.Facts.Sections.Add(name);
        return new SectionNode(name, isGroup: false);
    }

    public static Node? ParseGroup(TemplateParser parser, Token tag)
    {
        var name = ReadName(parser, tag, "the name of a section group in quotes");
        parser.Facts.SectionGroups.Add(name);
        return new SectionNode(name, isGroup: true);
    }

    private static string ReadName(TemplateParser parser, Token tag, string what)
    {
        var lexer = new Lexer(parser, tag);
        var name = lexer.Require(LexKind.Text, what);
        lexer.RequireEnd();
        return name;
    }

    public override void Render(RenderContext context)
    {
        var host = context.Host ?? throw new LiquidRenderException("sections need a host");
        if (isGroup)
            host.RenderSectionGroup(name, context);
        else
            host.RenderSection(name, context);
    }
}
