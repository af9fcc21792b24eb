using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Selling;

internal sealed class ArticleFinder(StorefrontDb db) : IArticleFinder
{
    public async Task<IReadOnlyList<FoundArticle>> FindAsync(string typed, int most, CancellationToken cancel)
    {
        var text = typed.Trim();
        if (text.Length == 0)
        {
            return [];
        }

        return await ByNumberAsync(text, cancel) is { } numbered ? [numbered] : await ByWordsAsync(text, most, cancel);
    }

    public async Task<IReadOnlyList<FoundArticle>> OfAsync(IReadOnlyList<Guid> products, CancellationToken cancel)
    {
        var found = (await WithVariantsAsync(Live.Where(row => products.Contains(row.Id)), cancel)).ToDictionary(article => article.ProductId);
        return [.. products.Where(found.ContainsKey).Select(id => found[id])];
    }

    public async Task<FoundArticle?> ByHandleAsync(string handle, CancellationToken cancel) =>
        await WithVariantsAsync(Live.Where(row => row.Handle == handle), cancel) is [var article] ? article : null;

    private IQueryable<Product> Live => db.Set<Product>().AsNoTracking().Where(row => row.State == ProductState.Live);

    private async Task<FoundArticle?> ByNumberAsync(string text, CancellationToken cancel)
    {
        string[] numbers = [.. Written(text)];
        var hit = await db.Set<Variant>().AsNoTracking()
            .Where(row => (numbers.Contains(row.Sku) || numbers.Contains(row.Gtin)) && Live.Any(product => product.Id == row.ProductId))
            .OrderBy(row => row.Position)
            .Select(row => new { row.ShopId, row.Id, row.ProductId })
            .FirstOrDefaultAsync(cancel);
        return hit is not null && await WithVariantsAsync(Live.Where(row => row.Id == hit.ProductId), cancel) is [var article]
            ? article with { Meant = new VariantRef(hit.ShopId, hit.Id) }
            : null;
    }

    // A code of twelve digits is printed with them and read by many scanners as thirteen, with a nought before it.
    private static IEnumerable<string> Written(string text)
    {
        var digits = Gtin.Digits(text);
        yield return text;
        yield return text.ToUpperInvariant();
        yield return digits;
        yield return "0" + digits;
        if (digits is ['0', .. var rest])
        {
            yield return rest;
        }
    }

    private Task<IReadOnlyList<FoundArticle>> ByWordsAsync(string text, int most, CancellationToken cancel)
    {
        var found = Live;
        foreach (var word in Folded.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(row => row.SearchText.Contains(word));
        }

        return WithVariantsAsync(found.OrderByDescending(row => row.PublishedAt).Take(most), cancel);
    }

    private async Task<IReadOnlyList<FoundArticle>> WithVariantsAsync(IQueryable<Product> products, CancellationToken cancel)
    {
        var rows = await products.Select(row => new { row.Id, row.Handle, row.Title }).ToListAsync(cancel);
        var ids = rows.Select(row => row.Id).ToList();
        var variants = (await db.Set<Variant>().AsNoTracking()
                .Where(row => ids.Contains(row.ProductId))
                .OrderBy(row => row.Position)
                .Select(row => new { row.ProductId, Ref = new VariantRef(row.ShopId, row.Id) })
                .ToListAsync(cancel))
            .ToLookup(row => row.ProductId, row => row.Ref);
        return [.. rows.Select(row => new FoundArticle(row.Id, row.Handle, row.Title, [.. variants[row.Id]], null))];
    }
}
