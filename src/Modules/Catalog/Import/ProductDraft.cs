using Storefront.Catalog.Products;

namespace Storefront.Catalog.Import;

/// <summary>A product whose rows are still coming in.</summary>
internal sealed class ProductDraft(int line, string handle, string title)
{
    private readonly List<ImportedVariant> _variants = [];
    private readonly List<ImportedImage> _images = [];
    private readonly List<int> _lines = [line];
    private readonly HashSet<string> _combinations = new(StringComparer.OrdinalIgnoreCase);

    internal int Line => line;
    internal string Handle => handle;
    internal UntrustedBody Body { get; init; } = UntrustedBody.None;
    internal string? TitleEn { get; init; }
    internal UntrustedBody BodyEn { get; init; } = UntrustedBody.None;
    internal IReadOnlyDictionary<string, string> Words { get; init; } = ArticleWords.None.English;
    internal string? Vendor { get; init; }
    internal IReadOnlyList<string> Categories { get; init; } = [];
    internal IReadOnlyList<string> Tags { get; init; } = [];
    internal bool Published { get; init; }
    internal ImportedKind Kind { get; set; }

    /// <summary>Null: something in its first line is wrong, and nothing of it can be taken.</summary>
    internal ArticleTerms? Terms { get; init; } = ArticleTerms.None;
    internal IReadOnlyList<string> OptionNames { get; init; } = [];
    internal IReadOnlyList<ImportedOption> Details { get; init; } = [];
    internal string? ExternalUrl { get; init; }
    internal IReadOnlyList<string> GroupedSkus { get; init; } = [];

    /// <summary>Stays true as long as every variant says so.</summary>
    internal bool NeedsNoShipping { get; set; } = true;

    /// <summary>A further line of the file belongs to it.</summary>
    internal void AddLine(int further)
    {
        if (further != line)
            _lines.Add(further);
    }

    /// <summary>An article has one rate of VAT: a further line that says another one is refused.</summary>
    internal bool Agrees(RowValues row, ImportIssues issues)
    {
        if (Terms is null || (row.Line != line ? ArticleTerms.Read(row, issues) : Terms) is not { } terms)
            return false;
        if (terms.TaxRate is not { } rate || rate == Terms.TaxRate)
            return true;
        issues.Error(row.Line, row.Heading(ImportField.TaxRate), "tax_rate_differs", ("value", row[ImportField.TaxRate]), ("product", title));
        return false;
    }

    internal void AddImage(string url, string? alt)
    {
        if (!_images.Exists(image => image.Url == url))
            _images.Add(new(url, alt));
    }

    internal void AddVariant(ImportedVariant variant, ImportIssues issues)
    {
        if (!_combinations.Add(string.Join('\u001F', variant.OptionValues)))
            issues.Error(variant.Line, null, "variant_again", ("value", string.Join(" / ", variant.OptionValues)), ("product", title));
        else
            _variants.Add(variant);
    }

    /// <summary>Null when no line of it could be used; the lines have said why.</summary>
    internal ImportedProduct? Finish(ImportIssues issues)
    {
        if (_variants.Count == 0)
        {
            if (issues.HasError(line))
                issues.RefuseRest(_lines);
            else
                issues.RefuseAll(_lines, "product_without_variants", ("product", title));
            return null;
        }
        var (options, variants) = WithoutPlaceholder();
        var kind = Kind == ImportedKind.Product && NeedsNoShipping ? ImportedKind.Service : Kind;
        return new()
        {
            Line = line,
            Lines = _lines,
            Handle = handle,
            Title = title,
            Body = Body,
            TitleEn = TitleEn,
            BodyEn = BodyEn,
            Words = Words,
            Vendor = Vendor,
            Categories = Categories,
            Tags = Tags,
            Kind = kind,
            Published = Published,
            Terms = Terms!,
            Options = options,
            Variants = variants,
            Images = _images,
            Details = Details,
            ExternalUrl = ExternalUrl,
            GroupedSkus = GroupedSkus,
        };
    }

    // Shopify writes "Title: Default Title" where there is nothing to choose.
    private (IReadOnlyList<ImportedOption>, IReadOnlyList<ImportedVariant>) WithoutPlaceholder()
    {
        if (OptionNames is ["Title"] && _variants is [{ OptionValues: ["Default Title"] }])
            return ([], [_variants[0] with { OptionValues = [] }]);
        var options = OptionNames.Select((name, index) => new ImportedOption(
            name, [.. _variants.Select(variant => variant.OptionValues[index]).Where(value => value.Length > 0).Distinct()]));
        return ([.. options], _variants);
    }
}
