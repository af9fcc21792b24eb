using Storefront.Catalog.Import;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Files as Shopify writes them.</summary>
public sealed class ShopifyFileTests
{
    [Fact]
    public void A_Shopify_export_keeps_options_prices_stock_and_pictures()
    {
        var import = Import.Fixture("shopify.csv");

        var shoe = import["Wanderschuh Alpsee"];
        Assert.Equal("<p>Für \"lange\" Wege.</p>\n<ul><li>wasserdicht</li></ul>", shoe.Body.Raw);
        Assert.Equal(["wandern", "herbst"], shoe.Tags);
        Assert.Equal(["Größe", "Farbe"], shoe.Options.Select(option => option.Name));
        Assert.Equal(
            new ImportedVariant(2, shoe.Variants[0].OptionValues, "ALP-39-B", "4006381333931", 12990, 14990, 3, 950), shoe.Variants[0]);
        Assert.Equal((0, null), (shoe.Variants[1].Stock, shoe.Variants[1].CompareAtCents));
        Assert.Equal(["Seitenansicht", "Sohle", "Karton"], shoe.Images.Select(image => image.Alt));
    }

    [Fact]
    public void A_Shopify_export_with_columns_taken_out_is_still_one_and_a_bad_price_is_reported()
    {
        var import = Import.Text("Handle,Title,Body (HTML),Variant SKU,Variant Price\nclog,Clog,<p>Holz</p>,C-1,49.90\nstiefel,Stiefel,,S-1,abc\n");

        Assert.Equal(ProductFileFormat.Shopify, import.Format);
        Assert.Equal<(string?, long?)>(("C-1", 4990), (import["Clog"].Variants[0].Sku, import["Clog"].Variants[0].PriceCents));
        Assert.Equal(("import.price_unreadable", "Variant Price", 3), (import.Issues.Kept[0].Key, import.Issues.Kept[0].Column, import.Issues.Kept[0].Line));
    }

    [Fact]
    public void A_Shopify_export_knows_vouchers_services_and_drafts()
    {
        var import = Import.Fixture("shopify.csv");

        Assert.Equal(4, import.Products.Count);
        Assert.Equal(ImportedKind.Voucher, import["Gutschein"].Kind);
        Assert.Equal(ImportedKind.Service, import["Fußvermessung"].Kind);
        Assert.False(import["Noch nicht fertig"].Published);
        Assert.Null(import["Noch nicht fertig"].Variants[0].CompareAtCents); // lower than the price
        Assert.Equal(0, import["Noch nicht fertig"].Variants[0].Stock);
        Assert.Equal(["8 gtin_wrong", "8 stock_negative"], import.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Quantities_that_Shopify_does_not_count_with_are_spoken_of_once_and_taken_when_somebody_says_so()
    {
        const string file = "Handle,Title,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price\nclog,Clog,C-1,,7,49.90\nhut,Hut,H-1,,3,30.00\nrock,Rock,R-1,shopify,5,20.00\nohne,Ohne,O-1,,0,10.00\n";

        var asked = Import.Text(file);
        var taken = Import.Text(file, new ImportOptions { TakesUntrackedStock = true });

        Assert.Equal([null, null, 5, null], asked.Products.Select(product => product.Variants[0].Stock));
        var said = Assert.Single(asked.Issues.Kept);
        Assert.Equal((0, ImportSeverity.Notice, "import.stock_untracked"), (said.Line, said.Severity, said.Key));
        Assert.Equal(2, said.Arguments["count"]);
        Assert.Equal([7, 3, 5, 0], taken.Products.Select(product => product.Variants[0].Stock!.Value));
        Assert.Empty(taken.Issues.Kept);
    }
}
