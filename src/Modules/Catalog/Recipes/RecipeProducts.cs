using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Catalog.Collections;
using Storefront.Catalog.Pictures;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Platform.Data;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Catalog.Recipes;

/// <summary>Reads articles of recipes and puts them on the shelf of their shop with their pictures, many in one unit of work.</summary>
internal sealed class RecipeProducts(HtmlCleaner html)
{
    internal async Task PutAsync(IReadOnlyList<RecipeStep> steps, EnteredScope shop, CancellationToken cancel)
    {
        var db = shop.Get<StorefrontDb>();
        foreach (var batch in steps.Chunk(Assortment.Most))
        {
            await db.WriteAsync(() => PutAsync(batch, db, shop, cancel), cancel);
            db.ChangeTracker.Clear();
        }
    }

    private async Task PutAsync(RecipeStep[] steps, StorefrontDb db, EnteredScope shop, CancellationToken cancel)
    {
        var collections = await db.Set<Collection>().ToDictionaryAsync(row => row.Handle, row => row.Id, cancel);
        var results = await shop.Get<Assortment>().PutAsync([.. steps.Select(step => Read(step) with { Collections = CollectionsOf(step, collections) })], cancel);

        // Pictures ask the database for the article they belong to.
        await db.SaveChangesAsync(cancel);
        for (var at = 0; at < steps.Length; at++)
        {
            switch (results[at])
            {
                case PutResult.SkuTaken taken:
                    throw new RecipeException($"{steps[at].Where}: another article has the number \"{taken.Sku}\".");
                case PutResult.Created or PutResult.Changed:
                    await HangPicturesAsync(results[at].ProductId!.Value, steps[at], shop, cancel);
                    break;
            }
        }
    }

    private static async Task HangPicturesAsync(Guid product, RecipeStep step, EnteredScope shop, CancellationToken cancel)
    {
        if (shop.Services.GetService<ITenantPicture>() is not { } pictures || !step.Data.TryGetProperty("images", out var images))
        {
            return;
        }

        var wanted = new List<PictureOfProduct>();
        foreach (var image in images.EnumerateArray())
        {
            var alt = image.TryGetProperty("alt", out var words) ? words.GetString() ?? "" : "";
            wanted.Add(new PictureOfProduct(await pictures.StoreAsync(image, step.Folder, cancel), alt));
        }

        await shop.Get<ProductPictures>().SetAsync(product, wanted, cancel);
    }

    private WantedProduct Read(RecipeStep step)
    {
        var file = step.Read<RecipeProduct>();
        var kind = ProductKinds.Parse(file.Kind)
            ?? throw new RecipeException($"{step.Where}: kind is product, service, voucher or show_window, not \"{file.Kind}\".");
        var title = RecipeText.Of(step.Data, "title") ?? throw new RecipeException($"{step.Where}: \"title\" is missing.");
        var description = RecipeText.Of(step.Data, "description");
        return new WantedProduct
        {
            Handle = file.Handle ?? throw new RecipeException($"{step.Where}: \"handle\" is missing."),
            Title = title.De,
            TitleEn = file.TitleEn ?? title.En,
            Description = html.FromMarkdown(description?.De ?? ""),
            DescriptionEn = description?.En is { } english ? html.FromMarkdown(english) : null,
            Words = new ArticleWords(file.Words),
            Vendor = file.Vendor ?? "",
            Kind = kind,
            TaxRate = file.TaxRate ?? 19,
            SinglePurpose = file.SinglePurpose,
            Unit = file.Unit,
            Deposit = Money.Eur(file.Deposit),
            MinAge = file.MinAge,
            Withdrawal = file.Withdrawal ?? "STANDARD",
            Options = file.Options,
            Details = file.Details,
            Tags = file.Tags,
            Live = true,
            Variants = Variants(step, file, kind),
            SourceHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(step.Data.GetRawText()))),
        };
    }

    private static List<WantedVariant> Variants(RecipeStep step, RecipeProduct file, ProductKind kind)
    {
        if (file.Variants.Count == 0)
        {
            throw new RecipeException($"{step.Where}: \"variants\" needs at least one entry.");
        }

        if (file.Variants.Any(variant => variant.Options.Count != file.Options.Count))
        {
            throw new RecipeException($"{step.Where}: every variant needs a value for each of its options.");
        }

        return [.. file.Variants.Select(variant => new WantedVariant
        {
            Options = variant.Options,
            Sku = variant.Sku,
            Gtin = variant.Gtin,
            Price = Money.Eur(variant.Price),
            ComparePrice = variant.ComparePrice is { } compare ? Money.Eur(compare) : null,
            AskedBefore = variant.ComparePrice is { } former ? Money.Eur(former) : null,
            Stock = new WantedStock(kind == ProductKind.Product ? variant.Stock : null, variant.SoftStock),
        })];
    }

    private static List<Guid> CollectionsOf(RecipeStep step, Dictionary<string, Guid> known)
    {
        var handles = step.Read<RecipeProduct>().Collections;
        return handles.Find(handle => !known.ContainsKey(handle)) is { } unknown
            ? throw new RecipeException($"{step.Where}: there is no collection \"{unknown}\" yet. Put its \"collection\" step first.")
            : handles.ConvertAll(handle => known[handle]);
    }

    private sealed record RecipeProduct
    {
        public string? Handle { get; init; }

        public string? TitleEn { get; init; }

        public Dictionary<string, string> Words { get; init; } = [];

        public string? Vendor { get; init; }

        public string? Kind { get; init; }

        public int? TaxRate { get; init; }

        public bool SinglePurpose { get; init; }

        public ProductUnit? Unit { get; init; }

        public long Deposit { get; init; }

        public int MinAge { get; init; }

        public string? Withdrawal { get; init; }

        public List<string> Collections { get; init; } = [];

        public List<string> Options { get; init; } = [];

        public List<ProductDetail> Details { get; init; } = [];

        public List<string> Tags { get; init; } = [];

        public List<RecipeVariant> Variants { get; init; } = [];
    }

    private sealed record RecipeVariant
    {
        public List<string> Options { get; init; } = [];

        public string? Sku { get; init; }

        public string? Gtin { get; init; }

        public long Price { get; init; }

        public long? ComparePrice { get; init; }

        public int? Stock { get; init; }

        [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter))]
        public SoftStock? SoftStock { get; init; }
    }
}
