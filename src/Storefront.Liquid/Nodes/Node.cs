using System.Text;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Nodes;

internal abstract class Node
{
    public int Line { get; set; }

    /// <summary>True when it never puts out anything but white space; such blocks lose their white space.</summary>
    public virtual bool IsBlank => false;

    public abstract void Render(RenderContext context);
}

/// <summary>Text between tags, encoded as UTF-8 once and for all.</summary>
internal sealed class TextNode(ReadOnlySpan<char> text) : Node
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text.ToArray());

    public override bool IsBlank { get; } = text.IsWhiteSpace();

    public override void Render(RenderContext context) => context.Output.WriteUtf8(_utf8);
}
