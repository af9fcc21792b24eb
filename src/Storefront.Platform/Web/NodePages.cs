using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;

namespace Storefront.Platform.Web;

/// <summary>Something a module keeps in memory to make pages from, and that is true for as long as they are.</summary>
public interface IKeptForPages
{
    /// <param name="tag">As given to <see cref="PageCache.EvictAsync"/>; most are of no concern to most.</param>
    void Forget(string tag);

    void ForgetAll();
}

/// <summary>What this node keeps of pages.</summary>
internal sealed class NodePages(IOutputCacheStore store, IEnumerable<IKeptForPages> kept)
{
    private int _generation;

    /// <summary>Part of the key of every kept page: with the next one all kept before are out of reach, and expire.</summary>
    public string Generation { get; private set; } = "0";

    public async ValueTask EvictAsync(string tag, CancellationToken cancel)
    {
        foreach (var memory in kept)
        {
            memory.Forget(tag);
        }

        await store.EvictByTagAsync(tag, cancel);
    }

    /// <summary>What pages are made from may be kept longer than a page; whole pages end by themselves within the minute.</summary>
    public void ForgetKept()
    {
        foreach (var memory in kept)
        {
            memory.ForgetAll();
        }
    }

    public void EvictAll()
    {
        ForgetKept();
        Generation = Interlocked.Increment(ref _generation).ToString(CultureInfo.InvariantCulture);
    }
}
