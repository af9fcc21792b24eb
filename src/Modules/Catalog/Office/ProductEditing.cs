using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;

namespace Storefront.Catalog.Office;

/// <summary>A picture's line in the editor.</summary>
internal sealed class PictureFields
{
    public Guid Id { get; set; }

    public string? Alt { get; set; }

    /// <summary>What the field held when the page was made: only a change is written.</summary>
    public string? AltWas { get; set; }

    /// <summary>Smaller comes first.</summary>
    public int Order { get; set; }

    public int OrderWas { get; set; }

    public bool Remove { get; set; }
}

/// <summary>What a picture has once the form is saved: of the fields only what was changed in them.</summary>
internal static class TypedPictures
{
    internal static string AltOf(this ProductImage row, IEnumerable<PictureFields> typed) =>
        typed.FirstOrDefault(field => field.Id == row.Id) is { } one && (one.Alt ?? "") != one.AltWas ? (one.Alt ?? "").Trim() : row.Alt;

    /// <summary>Who is put at a place stands before the one who stood there.</summary>
    internal static (int Place, int Settled) OrderOf(this ProductImage row, IEnumerable<PictureFields> typed) =>
        typed.FirstOrDefault(field => field.Id == row.Id) is { } one && one.Order != one.OrderWas ? (one.Order, 0) : (row.Position + 1, 1);
}

/// <summary>What the editor does with an article beside its fields: pictures, copies, deletion.</summary>
internal sealed class ProductEditing(StorefrontDb db, IImages images, ProductPictures pictures, Assortment assortment, Bin bin, ArticleLog log)
{
    internal async Task<(List<Variant> Variants, List<Guid> Collections)> PartsAsync(Guid id, CancellationToken cancel) => (
        await db.Set<Variant>().AsNoTracking().Where(row => row.ProductId == id).OrderBy(row => row.Position).ToListAsync(cancel),
        await db.Set<CollectionEntry>().Where(row => row.ProductId == id).Select(row => row.CollectionId).ToListAsync(cancel));

    /// <summary>A new article, with its line in the shop's log; null when its address has been taken meanwhile.</summary>
    internal Task<Guid?> CreateAsync(WantedProduct wanted, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var made = (await assortment.PutAsync(wanted, cancel)).ProductId;
            if (made is not null)
            {
                log.TellCreated(wanted);
            }

            return made;
        },
        cancel);

    /// <summary>Stores what was typed, and tells the shop's log of another name and other prices.</summary>
    internal async Task<PutResult> PutAsync(WantedProduct wanted, Product was, CancellationToken cancel)
    {
        var (before, _) = await PartsAsync(wanted.Id!.Value, cancel);
        var result = await assortment.PutAsync(wanted, cancel);
        if (result is PutResult.Changed)
        {
            log.Tell(wanted, was.Title, was.IsLive, before);
        }

        return result;
    }

    /// <summary>
    /// What the editor shows of an article, for a look at whether it is still that. Stock moves with every sale and is no reason to
    /// refuse a form, but where it was typed into this one and has moved meanwhile.
    /// </summary>
    internal async Task<object> ShownAsync(Guid id, ProductForm? typed, CancellationToken cancel)
    {
        var product = await db.Set<Product>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);
        var (variants, collections) = await PartsAsync(id, cancel);
        return new
        {
            Form = product is null ? null : ProductForm.Of(product, variants, collections.Order(), TextCatalog.German).WithoutStock(),
            Moved = typed?.StockMovedMeanwhile(variants) ?? [],
        };
    }

    internal async Task<IReadOnlyList<(ProductImage Row, ImageDrop Image)>> PicturesAsync(Guid id, CancellationToken cancel)
    {
        var rows = await RowsAsync(id, cancel);
        var found = await images.FindAsync([.. rows.Select(row => row.MediaId)], cancel);
        return [.. rows.Where(row => found.ContainsKey(row.MediaId)).Select(row => (row, found[row.MediaId]))];
    }

    /// <summary>
    /// Takes in what was chosen for single variants: the article gets the pictures, and the fields name them. A browser sends
    /// a file only once, so that is done with whatever button was pressed. Those that were refused come back, with the key of the reason.
    /// </summary>
    internal async Task<IReadOnlyList<(VariantFields Variant, string TextKey)>> TakeUploadsAsync(Guid id, ProductForm form, CancellationToken cancel)
    {
        var refused = new List<(VariantFields, string)>();
        var list = (await RowsAsync(id, cancel)).ConvertAll(row => new PictureOfProduct(row.MediaId, row.Alt, row.Source, row.SourceMark));
        foreach (var variant in form.Variants.Where(variant => variant.Upload is { Length: > 0 }))
        {
            await using var content = variant.Upload!.OpenReadStream();
            var alt = string.Join(' ', variant.Options.Prepend(form.Title ?? "")).Trim();
            switch (await images.AddAsync(content, variant.Upload.FileName, alt, cancel))
            {
                case ImageUpload.Stored stored:
                    list.Add(new PictureOfProduct(stored.Id, alt));
                    variant.ImageId = stored.Id;
                    break;
                case ImageUpload.Refused no:
                    refused.Add((variant, no.TextKey));
                    break;
            }
        }

        await pictures.SetAsync(id, [.. list.DistinctBy(picture => picture.MediaId)], cancel);
        return refused;
    }

    /// <summary>Those that were refused, each with its place among the files and the key of the reason.</summary>
    internal async Task<IReadOnlyList<(int File, string Name, string TextKey)>> AddPicturesAsync(
        Guid id, List<IFormFile> files, WordsForFiles words, CancellationToken cancel)
    {
        var refused = new List<(int, string, string)>();
        var list = (await RowsAsync(id, cancel)).ConvertAll(row => new PictureOfProduct(row.MediaId, row.Alt, row.Source, row.SourceMark));
        foreach (var (at, file) in files.Index())
        {
            await using var content = file.OpenReadStream();
            switch (await images.AddAsync(content, file.FileName, words.Of(at), cancel))
            {
                case ImageUpload.Stored stored:
                    list.Add(new PictureOfProduct(stored.Id, words.Of(at)));
                    break;
                case ImageUpload.Refused no:
                    refused.Add((at, file.FileName, no.TextKey));
                    break;
            }
        }

        await pictures.SetAsync(id, [.. list.DistinctBy(picture => picture.MediaId)], cancel);
        return refused;
    }

    /// <summary>Fields of pictures that are gone meanwhile say nothing any more.</summary>
    internal async Task ArrangeAsync(Guid id, IReadOnlyCollection<PictureFields> fields, CancellationToken cancel)
    {
        var rows = await RowsAsync(id, cancel);
        var wanted = rows.Where(row => !fields.Any(field => field.Id == row.Id && field.Remove))
            .OrderBy(row => row.OrderOf(fields))
            .Select(row => new PictureOfProduct(row.MediaId, row.AltOf(fields), row.Source, row.SourceMark));
        await pictures.SetAsync(id, [.. wanted], cancel);
    }

    /// <summary>A draft like it, without numbers and stock; null when there is no such article.</summary>
    internal async Task<Guid?> CopyAsync(Guid id, string prefix, CancellationToken cancel)
    {
        if (await db.Set<Product>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } product)
        {
            return null;
        }

        var (variants, collections) = await PartsAsync(id, cancel);
        var title = $"{prefix} {product.Title}";
        var made = await CreateAsync(
            new WantedProduct
            {
                Handle = await FreeHandle.OfAsync(db, product.Title, cancel),
                Title = title,
                TitleEn = product.TitleEn,
                Description = product.Description,
                DescriptionEn = product.DescriptionEn,
                Words = ArticleWords.Of(product.WordsEn),
                Vendor = product.Vendor,
                Kind = product.Kind,
                TaxRate = product.TaxRate,
                SinglePurpose = product.SinglePurpose,
                Unit = ProductUnit.FromJson(product.Unit),
                Deposit = product.Deposit,
                MinAge = product.MinAge,
                Withdrawal = product.Withdrawal,
                Options = JsonText.Texts(product.Options),
                Details = JsonText.Details(product.Details),
                Tags = JsonText.Texts(product.Tags),
                Collections = collections,
                Variants = variants.ConvertAll(variant => new WantedVariant
                {
                    Options = JsonText.Texts(variant.Options), Price = variant.Price, Stock = new WantedStock(variant.StockCount is null ? null : 0),
                    Image = new WantedImage(variant.ImageId),
                }),
            },
            cancel);
        if (made is not { } copy)
        {
            return null;
        }

        await pictures.SetAsync(copy, (await RowsAsync(id, cancel)).ConvertAll(row => new PictureOfProduct(row.MediaId, row.Alt, row.Source, row.SourceMark)), cancel);
        return copy;
    }

    internal Task<bool> DeleteAsync(Guid id, CancellationToken cancel) => bin.DeleteAsync(id, cancel);

    private Task<List<ProductImage>> RowsAsync(Guid id, CancellationToken cancel) =>
        db.Set<ProductImage>().AsNoTracking().Where(row => row.ProductId == id).OrderBy(row => row.Position).ToListAsync(cancel);
}
