namespace Storefront.Catalog.Products;

/// <summary>The four kinds of offer.</summary>
internal enum ProductKind
{
    Product,
    Service,
    Voucher,

    /// <summary>Shown, not sold.</summary>
    ShowWindow,
}

internal enum ProductState
{
    Draft,
    Live,
}

internal static class ProductKinds
{
    /// <summary>As recipes, files and templates write it: <c>show_window</c>.</summary>
    internal static string Word(this ProductKind kind) => kind switch
    {
        ProductKind.ShowWindow => "show_window",
        ProductKind.Service => "service",
        ProductKind.Voucher => "voucher",
        _ => "product",
    };

    /// <summary>A voucher without a rate of its own may be spent on anything: nobody knows yet which VAT falls due.</summary>
    internal static bool IsTaxedLater(this ProductKind kind, int rate) => kind == ProductKind.Voucher && rate == 0;

    internal static ProductKind? Parse(string? word) => word switch
    {
        null or "" or "product" => ProductKind.Product,
        "service" => ProductKind.Service,
        "voucher" => ProductKind.Voucher,
        "show_window" => ProductKind.ShowWindow,
        _ => null,
    };
}
