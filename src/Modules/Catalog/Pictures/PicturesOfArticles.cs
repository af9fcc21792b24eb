using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Products;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;

namespace Storefront.Catalog.Pictures;

/// <summary>Articles that show a picture. A variant's picture is always one of its article's.</summary>
internal sealed class PicturesOfArticles(StorefrontDb db) : IPictureUses
{
    public async Task<IReadOnlyList<PictureUse>> FindAsync(IReadOnlyCollection<Guid> pictures, TextIn texts, CancellationToken cancel) =>
        await (from image in db.Set<ProductImage>().AsNoTracking()
               join product in db.Set<Product>() on image.ProductId equals product.Id
               where pictures.Contains(image.MediaId)
               orderby product.Title, product.Id
               select new PictureUse(image.MediaId, product.Title)).ToListAsync(cancel);
}
