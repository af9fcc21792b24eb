using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;

namespace Storefront.Catalog.Import;

/// <summary>
/// WooCommerce's product export. Simple, grouped and external products leave as they are read; a variable product waits
/// until the end of the file, because its variations may stand anywhere below (or above) it.
/// </summary>
internal static class WooCommerceProducts
{
    internal static IEnumerable<ImportedProduct> Read(
        IEnumerable<RowValues> rows, ColumnMapping mapping, ImportIssues issues, ImportOptions options)
    {
        var handles = new Handles();
        var parents = new List<(ProductDraft Draft, RowValues Row)>();
        var byReference = new Dictionary<string, List<WooVariation>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            var types = row.List(ImportField.Type, ',').Select(type => type.ToUpperInvariant()).ToHashSet();
            if (types.Contains("VARIATION"))
            {
                if (Variation(row, mapping, issues, options) is { } variation)
                    Add(byReference, variation);
                continue;
            }
            if (row[ImportField.Title].Length == 0)
            {
                issues.Refuse(row.Line, mapping.Heading(ImportField.Title), "title_missing_row");
                continue;
            }
            var draft = Draft(row, types, handles, mapping, issues);
            if (types.Contains("VARIABLE"))
                parents.Add((draft, row));
            else if (Simple(draft, row, types, mapping, issues, options) is { } product)
                yield return product;
        }
        foreach (var (draft, row) in parents)
        {
            if (Variable(draft, row, Take(byReference, row), mapping, issues) is { } product)
                yield return product;
        }
        foreach (var orphan in byReference.Values.SelectMany(list => list).OrderBy(variation => variation.Row.Line))
            issues.Error(orphan.Row.Line, mapping.Heading(ImportField.Parent), "parent_missing", ("value", orphan.Parent));
    }

    private static ProductDraft Draft(
        RowValues row, HashSet<string> types, Handles handles, ColumnMapping mapping, ImportIssues issues)
    {
        var title = row[ImportField.Title];
        var hidden = row[ImportField.Visibility].Equals("hidden", StringComparison.OrdinalIgnoreCase);
        var published = row.YesNo(ImportField.Published) != false;
        if (hidden && published)
            issues.Notice(row.Line, mapping.Heading(ImportField.Visibility), "hidden_becomes_draft", ("product", title));
        var body = row[ImportField.Body];
        var isVariable = types.Contains("VARIABLE");
        return new ProductDraft(row.Line, handles.From(title), title)
        {
            Body = new(body.Length > 0 ? body : row[ImportField.ShortBody], BodyFormat.Html),
            Vendor = row.OrNull(ImportField.Vendor),
            Categories = row.List(ImportField.Category, ','),
            Tags = row.List(ImportField.Tags, ','),
            Published = published && !hidden,
            Kind = types.Contains("GROUPED") || types.Contains("EXTERNAL") ? ImportedKind.ShowWindow : ImportedKind.Product,
            NeedsNoShipping = types.Contains("VIRTUAL") || types.Contains("DOWNLOADABLE"),
            Terms = ArticleTerms.Read(row, issues),
            OptionNames = [],
            Details = isVariable ? [] : Attributes(row, mapping),
            ExternalUrl = row.OrNull(ImportField.ExternalUrl),
            GroupedSkus = row.List(ImportField.Grouped, ','),
        };
    }

    private static ImportedProduct? Simple(
        ProductDraft draft, RowValues row, HashSet<string> types, ColumnMapping mapping, ImportIssues issues, ImportOptions options)
    {
        if (types.Contains("DOWNLOADABLE"))
            issues.Notice(row.Line, mapping.Heading(ImportField.Type), "download_left_out", ("product", row[ImportField.Title]));
        AddImages(draft, row);
        if (draft.Terms is not null && Variant(row, [], mapping, issues, options) is { } variant)
            draft.AddVariant(variant, issues);
        return draft.Finish(issues);
    }

    private static ImportedProduct? Variable(
        ProductDraft parent, RowValues row, List<WooVariation> variations, ColumnMapping mapping, ImportIssues issues)
    {
        var offered = Attributes(row, mapping);
        var chosen = offered.Where(option => variations.Exists(variation => variation.Value(option.Name).Length > 0)).ToList();
        var title = row[ImportField.Title];
        foreach (var any in offered.Except(chosen).Where(option => variations.Exists(variation => variation.Names(option.Name))))
            issues.Warning(row.Line, null, "variation_any", ("product", title), ("option", any.Name), ("values", string.Join(", ", any.Values)));

        var draft = new ProductDraft(row.Line, parent.Handle, title)
        {
            Body = parent.Body,
            Vendor = parent.Vendor,
            Categories = parent.Categories,
            Tags = parent.Tags,
            Published = parent.Published,
            NeedsNoShipping = parent.NeedsNoShipping,
            Terms = parent.Terms,
            OptionNames = [.. chosen.Select(option => option.Name)],
            Details = [.. offered.Except(chosen)],
        };
        AddImages(draft, row);
        foreach (var variation in variations.OrderBy(variation => variation.Position))
        {
            draft.AddLine(variation.Row.Line);
            if (!draft.Agrees(variation.Row, issues))
                continue;
            var values = chosen.Select(option => variation.Value(option.Name)).ToList();
            if (values.Exists(value => value.Length == 0))
                issues.Warning(variation.Row.Line, null, "variation_any_value", ("product", title));
            draft.AddVariant(variation.Variant with { OptionValues = values, WeightGrams = variation.Variant.WeightGrams ?? row.Grams() }, issues);
        }
        return draft.Finish(issues);
    }

    private static WooVariation? Variation(RowValues row, ColumnMapping mapping, ImportIssues issues, ImportOptions options)
    {
        if (row[ImportField.Parent].Length == 0)
        {
            issues.Error(row.Line, mapping.Heading(ImportField.Parent), "parent_missing", ("value", ""));
            return null;
        }
        if (row.YesNo(ImportField.Published) == false)
        {
            issues.Skip(row.Line, mapping.Heading(ImportField.Published), "variation_switched_off", ("product", row[ImportField.Title]));
            return null;
        }
        if (Variant(row, [], mapping, issues, options) is not { } variant)
            return null;
        var image = row.List(ImportField.Images, ',') is [var first, ..] ? first : null;
        return new(row, row[ImportField.Parent], variant with { ImageUrl = image }, Attributes(row, mapping), row.Count(ImportField.Position) ?? 0);
    }

    private static ImportedVariant? Variant(
        RowValues row, IReadOnlyList<string> values, ColumnMapping mapping, ImportIssues issues, ImportOptions options)
    {
        if (!row.Price(ImportField.RegularPrice, out var regular) || !row.Price(ImportField.SalePrice, out var sale))
            return null;
        if (sale is not null && !SaleCounts(row, options.Today))
        {
            issues.Notice(row.Line, mapping.Heading(ImportField.SalePrice), "sale_not_now", ("product", row[ImportField.Title]));
            sale = null;
        }
        return new(
            row.Line,
            values,
            row.OrNull(ImportField.Sku),
            row.Gtin(ImportField.Gtin),
            sale ?? regular,
            sale < regular ? regular : null,
            Stock(row),
            row.Grams());
    }

    private static bool SaleCounts(RowValues row, DateOnly? today)
    {
        var (starts, ends) = (row.Date(ImportField.SaleStarts), row.Date(ImportField.SaleEnds));
        if (starts is null && ends is null)
            return true;
        return today is { } day && (starts is null || starts <= day) && (ends is null || day <= ends);
    }

    // Blank stock means "not counted"; but an article marked as sold out is sold out.
    private static int? Stock(RowValues row) =>
        row.Count(ImportField.Stock) ?? (row.YesNo(ImportField.InStock) == false ? 0 : null);

    private static void AddImages(ProductDraft draft, RowValues row)
    {
        foreach (var url in row.List(ImportField.Images, ','))
            draft.AddImage(url, null);
    }

    private static List<ImportedOption> Attributes(RowValues row, ColumnMapping mapping) =>
        mapping.Attributes
            .Select(pair => new ImportedOption(row.At(pair.Name), Values(row.At(pair.Value))))
            .Where(option => option.Name.Length > 0)
            .ToList();

    private static string[] Values(string text) =>
        text.Split(text.Contains('|') ? '|' : ',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static void Add(Dictionary<string, List<WooVariation>> byReference, WooVariation variation)
    {
        if (!byReference.TryGetValue(variation.Parent, out var list))
            byReference[variation.Parent] = list = [];
        list.Add(variation);
    }

    // A parent is named by its article number, or as "id:44".
    private static List<WooVariation> Take(Dictionary<string, List<WooVariation>> byReference, RowValues parent)
    {
        var found = new List<WooVariation>();
        foreach (var reference in new[] { parent[ImportField.Sku], "id:" + parent[ImportField.Id] })
        {
            if (byReference.Remove(reference, out var list))
                found.AddRange(list);
        }
        return found;
    }

    private sealed record WooVariation(
        RowValues Row, string Parent, ImportedVariant Variant, List<ImportedOption> Attributes, int Position)
    {
        internal bool Names(string option) => Attributes.Exists(attribute => attribute.Name == option);

        internal string Value(string option) =>
            Attributes.Find(attribute => attribute.Name == option)?.Values is [var value, ..] ? value : "";
    }
}
