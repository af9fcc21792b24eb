namespace Storefront.Catalog.Import;

/// <summary>An opened product file. Read it once; to read it again (dry run, then import), open it again.</summary>
internal sealed class ProductFile : IDisposable
{
    private readonly IRowSource? _rows;
    private readonly ImportOptions _options;

    internal ProductFile(IRowSource? rows, ColumnMapping mapping, ImportIssues issues, ImportOptions options) =>
        (_rows, Mapping, Issues, _options) = (rows, mapping, issues, options);

    internal static ProductFile Unreadable(ImportIssues issues) =>
        new(null, ColumnMapping.Guess([]), issues, new());

    /// <summary>Guessed from the headings; set it anew before reading to overrule.</summary>
    internal ColumnMapping Mapping { get; set; }

    /// <summary>Grows while the products are read.</summary>
    internal ImportIssues Issues { get; }

    /// <summary>All lines below the headings so far, also those that could not be read. Blank lines are none.</summary>
    internal int Lines => RowsRead + Issues.LinesLost;

    private int RowsRead { get; set; }

    /// <summary>
    /// Why this is no list of articles at all, such as a note of one line; null for one whose columns can be asked about. Reads on: open
    /// the file anew for its articles.
    /// </summary>
    internal ImportIssue? NoList()
    {
        if (_rows is null)
            return null;
        var bare = !_rows.TryRead(out _) && Issues.LinesLost == 0;
        if (Mapping.Columns.Count == 0 && (bare || Mapping.Headings.Count == 1))
            Issues.Error(0, null, "not_a_list");
        else if (bare)
            Issues.Error(0, null, "no_articles");
        return Issues.Kept.FirstOrDefault(issue => issue is { Line: 0, Severity: ImportSeverity.Error });
    }

    /// <summary>Whether a column says what the articles are called: without one there are none.</summary>
    internal bool NamesArticles => Mapping.Has(Mapping.Format == ProductFileFormat.Shopify ? ImportField.Handle : ImportField.Title);

    internal IEnumerable<ImportedProduct> Products()
    {
        if (_rows is null)
            return [];
        if (!NamesArticles)
        {
            Issues.Error(0, null, "title_column_missing");
            return [];
        }
        return Mapping.Format switch
        {
            ProductFileFormat.Shopify => ShopifyProducts.Read(Values(), Mapping, Issues, _options),
            ProductFileFormat.WooCommerce => WooCommerceProducts.Read(Values(), Mapping, Issues, _options),
            _ => StorefrontProducts.Read(Values(), Mapping, Issues),
        };
    }

    private IEnumerable<RowValues> Values()
    {
        var decimalPoint = _rows!.DecimalPoint || Mapping.Format != ProductFileFormat.Storefront;
        while (_rows.TryRead(out var row))
        {
            if (RowsRead == _options.Limits.Rows)
            {
                Issues.Lose(row.Line, "too_many_rows", ("max", _options.Limits.Rows));
                yield break;
            }
            RowsRead++;
            if (HasItsColumns(row))
                yield return new(row, Mapping, Issues, decimalPoint);
        }
    }

    private bool HasItsColumns(ImportRow row)
    {
        var wanted = Mapping.Headings.Count;
        var surplus = row.Fields.Count > wanted && row.Fields.Skip(wanted).Any(field => field.Trim().Length > 0);
        var missing = row.Fields.Count < wanted && !_rows!.Ragged;
        if (!surplus && !missing)
            return true;
        Issues.Error(row.Line, null, missing ? "columns_missing" : "columns_surplus", ("count", row.Fields.Count), ("wanted", wanted));
        return false;
    }

    public void Dispose() => _rows?.Dispose();
}
