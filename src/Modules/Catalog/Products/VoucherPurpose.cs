using Storefront.Catalog.Import;

namespace Storefront.Catalog.Products;

/// <summary>
/// What a voucher can be spent on, in the words of forms and files (UStG § 3 (13)–(15), GFT-01): on goods of different rates, or of one
/// that is known when it is sold.
/// </summary>
internal static class VoucherPurpose
{
    internal const string Multi = "multi";
    internal const string Single = "single";

    /// <summary>As files write the kind of such an article.</summary>
    internal static string Word(bool single) => single ? "single_purpose_voucher" : "multi_purpose_voucher";

    /// <summary>Whether the kind that a file names is a voucher for one rate; null where it does not say.</summary>
    internal static bool? Read(string kind) => ColumnNames.Folded(kind) switch
    {
        "singlepurposevoucher" or "einzweckgutschein" => true,
        "multipurposevoucher" or "mehrzweckgutschein" => false,
        _ => null,
    };
}
