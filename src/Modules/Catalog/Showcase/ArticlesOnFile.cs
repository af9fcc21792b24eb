using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Products;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Catalog.Showcase;

/// <summary>How many articles a shop has and what the first few look like, for whoever checks it: published ones first, newest of them first.</summary>
internal sealed class ArticlesOnFile(StorefrontDb db, CurrentScope here, IImages images, ITenantAddresses addresses) : IShopFilePart
{
    private const int Most = 6;

    public int Order => 20;

    public async Task<ShopFilePart?> ReadAsync(TextIn texts, CancellationToken cancel)
    {
        var counts = await db.Set<Product>().AsNoTracking().GroupBy(product => product.State)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var first = await db.Set<Product>().AsNoTracking()
            .OrderByDescending(product => product.State == ProductState.Live).ThenByDescending(product => product.Id).Take(Most).ToListAsync(cancel);
        var covers = await images.FindAsync([.. first.Select(product => product.CoverId).OfType<Guid>().Distinct()], cancel);
        var text = counts.Count == 0
            ? texts["catalog.on_file.none"]
            : texts[
                "catalog.on_file.count", ("live", counts.GetValueOrDefault(ProductState.Live)), ("drafts", counts.GetValueOrDefault(ProductState.Draft))];
        return new ShopFilePart(texts["catalog.products.title"], text, [], [.. first.Select(product => Item(product, covers, texts))]);
    }

    private ShopFileItem Item(Product product, IReadOnlyDictionary<Guid, ImageDrop> covers, TextIn texts)
    {
        var (isLive, price) = (product.State == ProductState.Live, product.PriceFrom.Format(texts.Locale));
        return new ShopFileItem(
            product.Title,
            isLive ? price : $"{price}, {texts["catalog.on_file.draft"]}",
            isLive && here.Tenant is { Live: true } or { CheckedWith: not null } ? addresses.Url(here.Value, $"/products/{product.Handle}") : null,
            product.CoverId is { } cover && covers.GetValueOrDefault(cover) is { Thumb.Length: > 0 } image ? image.Thumb : null);
    }
}
