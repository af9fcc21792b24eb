using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;

namespace Storefront.Catalog.Import;

/// <summary>Our own table (docs/import-format.md): one row per variant, rows of one product below each other.</summary>
internal static class StorefrontProducts
{
    private static readonly (ImportField Name, ImportField Value)[] OptionFields =
    [
        (ImportField.Option1Name, ImportField.Option1Value),
        (ImportField.Option2Name, ImportField.Option2Value),
        (ImportField.Option3Name, ImportField.Option3Value),
    ];

    internal static IEnumerable<ImportedProduct> Read(
        IEnumerable<RowValues> rows, ColumnMapping mapping, ImportIssues issues)
    {
        var handles = new Handles();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var draft = (ProductDraft?)null;
        var key = "";
        foreach (var row in rows)
        {
            var rowKey = row.OrNull(ImportField.Handle) ?? row[ImportField.Title];
            var continues = draft is not null
                && (rowKey.Length == 0 ? IsPartOf(draft, row) : rowKey.Equals(key, StringComparison.OrdinalIgnoreCase));
            if (!continues)
            {
                if (draft?.Finish(issues) is { } done)
                    yield return done;
                draft = null;
                if (!Starts(row, rowKey, seen, mapping, issues))
                    continue;
                key = rowKey;
                draft = Start(row, handles, mapping, issues);
            }
            AddRow(draft!, row, issues);
        }
        if (draft?.Finish(issues) is { } last)
            yield return last;
    }

    // A row without a name is a further variant, or further pictures. With nothing to choose and a price of its own it is an
    // article whose name is missing, and must not lend its price to the one above.
    private static bool IsPartOf(ProductDraft draft, RowValues row) =>
        draft.OptionNames.Count > 0 || row[ImportField.Price].Length == 0;

    private static bool Starts(
        RowValues row, string key, HashSet<string> seen, ColumnMapping mapping, ImportIssues issues)
    {
        if (row[ImportField.Title].Length == 0)
        {
            issues.Refuse(row.Line, mapping.Heading(ImportField.Title), "title_missing_row");
            return false;
        }
        if (seen.Add(key))
            return true;
        issues.Refuse(row.Line, mapping.Heading(ImportField.Title), "handle_again", ("value", key));
        return false;
    }

    private static ProductDraft Start(RowValues row, Handles handles, ColumnMapping mapping, ImportIssues issues)
    {
        var kind = Kind(row, mapping, issues);
        return new ProductDraft(row.Line, handles.From(row.OrNull(ImportField.Handle) ?? row[ImportField.Title]), row[ImportField.Title])
        {
            Body = new(row[ImportField.Body], BodyFormat.Markdown),
            TitleEn = row.OrNull(ImportField.TitleEn),
            BodyEn = new(row[ImportField.BodyEn], BodyFormat.Markdown),
            Details = [.. Pairs(row, ImportField.Details, ':').Select(pair => new ImportedOption(pair.Left, [pair.Right]))],
            Words = Pairs(row, ImportField.Words, '=').DistinctBy(pair => pair.Left).ToDictionary(pair => pair.Left, pair => pair.Right),
            Vendor = row.OrNull(ImportField.Vendor),
            Categories = row.List(ImportField.Category, ';'),
            Tags = row.List(ImportField.Tags, ','),
            Published = row.YesNo(ImportField.Published) != false,
            Kind = kind,
            Terms = ArticleTerms.Read(row, issues),
            NeedsNoShipping = kind == ImportedKind.Service,
            OptionNames = [.. OptionFields.Select(field => row[field.Name]).TakeWhile(name => name.Length > 0)],
            ExternalUrl = row.OrNull(ImportField.ExternalUrl),
        };
    }

    // "Futter: Textil | Sohle: Gummi"; what is no pair is left out.
    private static IEnumerable<(string Left, string Right)> Pairs(RowValues row, ImportField field, char between) => row.List(field, '|')
        .Select(part => part.Split(between, 2, StringSplitOptions.TrimEntries))
        .Where(pair => pair.Length == 2 && pair[0].Length > 0 && pair[1].Length > 0)
        .Select(pair => (pair[0], pair[1]));

    private static ImportedKind Kind(RowValues row, ColumnMapping mapping, ImportIssues issues)
    {
        var text = row[ImportField.Kind];
        switch (ColumnNames.Folded(text))
        {
            case "" or "product" or "produkt" or "artikel" or "ware":
                return ImportedKind.Product;
            case "service" or "dienstleistung" or "leistung":
                return ImportedKind.Service;
            case "voucher" or "gutschein":
            case var _ when VoucherPurpose.Read(text) is not null:
                return ImportedKind.Voucher;
            case "showwindow" or "schaufenster":
                return ImportedKind.ShowWindow;
            default:
                issues.Warning(row.Line, mapping.Heading(ImportField.Kind), "kind_unknown", ("value", text));
                return ImportedKind.Product;
        }
    }

    private static void AddRow(ProductDraft draft, RowValues row, ImportIssues issues)
    {
        draft.AddLine(row.Line);
        var images = row.List(ImportField.Images, '|');
        foreach (var url in images)
            draft.AddImage(url, row.OrNull(ImportField.ImageAlt));
        if (row.Line != draft.Line && !IsVariant(row))
        {
            if (images.Count == 0)
                issues.Skip(row.Line, null, "line_says_nothing", ("product", draft.Handle));
            return;
        }
        if (!draft.Agrees(row, issues) || !row.Price(ImportField.Price, out var price) || !row.Price(ImportField.ComparePrice, out var compareAt))
            return;
        draft.AddVariant(
            new ImportedVariant(
                row.Line,
                [.. OptionFields.Take(draft.OptionNames.Count).Select(field => row[field.Value])],
                row.OrNull(ImportField.Sku),
                row.Gtin(ImportField.Gtin),
                price,
                compareAt > price ? compareAt : null,
                row.Count(ImportField.Stock),
                row.Grams(),
                row.OrNull(ImportField.VariantImage)),
            issues);
    }

    // Else it brings further pictures, or nothing.
    private static bool IsVariant(RowValues row) =>
        new[] { ImportField.Price, ImportField.Sku, ImportField.Gtin, ImportField.Stock, ImportField.Option1Value, ImportField.Option2Value, ImportField.Option3Value }
            .Any(field => row[field].Length > 0);
}
