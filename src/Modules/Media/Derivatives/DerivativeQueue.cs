using System.Threading.Channels;

namespace Storefront.Media.Derivatives;

/// <summary>
/// Pictures whose sizes wait to be made. Kept in memory only: what is lost here is made when a browser first asks for it.
/// </summary>
internal sealed class DerivativeQueue
{
    private readonly Channel<Wanted> _waiting = Channel.CreateBounded<Wanted>(
        new BoundedChannelOptions(2000) { FullMode = BoundedChannelFullMode.DropWrite });

    public ChannelReader<Wanted> Waiting => _waiting.Reader;

    /// <summary>All sizes of a new picture.</summary>
    public void Add(string hash) => _waiting.Writer.TryWrite(new Wanted(hash, null));

    /// <summary>One AVIF that a browser asked for.</summary>
    public void AddAvif(string hash, int width) => _waiting.Writer.TryWrite(new Wanted(hash, width));

    /// <param name="Hash">Of the picture.</param>
    /// <param name="AvifWidth">Only this; null for everything.</param>
    internal sealed record Wanted(string Hash, int? AvifWidth);
}
