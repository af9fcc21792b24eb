using Storefront.Liquid.Nodes;
using Storefront.Liquid.Rendering;

namespace Storefront.Liquid.Values;

/// <summary>The HTML that snippets made of one drop. For all threads; a few hundred bytes to a few kilobytes.</summary>
public sealed class KeptPieces
{
    // One place shows it, or two; a page that shows it in ever other ways must not fill the memory.
    private const int Most = 4;

    private volatile Piece[] _pieces = [];

    /// <summary>What this place made of it before with the same arguments; null when it has to be made.</summary>
    internal byte[]? Find(RenderNode place, Template snippet, Variables arguments, int first)
    {
        foreach (var piece in _pieces)
        {
            if (ReferenceEquals(piece.Place, place) && ReferenceEquals(piece.Snippet, snippet) && IsSame(piece.Arguments, arguments, first))
                return piece.Html;
        }
        return null;
    }

    internal void Keep(RenderNode place, Template snippet, LiquidValue[] arguments, ReadOnlySpan<byte> html)
    {
        // When two pages make the same at once, one of the two is lost and made again.
        if (_pieces is { Length: < Most } pieces)
            _pieces = [.. pieces, new Piece(place, snippet, arguments, html.ToArray())];
    }

    private static bool IsSame(LiquidValue[] kept, Variables arguments, int first)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            ref var argument = ref arguments.At(first + i);
            if (kept[i].Kind != (argument.Kind == LiquidKind.Map ? LiquidKind.Nil : argument.Kind))
                return false;
            if (argument.Kind != LiquidKind.Map && !kept[i].LiquidEquals(argument))
                return false;
        }
        return true;
    }

    private sealed record Piece(RenderNode Place, Template Snippet, LiquidValue[] Arguments, byte[] Html);
}
