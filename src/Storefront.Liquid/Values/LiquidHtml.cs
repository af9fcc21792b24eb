using System.Text;

namespace Storefront.Liquid.Values;

/// <summary>
/// HTML that the host vouches for. It is output as it is; every other text is encoded. Templates cannot make one from
/// text of their own, so only trusted code decides what is trusted.
/// </summary>
public sealed class LiquidHtml
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private string? _text;

    /// <summary>Trusted HTML from text.</summary>
    public LiquidHtml(string html) => _text = html ?? throw new ArgumentNullException(nameof(html));

    /// <summary>Trusted HTML from UTF-8 bytes, for instance a page body that is put into its layout.</summary>
    public LiquidHtml(ReadOnlyMemory<byte> utf8) => _utf8 = utf8;

    /// <summary>The HTML as text.</summary>
    public string Html => _text ??= Encoding.UTF8.GetString(_utf8.Span);

    internal bool TryGetUtf8(out ReadOnlySpan<byte> utf8)
    {
        utf8 = _utf8.Span;
        return _text is null || !utf8.IsEmpty;
    }

    /// <inheritdoc/>
    public override string ToString() => Html;
}
