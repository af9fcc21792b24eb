using Storefront.Liquid.Nodes;

namespace Storefront.Liquid.Parsing;

/// <summary>Reads one tag; null when it leaves nothing in the tree.</summary>
internal delegate Node? TagParser(TemplateParser parser, Token tag);

/// <summary>The tags of the language.</summary>
internal static class Tags
{
    private static readonly Dictionary<string, TagParser> All = new(StringComparer.Ordinal)
    {
        ["assign"] = AssignNode.Parse,
        ["capture"] = CaptureNode.Parse,
        ["echo"] = OutputNode.ParseEcho,
        ["increment"] = CounterNode.ParseIncrement,
        ["decrement"] = CounterNode.ParseDecrement,
        ["if"] = IfNode.ParseIf,
        ["unless"] = IfNode.ParseUnless,
        ["case"] = CaseNode.Parse,
        ["for"] = ForNode.Parse,
        ["break"] = InterruptNode.ParseBreak,
        ["continue"] = InterruptNode.ParseContinue,
        ["tablerow"] = TableRowNode.Parse,
        ["cycle"] = CycleNode.Parse,
        ["ifchanged"] = IfChangedNode.Parse,
        ["liquid"] = LiquidNode.Parse,
        ["render"] = RenderNode.Parse,
        ["include"] = IncludeNode.Parse,
        ["raw"] = Unrendered.ParseRaw,
        ["comment"] = Unrendered.ParseComment,
        ["#"] = Unrendered.ParseInlineComment,
        ["doc"] = Unrendered.ParseDoc,
        ["schema"] = Unrendered.ParseSchema,
        ["stylesheet"] = Unrendered.ParseStylesheet,
        ["javascript"] = Unrendered.ParseJavaScript,
        ["style"] = StyleNode.Parse,
        ["layout"] = Unrendered.ParseLayout,
        ["section"] = SectionNode.Parse,
        ["sections"] = SectionNode.ParseGroup,
        ["content_for"] = ContentForNode.Parse,
    };

    public static TagParser? Find(string name) => All.GetValueOrDefault(name);

    public static bool IsPartOfBlock(string name) =>
        name is "else" or "elsif" or "when" || (name.StartsWith("end", StringComparison.Ordinal) && All.ContainsKey(name[3..]));
}
