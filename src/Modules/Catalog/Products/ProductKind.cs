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

    /// <summary>A voucher that may be spent on anything: nobody knows yet which VAT falls due (UStG § 3 (15), GFT-01).</summary>
    internal static bool IsTaxedLater(this ProductKind kind, bool singlePurpose) => kind == ProductKind.Voucher && !singlePurpose;

    /// <summary>Has a content, a deposit, a right to withdraw of its own: all but vouchers, which are money in another shape.</summary>
    internal static bool HasGoodsTerms(this ProductKind kind) => kind != ProductKind.Voucher;

    internal static ProductKind? Parse(string? word) => word switch
    {
        null or "" or "product" => ProductKind.Product,
        "service" => ProductKind.Service,
        "voucher" => ProductKind.Voucher,
        "show_window" => ProductKind.ShowWindow,
        _ => null,
    };
}
