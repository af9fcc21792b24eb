using Storefront.Catalog.Collections;
using Storefront.Catalog.Products;
using Storefront.Platform.Texts;

namespace Storefront.Catalog.Office;

/// <summary>What stands in folded fields of the editor, in the line behind which they are folded: „Ware · Nordkamm · Wanderschuhe“.</summary>
internal sealed class ArticleInWords(ProductForm form, IEnumerable<Collection> collections, bool smallBusiness, TextIn texts)
{
    public string Place => Line(
        [texts["catalog.kind." + form.Kind], form.Vendor, .. collections.Where(row => form.Collections.Contains(row.Id)).Select(row => row.Title)]);

    public string Law => Line(
    [
        Tax,
        form.IsGoods && Filled(form.UnitAmount) ? $"{form.UnitAmount} {texts["catalog.measure." + form.UnitMeasure]}" : null,
        form.IsGoods && Filled(form.Deposit) ? $"{texts["catalog.product.deposit"]} {form.Deposit} €" : null,
        Filled(form.MinAge) ? texts["catalog.product.from_age", ("age", form.MinAge)] : null,
        texts["catalog.withdrawal_class." + (form.IsGoods ? form.Withdrawal : Withdrawal.Voucher)?.ToLowerInvariant()],
    ]);

    // What is charged today. The rate of a small business, or of a voucher for anything, waits for another day.
    private string Tax => smallBusiness ? texts["catalog.product.tax_small_business"]
        : form.IsTaxedLater ? texts["catalog.product.tax_later"]
        : form.TaxRate + " %";

    /// <summary>„Größe (37, 38) · Farbe (Grün)“; empty where there is nothing to choose.</summary>
    public string Options => Line(form.Options.Where(option => Filled(option.Name)).Select(option => $"{option.Name} ({option.Values})"));

    public string More(VariantFields variant) => Line(
    [
        Filled(variant.ComparePrice) ? $"{variant.ComparePrice} €" : null,
        Filled(variant.Soft) ? texts["catalog.soft." + variant.Soft!.ToLowerInvariant()] : null,
        variant.Sku,
    ]);

    private static bool Filled(string? text) => !string.IsNullOrWhiteSpace(text);

    private static string Line(IEnumerable<string?> parts) => string.Join(" · ", parts.Where(Filled));
}
