using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Storefront.Catalog.Import;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Platform.Values;

namespace Storefront.Catalog.Importing;

/// <summary>Makes of what a file says what the catalogue should have.</summary>
internal static class ImportedWish
{
    internal static WantedProduct Of(ImportedProduct product, ImportPlan plan, HtmlCleaner html, string hash)
    {
        var kind = KindOf(product.Kind);
        var variants = Priced(product);
        return new WantedProduct
        {
            Handle = product.Handle,
            Title = product.Title,
            Description = html.Clean(product.Body),
            TitleEn = product.TitleEn,
            DescriptionEn = product.BodyEn.Raw.Length > 0 ? html.Clean(product.BodyEn) : null,
            Words = new ArticleWords(product.Words),
            Vendor = product.Vendor ?? "",
            Kind = kind,
            TaxRate = product.Terms.TaxRate ?? plan.TaxRate,
            SinglePurpose = product.Terms.SinglePurpose == true,
            Unit = product.Terms.Content,
            Deposit = Money.Eur(product.Terms.DepositCents ?? 0),
            MinAge = product.Terms.MinAge ?? 0,
            Withdrawal = product.Terms.Withdrawal ?? plan.Withdrawal,
            Says = SaidBy(product.Terms),
            Options = [.. product.Options.Select(option => option.Name)],
            Details = [.. product.Details.Select(detail => new ProductDetail(detail.Name, string.Join(", ", detail.Values)))],
            Tags = product.Tags,
            Live = product.Published && !plan.AsDrafts,
            Variants = [.. variants.Select(variant => VariantOf(variant, kind))],
            IsPart = true,
            SourceHash = hash,
        };
    }

    /// <summary>Where some variants have a price, one without it cannot be sold. Where none has, all stay and wait for theirs.</summary>
    internal static IReadOnlyList<ImportedVariant> Priced(ImportedProduct product) =>
        product.Kind == ImportedKind.ShowWindow || product.Variants.All(variant => variant.PriceCents is null)
            ? product.Variants
            : [.. product.Variants.Where(variant => variant.PriceCents is not null)];

    /// <summary>Fingerprint of what the file and the answers to our questions say; line numbers do not count.</summary>
    internal static string HashOf(ImportedProduct product, ImportPlan plan)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, product.Handle, product.Title, product.Body.Raw, product.Vendor, product.Kind.ToString(), product.Published ? "1" : "0");
        Add(hash, plan.TaxRate.ToString(CultureInfo.InvariantCulture), plan.Withdrawal, plan.AsDrafts ? "1" : "0");
        Add(hash, [.. product.Categories, "|", .. product.Tags, "|", .. product.Images.SelectMany(image => new[] { image.Url, image.Alt })]);
        Add(hash, product.TitleEn, product.BodyEn.Raw);
        Add(hash, [.. product.Words.SelectMany(word => new[] { word.Key, word.Value })]);
        if (product.Terms != ArticleTerms.None)
        {
            var terms = product.Terms;
            Add(hash, Text(terms.TaxRate), terms.Content?.ToJson(), Text(terms.DepositCents), Text(terms.MinAge), terms.Withdrawal);
            Add(hash, terms.SinglePurpose is { } single ? [VoucherPurpose.Word(single)] : []);
        }

        foreach (var option in product.Options.Concat(product.Details))
        {
            Add(hash, [option.Name, .. option.Values]);
        }

        foreach (var variant in product.Variants)
        {
            Add(hash, [.. variant.OptionValues, variant.Sku, variant.Gtin, variant.ImageUrl]);
            Add(hash, Text(variant.PriceCents), Text(variant.CompareAtCents), Text(variant.Stock), Text(variant.WeightGrams));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static WantedTerms SaidBy(ArticleTerms terms) =>
        (terms.TaxRate is null ? WantedTerms.None : WantedTerms.TaxRate) | (terms.Content is null ? WantedTerms.None : WantedTerms.Unit) | (terms.DepositCents is null ? WantedTerms.None : WantedTerms.Deposit)
        | (terms.MinAge is null ? WantedTerms.None : WantedTerms.MinAge) | (terms.Withdrawal is null ? WantedTerms.None : WantedTerms.Withdrawal)
        | (terms.SinglePurpose is null ? WantedTerms.None : WantedTerms.SinglePurpose);

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static void Add(IncrementalHash hash, params IEnumerable<string?> parts)
    {
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
            hash.AppendData("\u001f"u8);
        }
    }

    private static ProductKind KindOf(ImportedKind kind) => kind switch
    {
        ImportedKind.Product => ProductKind.Product,
        ImportedKind.Service => ProductKind.Service,
        ImportedKind.Voucher => ProductKind.Voucher,
        ImportedKind.ShowWindow => ProductKind.ShowWindow,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static WantedVariant VariantOf(ImportedVariant variant, ProductKind kind) => new()
    {
        Options = variant.OptionValues,
        Sku = variant.Sku,
        Gtin = variant.Gtin,
        Price = Money.Eur(variant.PriceCents ?? 0),
        ComparePrice = variant.CompareAtCents is { } compare ? Money.Eur(compare) : null,
        Stock = new WantedStock(kind is ProductKind.Product or ProductKind.ShowWindow ? variant.Stock : null),
        WeightGrams = variant.WeightGrams,
    };
}
