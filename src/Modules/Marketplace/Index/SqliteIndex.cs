using System.Data.Common;
using Microsoft.Data.Sqlite;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;

namespace Storefront.Marketplace.Index;

/// <summary>
/// FTS5. The virtual table carries no owner, so every word in it begins with the town's code: a question of one town cannot even
/// reach the words of another, and lists of hits are as short as the town. The base table's TownId is the second wall.
/// </summary>
internal sealed class SqliteIndex(ScopedSql sql, CurrentScope here) : ISearchIndex
{
    private const string Columns = """e."ShopId", e."Id" AS "ProductId", e."PriceCents", e."Stock", e."OnOffer", e."PublishedAt", e."Branch" """;

    public async Task<IReadOnlyList<Candidate>> FindAsync(IndexQuestion question, CancellationToken cancel)
    {
        var with = new
        {
            match = Match(question), shop = question.Shop, branch = question.Branch, most = question.Most,
        };
        var rows = await sql.ListAsync<Row>(question.Words.Count == 0 ? Browse(question) : Ranked, with, cancel);
        return rows.ConvertAll(row => row.ToCandidate());
    }

    // Newest first and at most so many: ranking all of ten thousand hits is what makes a wide question slow.
    private const string Ranked = $"""
        SELECT {Columns}, -f."Score" AS "Score"
        FROM (SELECT rowid AS "Row", bm25("Marketplace_SearchText", 10, 5, 1, 0) AS "Score" FROM "Marketplace_SearchText"
              WHERE "Marketplace_SearchText" MATCH @match ORDER BY rowid DESC LIMIT @most) f
        CROSS JOIN "Marketplace_SearchEntry" e ON e."Row" = f."Row"
        WHERE e."TownId" = @town
        """;

    private static string Browse(IndexQuestion question) => $"""
        SELECT {Columns}, 0.0 AS "Score" FROM "Marketplace_SearchEntry" e
        WHERE {BrowseSql.Where(question)} ORDER BY {BrowseSql.Order(question)} LIMIT @most
        """;

    public async Task<IReadOnlySet<string>> KnownAsync(IReadOnlyList<string> beginnings, CancellationToken cancel)
    {
        var code = TownCode.Of(here.Value.TownId);
        var with = beginnings.Select((word, at) => KeyValuePair.Create($"word{at}", (object)("{title more text}: " + Begins(code, word)))).ToDictionary();
        var found = await sql.ListAsync<long>(
            string.Join(" UNION ALL ", beginnings.Select((_, at) => $"""
                SELECT {at} WHERE EXISTS (SELECT 1 FROM "Marketplace_SearchText" f CROSS JOIN "Marketplace_SearchEntry" e ON e."Row" = f.rowid
                WHERE f."Marketplace_SearchText" MATCH @word{at} AND e."TownId" = @town)
                """)),
            with,
            cancel);
        return found.Select(at => beginnings[(int)at]).ToHashSet(StringComparer.Ordinal);
    }

    private string? Match(IndexQuestion question)
    {
        if (question.Words.Count == 0)
        {
            return null;
        }

        var code = TownCode.Of(here.Value.TownId);
        var columns = question.TitlesOnly ? "{title more}" : "{title more text}";
        var parts = new List<string> { $"{columns}: ({string.Join(" AND ", question.Words.Select(word => Forms(code, word)))})" };
        if (question.Shop is { } shop)
        {
            parts.Add($"facets: {Quoted(code + ShopMark(shop))}");
        }

        if (question.Branch is { } branch)
        {
            parts.Add($"facets: {Quoted(code + BranchMark(branch))}");
        }

        if (question.InStock)
        {
            parts.Add($"facets: {Quoted(code + StockMark)}");
        }

        if (question.OnOffer)
        {
            parts.Add($"facets: {Quoted(code + OfferMark)}");
        }

        return string.Join(" AND ", parts);
    }

    private static string Forms(string code, WordForms word)
    {
        var forms = new List<string> { Begins(code, word.Begins) };
        if (word.Parts.Count > 0)
        {
            forms.Add($"({string.Join(" AND ", word.Parts.Select(part => Begins(code, part)))})");
        }

        forms.AddRange(word.Also.Select(also => Begins(code, also)));
        return forms.Count == 1 ? forms[0] : $"({string.Join(" OR ", forms)})";
    }

    private static string Begins(string code, string part) => $"{Quoted(code + part)} *";

    private static string Quoted(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private const string StockMark = "zzstock";
    private const string OfferMark = "zzoffer";

    private static string ShopMark(Guid shop) => $"zzshop{shop:N}";

    private static string BranchMark(string branch) => $"zzbranch{Fold.Of(branch).Replace("-", "", StringComparison.Ordinal)}";

    public async Task PutAsync(
        DbTransaction within, Guid town, Guid shop, IReadOnlyList<IndexedArticle> articles, CancellationToken cancel)
    {
        var code = TownCode.Of(town);
        await using var entry = Command(within, """
            INSERT INTO "Marketplace_SearchEntry" ("TownId", "ShopId", "Id", "PriceCents", "Stock", "OnOffer", "PublishedAt", "IndexedAt", "Branch", "Title", "TitleEn", "Words", "WordsEn")
            VALUES (@town, @shop, @id, @price, @stock, @offer, @published, @indexed, @branch, @title, @titleEn, @words, @wordsEn)
            ON CONFLICT ("TownId", "ShopId", "Id") DO UPDATE SET "PriceCents" = excluded."PriceCents", "Stock" = excluded."Stock",
                "OnOffer" = excluded."OnOffer", "PublishedAt" = excluded."PublishedAt", "IndexedAt" = excluded."IndexedAt",
                "Branch" = excluded."Branch", "Title" = excluded."Title", "TitleEn" = excluded."TitleEn", "Words" = excluded."Words",
                "WordsEn" = excluded."WordsEn"
            RETURNING "Row"
            """);
        await using var text = Command(within, """
            INSERT OR REPLACE INTO "Marketplace_SearchText" (rowid, title, more, text, facets) VALUES (@row, @title, @more, @text, @facets)
            """);
        foreach (var article in articles)
        {
            Set(entry, town, shop, article);
            var row = (long)(await entry.ExecuteScalarAsync(cancel))!;
            Set(text, "@row", row);
            Set(text, "@title", Marked(code, article.TitleWords));
            Set(text, "@more", Marked(code, article.MoreWords));
            Set(text, "@text", Marked(code, article.TextWords));
            Set(text, "@facets", Marked(code, Facets(shop, article)));
            await text.ExecuteNonQueryAsync(cancel);
        }
    }

    private static IEnumerable<string> Facets(Guid shop, IndexedArticle article)
    {
        yield return ShopMark(shop);
        if (article.Branch.Length > 0)
        {
            yield return BranchMark(article.Branch);
        }

        if (article.Stock >= StockRank.Few)
        {
            yield return StockMark;
        }

        if (article.OnOffer)
        {
            yield return OfferMark;
        }
    }

    public async Task TakeOutAsync(
        DbTransaction within, Guid town, Guid shop, IReadOnlyCollection<Guid>? articles, CancellationToken cancel)
    {
        const string Whole = """
            DELETE FROM "Marketplace_SearchText" WHERE rowid IN (
                SELECT "Row" FROM "Marketplace_SearchEntry" WHERE "TownId" = @town AND "ShopId" = @shop
            """;
        await using var command = Command(within, articles is null ? Whole + ")" : Whole + """ AND "Id" = @id)""");
        Set(command, "@town", town);
        Set(command, "@shop", shop);
        if (articles is null)
        {
            await command.ExecuteNonQueryAsync(cancel);
            return;
        }

        foreach (var article in articles)
        {
            Set(command, "@id", article);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    private static string Marked(string code, IEnumerable<string> words) => string.Join(' ', words.Select(word => code + word));

    private static SqliteCommand Command(DbTransaction within, string text)
    {
        var transaction = (SqliteTransaction)within;
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        return command;
    }

    private static void Set(SqliteCommand command, Guid town, Guid shop, IndexedArticle article)
    {
        Set(command, "@town", town);
        Set(command, "@shop", shop);
        Set(command, "@id", article.Id);
        Set(command, "@price", article.PriceCents);
        Set(command, "@stock", (int)article.Stock);
        Set(command, "@offer", article.OnOffer);
        Set(command, "@published", article.PublishedAt.ToUnixTimeMilliseconds());
        Set(command, "@indexed", article.IndexedAt.ToUnixTimeMilliseconds());
        Set(command, "@branch", article.Branch);
        Set(command, "@title", article.Title);
        Set(command, "@titleEn", article.TitleEn ?? (object)DBNull.Value);
        Set(command, "@words", article.Words);
        Set(command, "@wordsEn", article.WordsEn);
    }

    private static void Set(SqliteCommand command, string name, object value)
    {
        if (command.Parameters.Contains(name))
        {
            command.Parameters[name].Value = value;
            return;
        }

        command.Parameters.AddWithValue(name, value);
    }

    // SQLite has no types for these; the driver gives text and whole numbers.
    private sealed record Row
    {
        public string ShopId { get; init; } = "";

        public string ProductId { get; init; } = "";

        public long PriceCents { get; init; }

        public long Stock { get; init; }

        public long OnOffer { get; init; }

        public long PublishedAt { get; init; }

        public string Branch { get; init; } = "";

        public double Score { get; init; }

        public Candidate ToCandidate() => new(
            Guid.Parse(ShopId), Guid.Parse(ProductId), PriceCents, (StockRank)Stock, OnOffer != 0, PublishedAt, Branch, Score);
    }
}
