using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Catalog.Pictures;

/// <summary>A picture as an article shows it.</summary>
internal sealed record PictureOfProduct(Guid MediaId, string Alt, string? Source = null, string? SourceMark = null);

/// <summary>Which pictures an article shows, in which order; the first is its cover.</summary>
internal sealed class ProductPictures(StorefrontDb db, TimeProvider clock)
{
    internal Task SetAsync(Guid product, IReadOnlyList<PictureOfProduct> wanted, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var left = await db.Set<ProductImage>().Where(image => image.ProductId == product).OrderBy(image => image.Position).ToListAsync(cancel);
            if (left.Select(image => (image.MediaId, image.Alt)).SequenceEqual(wanted.Select(one => (one.MediaId, one.Alt))))
            {
                return;
            }

            for (var position = 0; position < wanted.Count; position++)
            {
                var one = wanted[position];
                var image = left.Find(known => known.MediaId == one.MediaId);
                if (image is null)
                {
                    image = new ProductImage { Id = Ids.New(clock), ProductId = product, MediaId = one.MediaId, Source = one.Source, SourceMark = one.SourceMark };
                    db.Add(image);
                }

                left.Remove(image);
                image.Position = position;
                image.Alt = one.Alt;
            }

            db.RemoveRange(left);
            await ForgetOnVariantsAsync(product, left.ConvertAll(image => image.MediaId), cancel);
            await CoverAsync(product, wanted.Count > 0 ? wanted[0].MediaId : null, cancel);
            db.Raise(new ProductsChanged([product]));
        },
        cancel);

    private async Task ForgetOnVariantsAsync(Guid product, List<Guid> gone, CancellationToken cancel)
    {
        foreach (var variant in gone.Count == 0
            ? []
            : await db.Set<Variant>().Where(row => row.ProductId == product && row.ImageId != null && gone.Contains(row.ImageId.Value)).ToListAsync(cancel))
        {
            variant.ImageId = null;
        }
    }

    private async Task CoverAsync(Guid product, Guid? cover, CancellationToken cancel)
    {
        var row = await db.Set<Product>().FirstAsync(known => known.Id == product, cancel);
        row.CoverId = cover;
        row.UpdatedAt = clock.GetUtcNow();
    }
}
