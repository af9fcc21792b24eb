using System.Collections.Concurrent;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;

namespace Storefront.Marketplace.Index;

/// <summary>The vocabularies of towns, read when first asked for and again now and then for what other nodes indexed.</summary>
internal sealed class Vocabularies(ScopeDoor door, TimeProvider clock)
{
    private static readonly TimeSpan ReadAgainAfter = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<Guid, Kept> _towns = new();
    private readonly SemaphoreSlim _reading = new(1);

    public async ValueTask<Vocabulary> OfAsync(Guid town, CancellationToken cancel)
    {
        if (_towns.TryGetValue(town, out var kept) && clock.GetElapsedTime(kept.ReadAt) < ReadAgainAfter)
        {
            return kept.Words;
        }

        // Those who come while it is read again use the old one; the very first wait.
        if (kept is not null && !await _reading.WaitAsync(0, cancel))
        {
            return kept.Words;
        }

        if (kept is null)
        {
            await _reading.WaitAsync(cancel);
        }

        try
        {
            if (_towns.TryGetValue(town, out var other) && other != kept)
            {
                return other.Words;
            }

            var words = await ReadAsync(town, cancel);
            _towns[town] = new Kept(words, clock.GetTimestamp());
            return words;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<Vocabulary> ReadAsync(Guid town, CancellationToken cancel)
    {
        var rows = await door.InAsync<ScopedSql, List<Row>>(Scope.ForTown(town), sql => sql.ListAsync<Row>(
            """SELECT "Words", "WordsEn" FROM "Marketplace_SearchEntry" WHERE "TownId" = @town""", null, cancel));
        var words = new Vocabulary();
        foreach (var row in rows)
        {
            words.Add(row.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries), Tongue.German);
            words.Add(row.WordsEn.Split(' ', StringSplitOptions.RemoveEmptyEntries), Tongue.English);
        }

        return words;
    }

    private sealed record Row
    {
        public string Words { get; init; } = "";

        public string WordsEn { get; init; } = "";
    }

    private sealed record Kept(Vocabulary Words, long ReadAt);
}
