using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Import;
using Storefront.Catalog.Office;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.Products;
using Storefront.Platform.Data;

namespace Storefront.Catalog.Importing;

/// <summary>
/// Articles that a file wants to be seen, and that lack what the editor would ask for. They come in as drafts, and go live with
/// the run when its pictures were all they lacked. What is live already stays so,
/// unless the file leaves it without a price.
/// </summary>
internal sealed class HeldBack
{
    private const int MostNamed = 200;

    // By the line of the file: a trial run knows no ids.
    private readonly Dictionary<int, (ImportedProduct Product, IReadOnlyList<string> Missing)> _waiting = [];
    private readonly Dictionary<Guid, ImportedProduct> _known = [];

    internal int Count => _waiting.Count;

    /// <summary>How many lack what; the most frequent first.</summary>
    internal IReadOnlyList<LackingCount> Reasons =>
        [.. _waiting.Values.SelectMany(one => one.Missing).CountBy(key => key).OrderByDescending(pair => pair.Value).Select(pair => new LackingCount(pair.Key, pair.Value))];

    internal IReadOnlyList<HeldBackArticle> Named =>
        [.. _waiting.OrderBy(pair => pair.Key).Take(MostNamed).Select(pair => new HeldBackArticle(pair.Key, pair.Value.Product.Title, pair.Value.Missing))];

    /// <summary>The wishes as they may be fulfilled now, before any picture has come.</summary>
    internal async Task<IReadOnlyList<WantedProduct>> GateAsync(
        StorefrontDb db, IReadOnlyList<(ImportedProduct Product, WantedProduct Wish)> wanted, CancellationToken cancel)
    {
        var handles = wanted.Select(one => one.Wish.Handle).ToList();
        var known = await db.Set<Product>().AsNoTracking().Where(row => handles.Contains(row.Handle))
            .Select(row => new { row.Handle, row.Id, row.State }).ToDictionaryAsync(row => row.Handle, StringComparer.Ordinal, cancel);
        var unpriced = wanted.Where(one => LacksPrice(one.Wish)).Select(one => one.Wish.Handle).ToHashSet(StringComparer.Ordinal);
        var drafts = known.Values.Where(row => row.State != ProductState.Live || unpriced.Contains(row.Handle)).Select(row => row.Id).ToList();
        var pictures = drafts.Count == 0
            ? Enumerable.Empty<ProductImage>().ToLookup(row => row.ProductId)
            : (await db.Set<ProductImage>().AsNoTracking().Where(row => drafts.Contains(row.ProductId)).ToListAsync(cancel)).ToLookup(row => row.ProductId);
        return [.. wanted.Select(one => known.GetValueOrDefault(one.Wish.Handle) is var row && (!one.Wish.Live || (row?.State == ProductState.Live && !unpriced.Contains(one.Wish.Handle)))
            ? one.Wish
            : Gate(one.Product, one.Wish, [.. pictures[row?.Id ?? Guid.Empty]]))];
    }

    private static bool LacksPrice(WantedProduct wish) =>
        wish.Kind != ProductKind.ShowWindow && wish.Variants.Any(variant => variant.Price.Cents == 0);

    private WantedProduct Gate(ImportedProduct product, WantedProduct wish, IReadOnlyCollection<ProductImage> pictures)
    {
        var missing = PublishGate.Missing(wish, pictures.Select(picture => picture.Alt));
        if (missing.Count == 0)
        {
            return wish;
        }

        _waiting[product.Line] = (product, missing);
        return wish with { Live = false };
    }

    /// <summary>It was refused after all, so that nobody has to be told that it waits.</summary>
    internal void Forget(ImportedProduct product) => _waiting.Remove(product.Line);

    /// <summary>Under which id one of them was stored.</summary>
    internal void Stored(ImportedProduct product, Guid id)
    {
        if (_waiting.ContainsKey(product.Line))
        {
            _known[id] = product;
        }
    }

    /// <summary>The file is known, but has waited for its pictures since it came.</summary>
    internal void StillWaits(ImportedProduct product, Guid id) => _known[id] = product;

    /// <summary>A trial run: pictures that the run would hang are as good as there.</summary>
    internal void Expect(ImportedProduct product)
    {
        if (_waiting.TryGetValue(product.Line, out var one))
        {
            Set(product, [.. one.Missing.Where(key => key != PublishGate.Picture)]);
        }
    }

    /// <summary>An article has just got its pictures: it goes live when nothing else is missing.</summary>
    internal async Task LookAgainAsync(Assortment assortment, Guid id, CancellationToken cancel)
    {
        if (_known.TryGetValue(id, out var product))
        {
            Set(product, await assortment.PublishAsync(id, cancel));
        }
    }

    private void Set(ImportedProduct product, IReadOnlyList<string> missing)
    {
        if (missing.Count == 0)
        {
            _waiting.Remove(product.Line);
        }
        else
        {
            _waiting[product.Line] = (product, missing);
        }
    }
}

/// <param name="Key">What is missing, as a text key.</param>
/// <param name="Count">In how many articles.</param>
internal sealed record LackingCount(string Key, int Count);

/// <param name="Line">Where it begins.</param>
/// <param name="Title">Its name.</param>
/// <param name="Missing">Text keys.</param>
internal sealed record HeldBackArticle(int Line, string Title, IReadOnlyList<string> Missing);
