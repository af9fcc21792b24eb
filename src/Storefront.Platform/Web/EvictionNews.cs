using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Platform.Web;

/// <summary>
/// Tells the other nodes which pages are true no longer, and hears it from them. Over PostgreSQL, which several nodes share
/// anyway; with SQLite there is one node and nobody to tell (docs/decisions/0015).
/// </summary>
internal sealed class EvictionNews(
    ConnectionSource connections, NodePages pages, TimeProvider clock, ILogger<EvictionNews> log)
    : BackgroundService
{
    private const string Channel = "evicted_pages";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly string _thisNode = Ids.New(clock).ToString("N");
    private readonly ConcurrentQueue<string> _heard = [];

    /// <summary>Ends when PostgreSQL has taken the news; the other nodes hear it at once, but nobody waits for them.</summary>
    public async ValueTask TellAsync(string[] tags, CancellationToken cancel)
    {
        if (connections.IsSqlite || tags.Length == 0)
        {
            return;
        }

        await using var command = connections.Unscoped($"SELECT pg_notify('{Channel}', $1 || ' ' || tag) FROM unnest($2) AS tag");
        command.Parameters.Add(new() { Value = _thisNode });
        command.Parameters.Add(new() { Value = tags });
        await command.ExecuteNonQueryAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!connections.IsSqlite && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(trouble, "News of changed pages cannot be heard; pages may be a minute old until the line stands again.");
                pages.ForgetKept();
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancel)
    {
        await using var line = await connections.OpenLineAsync(cancel);
        line.Notification += (_, news) => _heard.Enqueue(news.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", line))
        {
            await listen.ExecuteNonQueryAsync(cancel);
        }

        // Nobody knows what was told before the line stood.
        pages.EvictAll();
        while (true)
        {
            await line.WaitAsync(cancel);
            while (_heard.TryDequeue(out var news))
            {
                await TakeAsync(news, cancel);
            }
        }
    }

    private async ValueTask TakeAsync(string news, CancellationToken cancel)
    {
        var space = news.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0 && !news.AsSpan(0, space).SequenceEqual(_thisNode))
        {
            await pages.EvictAsync(news[(space + 1)..], cancel);
        }
    }
}
