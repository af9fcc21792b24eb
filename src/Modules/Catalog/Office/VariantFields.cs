using System.Globalization;
using Microsoft.AspNetCore.Http;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;

namespace Storefront.Catalog.Office;

internal sealed class VariantFields
{
    public Guid? Id { get; set; }

    public List<string> Options { get; set; } = [];

    public string? Sku { get; set; }

    public string? Gtin { get; set; }

    public string? Price { get; set; }

    public string? ComparePrice { get; set; }

    public string? Stock { get; set; }

    /// <summary>What the field held when the page was made: only a change is written, so that sales meanwhile are not undone.</summary>
    public string? StockWas { get; set; }

    public string? Soft { get; set; }

    public string? SoftWas { get; set; }

    /// <summary>The article's picture that shows this variant; empty: all of them do.</summary>
    public Guid? ImageId { get; set; }

    /// <summary>A picture for this variant that the article does not have yet.</summary>
    public IFormFile? Upload { get; set; }

    /// <summary>For what the page says beside the price.</summary>
    public string? LowestBefore { get; set; }

    internal static VariantFields Of(Variant variant, string locale)
    {
        var stock = variant.StockCount?.ToString(CultureInfo.InvariantCulture);
        var soft = variant.SoftStock?.ToString();
        return new VariantFields
        {
            Id = variant.Id,
            Options = [.. JsonText.Texts(variant.Options)],
            Sku = variant.Sku,
            Gtin = variant.Gtin,
            Price = TypedMoney.Show(variant.Price, locale),
            ComparePrice = variant.ComparePrice is { } compare ? TypedMoney.Show(compare, locale) : null,
            Stock = stock,
            StockWas = stock,
            Soft = soft,
            SoftWas = soft,
            ImageId = variant.ImageId,
            LowestBefore = variant.LowestBefore?.Format(locale),
        };
    }

    /// <summary>What was typed as a price; nothing while it is none.</summary>
    internal long Cents => TypedMoney.Read(Price, out var price) is null ? price.Cents : 0;

    internal void ForgetStock() => (Stock, StockWas, Soft, SoftWas) = (null, null, null, null);

    /// <summary>Null when the stored stock is what this form knows or wants.</summary>
    internal string? MovedTo(Variant stored)
    {
        var now = (Count: stored.StockCount?.ToString(CultureInfo.InvariantCulture) ?? "", Soft: stored.SoftStock?.ToString() ?? "");
        var typed = (Count: (Stock ?? "").Trim(), Soft: Soft ?? "");
        return Touched && now != (StockWas ?? "", SoftWas ?? "") && now != typed ? $"{stored.Id}: {now.Count}{now.Soft}" : null;
    }

    private bool Touched => (Stock ?? "").Trim() != (StockWas ?? "") || (Soft ?? "") != (SoftWas ?? "") || Id is null;

    internal WantedVariant? Read(int index, Action<string, string> wrong)
    {
        var before = $"Variants[{index}].";
        if (TypedMoney.Read(Price, out var price) is { } trouble)
        {
            wrong(before + nameof(Price), trouble);
        }

        if (TypedMoney.ReadOptional(ComparePrice, out var compare) is { } compareTrouble)
        {
            wrong(before + nameof(ComparePrice), compareTrouble);
        }

        if (TypedCount.Read(Stock, out var count) is { } stockTrouble)
        {
            wrong(before + nameof(Stock), stockTrouble);
        }

        var gtin = string.IsNullOrWhiteSpace(Gtin) ? null : Catalog.Prices.Gtin.Digits(Gtin.Trim());
        if (gtin is not null && !Catalog.Prices.Gtin.IsValid(gtin))
        {
            wrong(before + nameof(Gtin), "catalog.problem.gtin");
        }

        var soft = Enum.TryParse<SoftStock>(Soft, out var said) ? said : (SoftStock?)null;
        return new WantedVariant
        {
            Id = Id,
            Options = [.. Options.Select(value => value ?? "")],
            Sku = string.IsNullOrWhiteSpace(Sku) ? null : Sku.Trim(),
            Gtin = gtin,
            Price = price,
            ComparePrice = compare,
            Image = new WantedImage(ImageId),
            Stock = Touched ? new WantedStock(count, soft) : null,
        };
    }
}
