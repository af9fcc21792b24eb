using Storefront.Catalog;
using Storefront.Catalog.Import;
using Storefront.Catalog.Stocks;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Counts were taken by reading the two files, not from what the reader gave.</summary>
public sealed class RealProductFilesTests
{
    [Fact]
    public void The_apparel_export_of_Shopify_gives_20_products_and_22_variants()
    {
        using var stream = File.OpenRead(Path.Combine(SharedData.Folder("products"), "shopify-apparel.csv"));

        var import = Import.Stream(stream);

        Assert.Equal(ProductFileFormat.Shopify, import.Format);
        Assert.Equal(20, import.Products.Count);
        Assert.Equal(22, import.Products.Sum(product => product.Variants.Count));
        Assert.Equal(["0 stock_untracked"], import.Keys);
        var top = import["Classic Varsity Top"];
        Assert.Equal(["Small", "Medium", "Large"], top.Options.Single().Values);
        Assert.All(top.Variants, variant => Assert.Equal(6000, variant.PriceCents));
        Assert.All(import.Products, product => Assert.Single(product.Images));
        Assert.All(import.Products, product => Assert.True(product.Published));
        // The file counts no stock: its tracker column is empty.
        Assert.All(import.Products.SelectMany(product => product.Variants), variant => Assert.Null(variant.Stock));
        Assert.Equal(7000, import["Silk Summer Top"].Variants.Single().PriceCents);
        Assert.Empty(import["LED High Tops"].Options);
    }

    [Fact]
    public void The_sample_export_of_WooCommerce_gives_9_products_and_13_variants()
    {
        using var stream = File.OpenRead(Path.Combine(SharedData.Folder("products"), "woocommerce-sample.csv"));

        var import = Import.Stream(stream);

        Assert.Equal(ProductFileFormat.WooCommerce, import.Format);
        Assert.Equal(9, import.Products.Count);
        Assert.Equal(13, import.Products.Sum(product => product.Variants.Count));
        Assert.Equal(0, import.Issues.Errors);

        var tee = import["Awesome V-Neck T-Shirt"];
        Assert.Equal("Color", tee.Options.Single().Name);
        Assert.Equal([2000L, 2000L, 1500L], tee.Variants.Select(variant => variant.PriceCents!.Value));
        Assert.Equal(["Large", "Medium", "Small"], tee.Details.Single(detail => detail.Name == "Size").Values);
        Assert.All(tee.Variants, variant => Assert.Equal(227, variant.WeightGrams)); // half a pound, from the parent
        Assert.Equal(3, tee.Images.Count);

        var hoodie = import["Hoodie"];
        Assert.Equal(["Blue / Yes", "Red / No", "Green / No"], hoodie.Variants.Select(v => string.Join(" / ", v.OptionValues)));
        Assert.Equal((4200L, 4500L), (hoodie.Variants[1].PriceCents, hoodie.Variants[1].CompareAtCents));

        Assert.Equal((1800L, 2000L), (import["Beanie"].Variants[0].PriceCents, import["Beanie"].Variants[0].CompareAtCents));
        Assert.Equal(ImportedKind.Service, import["Album"].Kind);
        Assert.False(import["Hoodie with Pocket"].Published); // hidden in the catalogue
        Assert.Equal(ImportedKind.ShowWindow, import["WordPress Pennant"].Kind);
        Assert.Equal(1105, import["WordPress Pennant"].Variants[0].PriceCents);
        Assert.Equal(["woo-hoodie-with-logo", "woo-tshirt", "woo-beanie"], import["Logo Collection"].GroupedSkus);
        Assert.Equal(["2 variation_any", "7 hidden_becomes_draft", "8 download_left_out"], import.Keys.Order(StringComparer.Ordinal));
    }
}
