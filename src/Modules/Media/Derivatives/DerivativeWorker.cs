using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Storefront.Media.Pictures;

namespace Storefront.Media.Derivatives;

/// <summary>One worker makes sizes in the background: WebP and JPEG first, because every browser shows them.</summary>
internal sealed class DerivativeWorker(DerivativeQueue queue, DerivativeFiles files, ILogger<DerivativeWorker> log) : BackgroundService
{
    /// <summary>Makes everything that waits now.</summary>
    public async Task DrainAsync(CancellationToken cancel)
    {
        while (queue.Waiting.TryRead(out var wanted))
        {
            await MakeAsync(wanted, cancel);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var wanted in queue.Waiting.ReadAllAsync(stoppingToken))
        {
            try
            {
                await MakeAsync(wanted, stoppingToken);
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(trouble, "The sizes of picture {Hash} could not be made.", wanted.Hash);
            }
        }
    }

    private async Task MakeAsync(DerivativeQueue.Wanted wanted, CancellationToken cancel)
    {
        if (wanted.AvifWidth is { } only)
        {
            await files.EnsureAsync(wanted.Hash, only, "avif", cancel);
            return;
        }

        await files.EnsureAsync(wanted.Hash, 640, "jpg", cancel);
        foreach (var format in (string[])["webp", "avif"])
        {
            foreach (var width in PictureAddress.AllWidths)
            {
                await files.EnsureAsync(wanted.Hash, width, format, cancel);
            }
        }
    }
}
