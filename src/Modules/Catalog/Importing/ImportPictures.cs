using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Import;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.Products;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;

namespace Storefront.Catalog.Importing;

/// <summary>An article whose pictures the file names, or may have packed.</summary>
/// <param name="ProductId">Empty for one that a trial run would create.</param>
/// <param name="Product">What the file says of it.</param>
internal sealed record WantedPictures(Guid ProductId, ImportedProduct Product);

/// <summary>
/// Hangs the pictures a file names: out of its ZIP, or fetched from the web. What cannot be had is listed, and the article goes
/// without. A picture that an article already has from the same place is not taken again. One instance serves one run.
/// </summary>
internal sealed class ImportPictures(ScopeDoor door, PictureFetch web, IConfiguration configuration)
{
    private const int MostMatches = 500;
    private readonly Dictionary<PackedPicture, Guid?> _unpacked = [];
    private readonly List<PictureMatch> _matches = [];

    /// <summary>Stored; in a trial run: found in the ZIP and not there yet.</summary>
    internal int Stored { get; private set; }

    internal int Missing { get; private set; }

    /// <summary>Which picture of the ZIP goes to which article.</summary>
    internal IReadOnlyList<PictureMatch> Matches => _matches;

    internal async Task HangAsync(
        Scope shop, IReadOnlyList<WantedPictures> wanted, PicturesToHang order, ImportIssues issues, Func<long, long, Task> progress, CancellationToken cancel)
    {
        if (order.Zip is null && !FromWeb(order))
        {
            return;
        }

        var claims = new PictureClaims(wanted, order.Zip);
        for (var index = 0; index < claims.Of.Count; index++)
        {
            Note(claims.Of[index]);
            await HangAsync(shop, claims.Of[index], order, issues, cancel);
            await progress(index + 1, claims.Of.Count);
        }

        TellRest(claims, order.Zip, issues);
    }

    /// <summary>Which pictures would come, without reading or fetching any.</summary>
    internal async Task CompareAsync(Scope shop, IReadOnlyList<WantedPictures> wanted, PicturesToHang order, ImportIssues issues, CancellationToken cancel)
    {
        var claims = new PictureClaims(wanted, order.Zip);
        foreach (var claim in claims.Of.Where(claim => claim.Pictures.Any(picture => picture.Packed is not null || (IsAddress(picture.Source) && FromWeb(order)))))
        {
            order.Waiting.Expect(claim.Product);
        }

        if (order.Zip is not { } zip)
        {
            return;
        }

        var have = await HaveAsync(shop, claims, cancel);
        foreach (var claim in claims.Of)
        {
            Note(claim);
            var known = BySource(have[claim.Wanted.ProductId]);
            Stored += claim.Pictures.Count(picture => picture.Packed is not null && Known(picture, known) is null);
            foreach (var picture in claim.Pictures.Where(picture => picture.Packed is null && !IsAddress(picture.Source)))
            {
                Miss(claim, picture, NotThere(picture, zip), issues);
            }
        }

        TellRest(claims, zip, issues);
    }

    private async Task<ILookup<Guid, ProductImage>> HaveAsync(Scope shop, PictureClaims claims, CancellationToken cancel)
    {
        await using var entered = door.Enter(shop);
        var rows = new List<ProductImage>();
        foreach (var products in claims.Of.Select(claim => claim.Wanted.ProductId).Where(id => id != Guid.Empty).Chunk(Assortment.Most))
        {
            rows.AddRange(await entered.Get<StorefrontDb>().Set<ProductImage>().AsNoTracking()
                .Where(image => products.Contains(image.ProductId)).ToListAsync(cancel));
        }

        return rows.ToLookup(image => image.ProductId);
    }

    private static Dictionary<string, ProductImage> BySource(IEnumerable<ProductImage> images) => images.Where(image => image.Source is not null)
        .GroupBy(image => image.Source!).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private void Note(ClaimedPictures claim)
    {
        foreach (var picture in claim.Pictures.Where(picture => picture.Packed is not null && _matches.Count < MostMatches))
        {
            var variants = claim.OfVariants.Where(one => one.Source == picture.Source)
                .Select(one => string.Join(" / ", one.Variant.OptionValues.Where(value => value.Length > 0)));
            _matches.Add(new PictureMatch(picture.Packed!.Path, claim.Product.Title, string.Join(", ", variants)));
        }
    }

    private static void TellRest(PictureClaims claims, PictureZip? zip, ImportIssues issues)
    {
        foreach (var other in zip?.Others ?? [])
        {
            issues.Notice(0, null, "zip_other_file", ("value", other));
        }

        foreach (var picture in claims.Unclaimed)
        {
            issues.Notice(0, null, "zip_picture_unused", ("value", picture.Path));
        }
    }

    private async Task HangAsync(Scope shop, ClaimedPictures claim, PicturesToHang order, ImportIssues issues, CancellationToken cancel)
    {
        if (claim.Pictures.Count == 0)
        {
            return;
        }

        var product = claim.Wanted.ProductId;
        await using var entered = door.Enter(shop);
        var db = entered.Get<StorefrontDb>();
        var have = await db.Set<ProductImage>().AsNoTracking().Where(image => image.ProductId == product)
            .OrderBy(image => image.Position).ToListAsync(cancel);
        var known = BySource(have);
        var list = have.Where(image => image.Source is null).Select(image => new PictureOfProduct(image.MediaId, image.Alt)).ToList();
        foreach (var picture in claim.Pictures)
        {
            if (Known(picture, known) is { } kept)
            {
                list.Add(new PictureOfProduct(kept.MediaId, picture.Alt, picture.Source, kept.SourceMark));
            }
            else if (await StoreAsync(entered.Get<IImages>(), claim, picture, order, issues, cancel) is { } stored)
            {
                list.Add(new PictureOfProduct(stored, picture.Alt, picture.Source, picture.Packed?.Mark));
            }
            else if (known.TryGetValue(picture.Source, out var before))
            {
                // Better the picture from last time than none.
                list.Add(new PictureOfProduct(before.MediaId, picture.Alt, picture.Source, before.SourceMark));
            }
        }

        await db.WriteAsync(
            async () =>
            {
                await entered.Get<ProductPictures>().SetAsync(product, [.. list.DistinctBy(one => one.MediaId)], cancel);
                await HangOnVariantsAsync(db, product, claim, list, cancel);
                await db.SaveChangesAsync(cancel);
                if (list.Exists(one => have.TrueForAll(image => image.MediaId != one.MediaId)))
                {
                    await order.Waiting.LookAgainAsync(entered.Get<Assortment>(), product, cancel);
                }
            },
            cancel);
    }

    // A picture of the ZIP is the same while its mark is; one from the web is believed to be.
    private static ProductImage? Known(NamedPicture picture, Dictionary<string, ProductImage> known) =>
        known.TryGetValue(picture.Source, out var image) && (picture.Packed is null || picture.Packed.Mark == image.SourceMark)
            ? image
            : picture.Packed is { } packed ? known.Values.FirstOrDefault(other => other.SourceMark == packed.Mark) : null;

    private static async Task HangOnVariantsAsync(
        StorefrontDb db, Guid product, ClaimedPictures claim, List<PictureOfProduct> list, CancellationToken cancel)
    {
        if (claim.OfVariants.Count == 0)
        {
            return;
        }

        var variants = await db.Set<Variant>().Where(row => row.ProductId == product).ToListAsync(cancel);
        var changed = false;
        foreach (var (wanted, source) in claim.OfVariants)
        {
            var options = JsonText.Of(wanted.OptionValues);
            if (list.Find(one => one.Source == source) is { } picture
                && variants.Find(row => row.Options == options) is { } variant && variant.ImageId != picture.MediaId)
            {
                variant.ImageId = picture.MediaId;
                changed = true;
            }
        }

        if (changed)
        {
            db.Raise(new ProductsChanged([product]));
        }
    }

    private async Task<Guid?> StoreAsync(
        IImages images, ClaimedPictures claim, NamedPicture picture, PicturesToHang order, ImportIssues issues, CancellationToken cancel)
    {
        if (picture.Packed is { } packed)
        {
            if (!_unpacked.TryGetValue(packed, out var unpacked))
            {
                unpacked = await TakeAsync(images, claim, picture, order.Zip!.Read(packed), "picture_not_unpacked", issues, cancel);
                _unpacked[packed] = unpacked;
            }

            return unpacked;
        }

        if (IsAddress(picture.Source) && !FromWeb(order))
        {
            return null;
        }

        if (!IsAddress(picture.Source) || picture.IsAmbiguous)
        {
            return Miss(claim, picture, NotThere(picture, order.Zip), issues);
        }

        var (content, reason) = await web.FetchAsync(picture.Source, cancel);
        return await TakeAsync(images, claim, picture, content, reason, issues, cancel);
    }

    private async Task<Guid?> TakeAsync(
        IImages images, ClaimedPictures claim, NamedPicture picture, Stream? content, string reason, ImportIssues issues, CancellationToken cancel)
    {
        if (content is null)
        {
            return Miss(claim, picture, reason, issues);
        }

        if (await images.AddAsync(content, NameOf(picture), picture.Alt, cancel) is not ImageUpload.Stored stored)
        {
            return Miss(claim, picture, "picture_refused", issues);
        }

        Stored++;
        return stored.Id;
    }

    private bool FromWeb(PicturesToHang order) => order.FromWeb && configuration.GetValue("Import:FetchPictures", true);

    private Guid? Miss(ClaimedPictures claim, NamedPicture picture, string reason, ImportIssues issues)
    {
        Missing++;
        issues.Warning(claim.Product.Line, null, reason, ("product", claim.Product.Title), ("value", picture.Source));
        return null;
    }

    private static string NotThere(NamedPicture picture, PictureZip? zip) =>
        picture.IsAmbiguous ? "picture_ambiguous" : zip is null ? "picture_no_address" : "picture_not_in_zip";

    private static bool IsAddress(string source) => Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static string NameOf(NamedPicture picture) => picture.Packed?.Name
        ?? (Path.GetFileName(new Uri(picture.Source).LocalPath) is { Length: > 0 } name ? name : "bild");
}

/// <param name="Zip">Packed pictures.</param>
/// <param name="FromWeb">Addresses are fetched.</param>
internal sealed record PicturesToHang(PictureZip? Zip, bool FromWeb)
{
    /// <summary>Articles that may go live once they have a picture.</summary>
    public required HeldBack Waiting { get; init; }
}

/// <param name="File">Path in the ZIP.</param>
/// <param name="Product">Title of the article.</param>
/// <param name="Variant">The variants it shows; empty for the whole article.</param>
internal sealed record PictureMatch(string File, string Product, string Variant);
