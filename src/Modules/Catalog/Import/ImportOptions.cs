namespace Storefront.Catalog.Import;

internal enum ProductFileFormat { Auto, Shopify, WooCommerce, Storefront }

internal sealed record ImportOptions
{
    internal ProductFileFormat Format { get; init; } = ProductFileFormat.Auto;

    /// <summary>Decides whether a dated sale price counts; without it such a price is left out.</summary>
    internal DateOnly? Today { get; init; }

    /// <summary>Quantities that Shopify shows but does not count with become the stock.</summary>
    internal bool TakesUntrackedStock { get; init; }
    internal ImportLimits Limits { get; init; } = new();
}

/// <summary>What one file may cost.</summary>
internal sealed record ImportLimits
{
    internal long FileBytes { get; init; } = 64L * 1024 * 1024;
    internal long UnpackedBytes { get; init; } = 256L * 1024 * 1024;
    internal int Rows { get; init; } = 200_000;
    internal int RecordChars { get; init; } = 1_000_000;
    internal int RecordLines { get; init; } = 5_000;
    internal int FieldChars { get; init; } = 200_000;
    internal int Columns { get; init; } = 500;
}
