using Storefront.Catalog.Products;
using Storefront.Platform.Texts;

namespace Storefront.Catalog.Contracts;

/// <summary>Files of articles, for the command line and for moving a shop. Works in the shop's scope.</summary>
public interface IProductFiles
{
    /// <param name="file">Seekable.</param>
    /// <param name="order">What is wanted.</param>
    /// <param name="progress">Told how far the file has been read.</param>
    /// <param name="texts">Language of the report.</param>
    /// <param name="cancel">Stops between batches; what is stored stays.</param>
    Task<ProductFileReport> ImportAsync(
        Stream file, ProductFileOrder order, Func<long, long, Task> progress, TextIn texts, CancellationToken cancel);

    /// <summary>All articles of the shop in the own format (CSV, UTF-8), which the import reads again.</summary>
    Task ExportAsync(Stream to, CancellationToken cancel);
}

/// <param name="Format"><c>auto</c>, <c>shopify</c>, <c>woocommerce</c>, <c>storefront</c>.</param>
/// <param name="DryRun">Compare only.</param>
/// <param name="TaxRate">Percent for the articles of which the file says none; null: that of the shop's branch.</param>
public sealed record ProductFileOrder(string Format = "auto", bool DryRun = false, int? TaxRate = null)
{
    /// <summary>What columns mean, where the headings do not say it: heading and meaning, such as <c>Kostet</c> and <c>price</c>; <c>none</c> leaves one out.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Columns { get; init; } = [];

    /// <summary>Quantities that Shopify shows but does not count with become the stock.</summary>
    public bool UntrackedStock { get; init; }

    /// <summary>A ZIP with pictures for the articles of the file; seekable. When it is refused nothing is imported.</summary>
    public Stream? Pictures { get; init; }
}

public sealed record ProductFileReport
{
    public required string Format { get; init; }

    /// <summary>Why nothing was read: the order cannot be followed. Null when it was.</summary>
    public string? Trouble { get; init; }

    /// <summary>Each of them is taken, unchanged, refused or skipped.</summary>
    public int Rows { get; init; }

    public int RowsTaken { get; init; }

    public int RowsUnchanged { get; init; }

    public int RowsRefused { get; init; }

    public int RowsSkipped { get; init; }

    public int Created { get; init; }

    public int Changed { get; init; }

    public int Unchanged { get; init; }

    public int Refused { get; init; }

    /// <summary>Pictures stored; in a trial run those found in the ZIP that are not there yet.</summary>
    public int Pictures { get; init; }

    public int PicturesMissing { get; init; }

    /// <summary>Which picture of the ZIP goes to which article: the first five hundred.</summary>
    public IReadOnlyList<ProductFilePicture> Matches { get; init; } = [];

    /// <summary>Articles that the file wants to be seen, and that stay drafts because they lack what the editor would ask for.</summary>
    public int Drafts { get; init; }

    /// <summary>What they lack, in words, and how many lack it.</summary>
    public IReadOnlyList<ProductFileLack> Lacking { get; init; } = [];

    /// <summary>Collections that were not there before.</summary>
    public IReadOnlyList<string> NewCollections { get; init; } = [];

    /// <summary>Headings of columns that nothing was read from.</summary>
    public IReadOnlyList<string> ColumnsUnused { get; init; } = [];

    public IReadOnlyList<ProductFileIssue> Issues { get; init; } = [];

    /// <summary>Issues beyond those listed.</summary>
    public int MoreIssues { get; init; }
}

/// <param name="Text">The sentence.</param>
/// <param name="Count">In how many articles.</param>
public sealed record ProductFileLack(string Text, int Count);

/// <param name="File">Path in the ZIP.</param>
/// <param name="Product">Title of the article.</param>
/// <param name="Variant">The variants it shows; empty for the whole article.</param>
public sealed record ProductFilePicture(string File, string Product, string Variant);

/// <param name="Line">0: the file as a whole.</param>
/// <param name="Severity"><c>notice</c>, <c>warning</c>, <c>error</c>.</param>
/// <param name="Text">The sentence.</param>
public sealed record ProductFileIssue(int Line, string Severity, string Text);
