using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;

namespace Storefront.Catalog.Import;

/// <summary>Shopify's product export: the first row of a handle is the product, the next ones are variants and pictures.</summary>
internal static class ShopifyProducts
{
    private static readonly (ImportField Name, ImportField Value)[] OptionFields =
    [
        (ImportField.Option1Name, ImportField.Option1Value),
        (ImportField.Option2Name, ImportField.Option2Value),
        (ImportField.Option3Name, ImportField.Option3Value),
    ];

    internal static IEnumerable<ImportedProduct> Read(
        IEnumerable<RowValues> rows, ColumnMapping mapping, ImportIssues issues, ImportOptions options)
    {
        var draft = (ProductDraft?)null;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var torn = "";
        var untracked = 0;
        foreach (var row in rows)
        {
            var handle = row[ImportField.Handle];
            if (handle.Length == 0)
            {
                issues.Refuse(row.Line, mapping.Heading(ImportField.Handle), "handle_missing");
                continue;
            }
            if (draft is null || !draft.Handle.Equals(handle, StringComparison.OrdinalIgnoreCase))
            {
                if (draft?.Finish(issues) is { } done)
                    yield return done;
                draft = null;
                if (!seen.Add(handle))
                {
                    if (handle.Equals(torn, StringComparison.OrdinalIgnoreCase))
                        issues.Error(row.Line, mapping.Heading(ImportField.Handle), "handle_again", ("value", handle));
                    else
                        issues.Refuse(row.Line, mapping.Heading(ImportField.Handle), "handle_again", ("value", handle));
                    torn = handle;
                    continue;
                }
                draft = Start(row, handle, issues, mapping);
            }
            untracked += AddRow(draft, row, options, issues) && IsUntracked(row) ? 1 : 0;
        }
        if (draft?.Finish(issues) is { } last)
            yield return last;
        if (untracked > 0 && !options.TakesUntrackedStock)
            issues.Notice(0, mapping.Heading(ImportField.Stock), "stock_untracked", ("count", untracked));
    }

    // Without a tracker Shopify shows a quantity but does not count with it.
    private static bool IsUntracked(RowValues row) =>
        row.Has(ImportField.StockTracker) && !row.Says(ImportField.StockTracker) && row[ImportField.Stock] is not ("" or "0");

    private static ProductDraft Start(RowValues row, string handle, ImportIssues issues, ColumnMapping mapping)
    {
        var title = row[ImportField.Title];
        if (title.Length == 0)
        {
            issues.Warning(row.Line, mapping.Heading(ImportField.Title), "title_missing", ("value", handle));
            title = handle;
        }
        return new ProductDraft(row.Line, handle, title)
        {
            Body = new(row[ImportField.Body], BodyFormat.Html),
            Vendor = row.OrNull(ImportField.Vendor),
            Categories = Categories(row),
            Tags = row.List(ImportField.Tags, ','),
            Published = row.YesNo(ImportField.Published) != false
                && row[ImportField.Status].ToUpperInvariant() is "" or "ACTIVE",
            Kind = row.YesNo(ImportField.GiftCard) == true ? ImportedKind.Voucher : ImportedKind.Product,
            Terms = ArticleTerms.Read(row, issues),
            OptionNames = [.. OptionFields.Select(field => row[field.Name]).TakeWhile(name => name.Length > 0)],
        };
    }

    private static List<string> Categories(RowValues row) =>
        new[] { row[ImportField.Category], row[ImportField.ProductType] }.Where(text => text.Length > 0).Distinct().Take(1).ToList();

    /// <summary>Whether it brought a variant.</summary>
    private static bool AddRow(ProductDraft draft, RowValues row, ImportOptions options, ImportIssues issues)
    {
        draft.AddLine(row.Line);
        var image = row.OrNull(ImportField.Images);
        if (image is not null)
            draft.AddImage(image, row.OrNull(ImportField.ImageAlt));
        var isVariant = row.Line == draft.Line || row[ImportField.Option1Value].Length > 0
            || row[ImportField.Sku].Length > 0 || row[ImportField.Price].Length > 0;
        if (!isVariant)
        {
            if (image is null)
                issues.Skip(row.Line, null, "line_says_nothing", ("product", draft.Handle));
            return false;
        }
        if (!draft.Agrees(row, issues) || !row.Price(ImportField.Price, out var price) || !row.Price(ImportField.ComparePrice, out var compareAt))
            return false;
        draft.NeedsNoShipping &= row.YesNo(ImportField.RequiresShipping) == false;
        draft.AddVariant(
            new ImportedVariant(
                row.Line,
                [.. OptionFields.Take(draft.OptionNames.Count).Select(field => row[field.Value])],
                row.OrNull(ImportField.Sku)?.TrimStart('\''),
                row.Gtin(ImportField.Gtin),
                price,
                compareAt > price ? compareAt : null,
                Stock(row, options),
                row.Grams(),
                row.OrNull(ImportField.VariantImage)),
            issues);
        return true;
    }

    private static int? Stock(RowValues row, ImportOptions options)
    {
        var counted = options.TakesUntrackedStock || !row.Has(ImportField.StockTracker) || row.Says(ImportField.StockTracker);
        return counted ? row.Count(ImportField.Stock) : null;
    }
}
