using Storefront.Catalog.Import;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;

namespace Storefront.Catalog.Importing;

/// <summary>A picture an article is to have.</summary>
/// <param name="Source">As the file names it; by this it is known again.</param>
/// <param name="Alt">What it shows, in words.</param>
/// <param name="Packed">It lies in the ZIP.</param>
/// <param name="IsAmbiguous">Several in the ZIP fit equally well.</param>
internal sealed record NamedPicture(string Source, string Alt, PackedPicture? Packed = null, bool IsAmbiguous = false);

/// <summary>The pictures of one article, and which of them shows which variant.</summary>
internal sealed record ClaimedPictures(
    WantedPictures Wanted, IReadOnlyList<NamedPicture> Pictures, IReadOnlyList<(ImportedVariant Variant, string Source)> OfVariants)
{
    internal ImportedProduct Product => Wanted.Product;
}

/// <summary>
/// Who gets which picture. Articles for which the file names pictures get those, from the ZIP where they lie in it; all others
/// get those of the ZIP that are called like their article numbers, barcodes or address.
/// </summary>
internal sealed class PictureClaims
{
    private readonly PictureZip? _zip;
    private readonly PictureShelf _shelf;
    private readonly HashSet<PackedPicture> _taken = [];

    internal PictureClaims(IReadOnlyList<WantedPictures> wanted, PictureZip? zip)
    {
        _zip = zip;
        _shelf = new PictureShelf(zip?.Pictures ?? []);
        var claims = wanted.Select(ClaimOf).ToList();

        // "A-10.jpg" is the tenth picture of A only when nobody is called A-10, so numbers come last.
        Of = [.. claims.Select(claim => claim.Product.NamesPictures ? claim : WithNumbered(claim))];
    }

    internal IReadOnlyList<ClaimedPictures> Of { get; }

    /// <summary>What lies in the ZIP and no article wants.</summary>
    internal IEnumerable<PackedPicture> Unclaimed => _zip?.Pictures.Except(_taken) ?? [];

    private ClaimedPictures ClaimOf(WantedPictures wanted) => wanted.Product.NamesPictures ? Named(wanted) : CalledLike(wanted);

    private ClaimedPictures Named(WantedPictures wanted)
    {
        var product = wanted.Product;
        var pictures = product.Images.Select(image => Named(image.Url, image.Alt ?? product.Title))
            .Concat(product.Variants.Select(variant => variant.ImageUrl).OfType<string>().Select(url => Named(url, product.Title)))
            .DistinctBy(picture => picture.Source).ToList();
        return new ClaimedPictures(
            wanted, pictures, [.. product.Variants.Where(variant => variant.ImageUrl is not null).Select(variant => (variant, variant.ImageUrl!))]);
    }

    private NamedPicture Named(string source, string alt) => _shelf.Find(source, out var isAmbiguous) is { } packed
        ? new NamedPicture(source, alt, Take(packed))
        : new NamedPicture(source, alt, null, isAmbiguous);

    private ClaimedPictures CalledLike(WantedPictures wanted)
    {
        var product = wanted.Product;
        var ofVariants = product.Variants.SelectMany(variant => Words(variant).SelectMany(_shelf.CalledLike).Take(1).Select(packed => (variant, packed))).ToList();
        var all = _shelf.CalledLike(product.Handle).Concat(ofVariants.Select(one => one.packed)).Distinct();
        return new ClaimedPictures(
            wanted,
            [.. all.Select(packed => new NamedPicture(packed.Path, product.Title, Take(packed)))],
            product.Variants.Count > 1 ? [.. ofVariants.Select(one => (one.variant, one.packed.Path))] : []);
    }

    private ClaimedPictures WithNumbered(ClaimedPictures claim)
    {
        var more = claim.Product.Variants.SelectMany(Words).Prepend(claim.Product.Handle).SelectMany(_shelf.CalledLikeWithNumber)
            .Where(packed => !_taken.Contains(packed)).Distinct().ToList();
        return claim with { Pictures = [.. claim.Pictures, .. more.Select(packed => new NamedPicture(packed.Path, claim.Product.Title, Take(packed)))] };
    }

    private static IEnumerable<string> Words(ImportedVariant variant) => new[] { variant.Sku, variant.Gtin }.OfType<string>();

    private PackedPicture Take(PackedPicture packed)
    {
        _taken.Add(packed);
        return packed;
    }
}
