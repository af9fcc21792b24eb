using Storefront.Catalog.Import;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Files as WooCommerce writes them.</summary>
public sealed class WooCommerceFileTests
{
    [Fact]
    public void A_WooCommerce_export_without_its_type_column_is_still_one()
    {
        var import = Import.Text("Artikelnummer,Name,Beschreibung,Regulärer Preis\nC-1,Clog,<p>Holz</p>,49.90\nS-1,Stiefel,,abc\n");

        Assert.Equal(ProductFileFormat.WooCommerce, import.Format);
        Assert.Equal<(string?, long?)>(("C-1", 4990), (import["Clog"].Variants[0].Sku, import["Clog"].Variants[0].PriceCents));
        Assert.Equal(("import.price_unreadable", 3), (import.Issues.Kept[0].Key, import.Issues.Kept[0].Line));
    }

    [Fact]
    public void A_German_WooCommerce_export_finds_variations_above_and_below_their_product()
    {
        var import = Import.Fixture("woocommerce-de.csv");

        Assert.Equal(ProductFileFormat.WooCommerce, import.Format);
        var tea = import["Grüner Tee"];
        Assert.Equal(["100 g", "250 g"], tea.Variants.Select(variant => variant.OptionValues.Single()));
        Assert.Equal((320L, 390L, 0), (tea.Variants[0].PriceCents, tea.Variants[0].CompareAtCents, tea.Variants[0].Stock));
        Assert.Equal((750L, null, 100), (tea.Variants[1].PriceCents, tea.Variants[1].Stock, tea.Variants[1].WeightGrams));
        Assert.Equal("Japan", tea.Details.Single().Values.Single());
        Assert.Equal(["Tee > Grün", "Angebote"], tea.Categories);
        Assert.Equal("gruener-tee", tea.Handle);
    }

    [Fact]
    public void A_German_WooCommerce_export_knows_its_kinds_and_says_what_is_missing()
    {
        var import = Import.Fixture("woocommerce-de.csv");

        Assert.Equal(5, import.Products.Count);
        Assert.Equal(2500, import["Kanne"].Variants[0].PriceCents); // the sale ended on 10 November
        Assert.Equal(1250, import["Kanne"].Variants[0].WeightGrams);
        Assert.Equal("Weiß", import["Kanne"].Details.Single().Values.Single());
        Assert.Equal(ImportedKind.Service, import["Teekurs"].Kind);
        Assert.Equal(("https://verlag.example/teebuch", ImportedKind.ShowWindow), (import["Teebuch"].ExternalUrl, import["Teebuch"].Kind));
        Assert.False(import["Teeset"].Published);
        Assert.Equal(["5 sale_not_now", "8 hidden_becomes_draft", "9 parent_missing"], import.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_dated_sale_counts_on_its_days() =>
        Assert.Equal(
            (1900L, 2500L),
            Import.Fixture("woocommerce-de.csv", new() { Today = new DateOnly(2026, 11, 10) })["Kanne"].Variants
                .Select(variant => (variant.PriceCents, variant.CompareAtCents)).Single());
}
