using System.Data.Common;
using Npgsql;
using NpgsqlTypes;
using Storefront.Platform.Data;

namespace Storefront.Marketplace.Index;

/// <summary>A <c>tsvector</c> of folded words in the row itself, so that row-level security walls it like everything else.</summary>
internal sealed class PostgresIndex(ScopedSql sql) : ISearchIndex
{
    private const string Columns = """e."ShopId", e."Id" AS "ProductId", e."PriceCents", e."Stock", e."OnOffer", e."PublishedAt", e."Branch" """;

    public async Task<IReadOnlyList<Candidate>> FindAsync(IndexQuestion question, CancellationToken cancel)
    {
        var with = new { query = Query(question), shop = question.Shop, branch = question.Branch, most = question.Most };
        var rows = await sql.ListAsync<Row>(question.Words.Count == 0 ? Browse(question) : Ranked(question), with, cancel);
        return rows.ConvertAll(row => row.ToCandidate());
    }

    private static string Browse(IndexQuestion question) => $"""
        SELECT {Columns}, 0.0::float8 AS "Score" FROM "Marketplace_SearchEntry" e
        WHERE {BrowseSql.Where(question)} ORDER BY {BrowseSql.Order(question)} LIMIT @most
        """;

    // At most so many are ranked. Weights D, C, B, A: text, -, brand and tags, title.
    private static string Ranked(IndexQuestion question) => $$"""
        SELECT f.*, ts_rank('{0.1, 0.1, 0.5, 1.0}', f."Vector", to_tsquery('simple', @query))::float8 AS "Score"
        FROM (SELECT {{Columns}}, e."Vector" FROM "Marketplace_SearchEntry" e
              WHERE {{BrowseSql.Where(question)}} AND e."Vector" @@ to_tsquery('simple', @query) LIMIT @most) f
        """;

    public async Task<IReadOnlySet<string>> KnownAsync(IReadOnlyList<string> beginnings, CancellationToken cancel)
    {
        var with = beginnings.Select((word, at) => KeyValuePair.Create($"word{at}", (object)Begins(word, ""))).ToDictionary();
        var found = await sql.ListAsync<int>(
            string.Join(" UNION ALL ", beginnings.Select((_, at) => $"""
                SELECT {at} WHERE EXISTS (SELECT 1 FROM "Marketplace_SearchEntry" e
                WHERE e."TownId" = @town AND e."Vector" @@ to_tsquery('simple', @word{at}))
                """)),
            with,
            cancel);
        return found.Select(at => beginnings[at]).ToHashSet(StringComparer.Ordinal);
    }

    private static string? Query(IndexQuestion question) => question.Words.Count == 0
        ? null
        : string.Join(" & ", question.Words.Select(word => Forms(word, question.TitlesOnly ? "AB" : "")));

    // Folded words hold letters and digits only, so nothing in them is an operator; the quotes keep it that way.
    private static string Forms(WordForms word, string weights)
    {
        var forms = new List<string> { Begins(word.Begins, weights) };
        if (word.Parts.Count > 0)
        {
            forms.Add($"({string.Join(" & ", word.Parts.Select(part => Begins(part, weights)))})");
        }

        forms.AddRange(word.Also.Select(also => Begins(also, weights)));
        return forms.Count == 1 ? forms[0] : $"({string.Join(" | ", forms)})";
    }

    private static string Begins(string word, string weights) =>
        $"'{word.Replace("'", "''", StringComparison.Ordinal)}':*{weights}";

    public async Task PutAsync(
        DbTransaction within, Guid town, Guid shop, IReadOnlyList<IndexedArticle> articles, CancellationToken cancel)
    {
        var transaction = (NpgsqlTransaction)within;
        await using var batch = new NpgsqlBatch(transaction.Connection, transaction);
        foreach (var article in articles)
        {
            batch.BatchCommands.Add(Put(town, shop, article));
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(cancel);
        }
    }

    // The words leave with their row.
    public Task TakeOutAsync(
        DbTransaction within, Guid town, Guid shop, IReadOnlyCollection<Guid>? articles, CancellationToken cancel) => Task.CompletedTask;

    private static NpgsqlBatchCommand Put(Guid town, Guid shop, IndexedArticle article) => new("""
        INSERT INTO "Marketplace_SearchEntry" ("TownId", "ShopId", "Id", "PriceCents", "Stock", "OnOffer", "PublishedAt", "IndexedAt", "Branch", "Title", "TitleEn", "Words", "WordsEn", "Vector")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
                setweight(to_tsvector('simple', $14), 'A') || setweight(to_tsvector('simple', $15), 'B') || setweight(to_tsvector('simple', $16), 'D'))
        ON CONFLICT ("TownId", "ShopId", "Id") DO UPDATE SET "PriceCents" = excluded."PriceCents", "Stock" = excluded."Stock",
            "OnOffer" = excluded."OnOffer", "PublishedAt" = excluded."PublishedAt", "IndexedAt" = excluded."IndexedAt",
            "Branch" = excluded."Branch", "Title" = excluded."Title", "TitleEn" = excluded."TitleEn", "Words" = excluded."Words",
            "WordsEn" = excluded."WordsEn", "Vector" = excluded."Vector"
        """)
    {
        Parameters =
        {
            new() { Value = town },
            new() { Value = shop },
            new() { Value = article.Id },
            new() { Value = article.PriceCents },
            new() { Value = (int)article.Stock },
            new() { Value = article.OnOffer },
            new() { Value = article.PublishedAt.ToUnixTimeMilliseconds() },
            new() { Value = article.IndexedAt.ToUnixTimeMilliseconds() },
            new() { Value = article.Branch },
            new() { Value = article.Title },
            new() { Value = article.TitleEn ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
            new() { Value = article.Words },
            new() { Value = article.WordsEn },
            Words(article.TitleWords),
            Words(article.MoreWords),
            Words(article.TextWords),
        },
    };

    private static NpgsqlParameter Words(IReadOnlyList<string> words) =>
        new() { Value = string.Join(' ', words), NpgsqlDbType = NpgsqlDbType.Text };

    private sealed record Row
    {
        public Guid ShopId { get; init; }

        public Guid ProductId { get; init; }

        public long PriceCents { get; init; }

        public int Stock { get; init; }

        public bool OnOffer { get; init; }

        public long PublishedAt { get; init; }

        public string Branch { get; init; } = "";

        public double Score { get; init; }

        public Candidate ToCandidate() => new(ShopId, ProductId, PriceCents, (StockRank)Stock, OnOffer, PublishedAt, Branch, Score);
    }
}
