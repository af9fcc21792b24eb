using Storefront.Catalog.Products;
using Storefront.Tenants.Contracts;

namespace Storefront.Catalog.Office;

/// <summary>What the shop's log says of an article: made, renamed, other prices and stock, shown or hidden. Files and recipes tell of themselves as a whole.</summary>
internal sealed class ArticleLog(IAuditLog audit)
{
    private const int MostNamed = 5;

    internal void TellCreated(WantedProduct wanted) => audit.Record("article_created", wanted.Title);

    internal void Tell(WantedProduct wanted, string title, bool wasLive, IEnumerable<Variant> before)
    {
        if (wanted.Title != title)
        {
            audit.Record("article_renamed", wanted.Title, new { Title = title });
        }

        var old = before.ToDictionary(variant => variant.Id);
        var dearer = wanted.Variants.Where(variant => variant.Id is { } id && old.TryGetValue(id, out var row) && row.Price != variant.Price);
        foreach (var group in dearer.GroupBy(variant => (Before: old[variant.Id!.Value].Price, After: variant.Price)))
        {
            audit.Record(
                "article_priced", Named(wanted, [.. group]), new { PriceCents = group.Key.Before.Cents }, new { PriceCents = group.Key.After.Cents });
        }

        TellStock(wanted, old);
        if (wanted.Live != wasLive)
        {
            audit.Record(wanted.Live ? "article_published" : "article_hidden", wanted.Title);
        }
    }

    /// <summary>Counted anew in place; sales and cancellations tell of themselves.</summary>
    internal void TellCounted(string title, string variant, int before, int after) =>
        audit.Record("article_counted", variant.Length > 0 ? $"{title} ({variant})" : title, new { Stock = before }, new { Stock = after });

    private void TellStock(WantedProduct wanted, Dictionary<Guid, Variant> old)
    {
        var moved = wanted.Variants.Where(variant => variant is { Id: { } id, Stock: { } stock } && old.TryGetValue(id, out var row) && IsOther(row, stock));
        foreach (var group in moved.GroupBy(variant => (Before: old[variant.Id!.Value].StockCount, After: variant.Stock!.Count)))
        {
            var (before, after) = group.Key;
            audit.Record(
                (before, after) switch
                {
                    (null, null) => "article_availability",
                    (null, _) => "article_count_began",
                    (_, null) => "article_count_ended",
                    _ => "article_counted",
                },
                Named(wanted, [.. group]), new { Stock = before }, new { Stock = after });
        }
    }

    private static bool IsOther(Variant row, WantedStock stock) =>
        row.StockCount != stock.Count || (stock.Count is null && row.SoftStock != stock.Soft);

    // All variants of one price are named once: a shop that raises a price raises it for every size.
    private static string Named(WantedProduct wanted, IReadOnlyList<WantedVariant> variants)
    {
        if (variants.Count == wanted.Variants.Count)
        {
            return wanted.Title;
        }

        var names = string.Join(", ", variants.Take(MostNamed).Select(variant => Variant.TitleOf(variant.Options)));
        return $"{wanted.Title} ({names}{(variants.Count > MostNamed ? ", …" : "")})";
    }
}
