using System.Globalization;
using Storefront.Catalog.Import;
using Storefront.Catalog.Importing;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Platform.Values;

namespace Storefront.Catalog.Office;

/// <summary>What the editor's fields hold, as typed; it is kept when something is wrong.</summary>
internal sealed class ProductForm
{
    internal const int LongestTitle = 200;
    private const int LongestText = 20_000;

    public string? Title { get; set; }

    public string? TitleEn { get; set; }

    public string? Handle { get; set; }

    public string? Vendor { get; set; }

    public string? Kind { get; set; }

    public string? Description { get; set; }

    public string? DescriptionEn { get; set; }

    /// <summary>English words for those of options and details.</summary>
    public List<WordFields> Words { get; set; } = [];

    public string? TaxRate { get; set; }

    /// <summary>Vouchers: <c>single</c> where what they buy has one known rate.</summary>
    public string? Purpose { get; set; }

    public string? UnitAmount { get; set; }

    public string? UnitMeasure { get; set; }

    public string? UnitPieces { get; set; }

    /// <summary>The content that was proposed from the name: whoever saves then has seen it.</summary>
    public string? UnitAsked { get; set; }

    public string? Deposit { get; set; }

    public string? MinAge { get; set; }

    public string? Withdrawal { get; set; }

    public string? Tags { get; set; }

    /// <summary>One a line: „Futter: Textil“.</summary>
    public string? Details { get; set; }

    public List<Guid> Collections { get; set; } = [];

    public bool Live { get; set; }

    public List<OptionFields> Options { get; set; } = [];

    public List<VariantFields> Variants { get; set; } = [];

    /// <summary>One price, stock or list of numbers for many variants.</summary>
    public FillFields Fill { get; set; } = new();

    internal static ProductForm Of(Product product, IEnumerable<Variant> variants, IEnumerable<Guid> collections, string locale)
    {
        var unit = ProductUnit.FromJson(product.Unit);
        var rows = variants.ToList();
        return new ProductForm
        {
            Title = product.Title,
            TitleEn = product.TitleEn,
            Handle = product.Handle,
            Vendor = product.Vendor,
            Kind = product.Kind.Word(),
            Description = PlainMarkdown.Of(product.Description),
            DescriptionEn = PlainMarkdown.Of(product.DescriptionEn ?? ""),
            Words = WordFields.Of(product, rows),
            TaxRate = product.TaxRate.ToString(CultureInfo.InvariantCulture),
            Purpose = product.SinglePurpose ? VoucherPurpose.Single : VoucherPurpose.Multi,
            UnitAmount = unit is null or { Measure: ProductUnit.ByPiece } ? null : Number(unit.Amount, locale),
            UnitMeasure = unit?.Measure,
            UnitAsked = unit is { Measure: ProductUnit.ByPiece } ? product.Unit : null,
            UnitPieces = unit is { Pieces: > 1 } ? unit.Pieces.ToString(CultureInfo.InvariantCulture) : null,
            Deposit = product.Deposit == Money.Zero ? null : TypedMoney.Show(product.Deposit, locale),
            MinAge = product.MinAge == 0 ? null : product.MinAge.ToString(CultureInfo.InvariantCulture),
            Withdrawal = product.Withdrawal,
            Tags = string.Join(", ", JsonText.Texts(product.Tags)),
            Details = string.Join('\n', JsonText.Details(product.Details).Select(detail => $"{detail.Name}: {detail.Value}")),
            Collections = [.. collections],
            Live = product.IsLive,
            Options = [.. JsonText.Texts(product.Options).Select((name, index) => new OptionFields
            {
                Name = name,
                Values = string.Join(", ", rows.Select(row => JsonText.Texts(row.Options)[index]).Distinct()),
            })],
            Variants = rows.ConvertAll(row => VariantFields.Of(row, locale)),
        };
    }

    /// <summary>The article that is meant; what is wrong with it goes to <paramref name="wrong"/> by field.</summary>
    /// <param name="id">The article.</param>
    /// <param name="html">Cleans the descriptions.</param>
    /// <param name="most">So many variants it may have: see <see cref="Variant.MostOf"/>.</param>
    /// <param name="wrong">Takes field and text key.</param>
    internal WantedProduct? Read(Guid id, HtmlCleaner html, int most, Action<string, string> wrong)
    {
        var errors = 0;
        void Wrong(string field, string key)
        {
            errors++;
            wrong("Input." + field, key);
        }

        Required(most, Wrong);

        // A voucher does not show these; what they hold is kept as far as it can be read.
        Action<string, string> ofGoods = IsGoods ? Wrong : (_, _) => { };
        var deposit = Money.Zero;
        if (!string.IsNullOrWhiteSpace(Deposit) && TypedMoney.Read(Deposit, out deposit) is { } trouble)
        {
            ofGoods(nameof(Deposit), trouble);
        }

        var unit = ReadUnit(ofGoods);
        var minAge = Number(MinAge, 0, 99, nameof(MinAge), "catalog.problem.age", Wrong);
        var tax = Number(TaxRate, 0, 100, nameof(TaxRate), "catalog.problem.tax", Wrong);
        var variants = Variants.Select((variant, index) => variant.Read(index, Wrong)).ToList();
        var options = Options.Select(option => (option.Name ?? "").Trim()).Where(name => name.Length > 0).ToList();
        if (!Combinations.AreBuilt(Options, Variants))
        {
            Wrong("Options", "catalog.problem.build_first");
        }

        foreach (var doubled in DoubledOptions())
        {
            Wrong($"Options[{doubled}].Name", "catalog.problem.option_twice");
        }

        if (variants.Select(variant => string.Join('\u001f', variant?.Options ?? [])).Distinct().Count() < variants.Count)
        {
            Wrong("Options", "catalog.problem.variant_twice");
        }

        return errors > 0 ? null : new WantedProduct
        {
            Id = id,
            Handle = Handles.Slug(string.IsNullOrWhiteSpace(Handle) ? Title! : Handle),
            Title = Title!.Trim(),
            TitleEn = Blank(TitleEn),
            Description = html.FromMarkdown(Description ?? ""),
            DescriptionEn = Blank(DescriptionEn) is { } english ? html.FromMarkdown(english) : null,
            Words = new ArticleWords(Words.Where(word => word.German is not null && !string.IsNullOrWhiteSpace(word.English))
                .DistinctBy(word => word.German).ToDictionary(word => word.German!, word => word.English!.Trim())),
            Vendor = (Vendor ?? "").Trim(),
            Kind = ProductKinds.Parse(Kind)!.Value,
            TaxRate = tax,
            SinglePurpose = Purpose == VoucherPurpose.Single,
            Unit = unit,
            Deposit = deposit,
            MinAge = minAge,
            Withdrawal = Withdrawal!,
            Options = options,
            Details = ReadDetails(),
            Tags = Split(Tags),
            Collections = Collections,
            Live = Live,
            Variants = variants.ConvertAll(variant => variant!),
        };
    }

    /// <summary>
    /// Builds a variant for each combination of the options' values and keeps those that are there. What could not be taken over comes back.
    /// <see cref="Combinations.Count"/> says before how many that makes.
    /// </summary>
    internal IReadOnlyList<LeftBehind> BuildMatrix()
    {
        Options.RemoveAll(option => option.IsBlank);
        var heirs = new VariantHeirs(Variants);
        Variants = heirs.Build(Combinations.Of(Options));
        return heirs.Left;
    }

    /// <summary>Places of options that are called like one before them: nobody could tell them apart.</summary>
    internal IEnumerable<int> DoubledOptions() => Options
        .Select((option, index) => (Name: (option.Name ?? "").Trim(), Index: index))
        .Where(option => option.Name.Length > 0)
        .GroupBy(option => option.Name, StringComparer.OrdinalIgnoreCase)
        .SelectMany(same => same.Skip(1).Select(option => option.Index));

    /// <summary>All but a voucher: see <see cref="ProductKinds.HasGoodsTerms"/>.</summary>
    public bool IsGoods => (ProductKinds.Parse(Kind) ?? ProductKind.Product).HasGoodsTerms();

    public bool IsTaxedLater => (ProductKinds.Parse(Kind) ?? ProductKind.Product).IsTaxedLater(Purpose == VoucherPurpose.Single);

    internal bool HasNoMeasure => string.IsNullOrWhiteSpace(UnitMeasure) || UnitMeasure == ProductUnit.ByPiece;

    /// <summary>Where people write how much is in a package.</summary>
    internal string NameAndValues => string.Join(" | ", Variants.SelectMany(variant => variant.Options).Prepend(Title));

    /// <summary>Puts the content into the fields, to be confirmed.</summary>
    internal void Propose(ProductUnit unit, string locale) => (UnitMeasure, UnitAmount, UnitPieces, UnitAsked) = (
        unit.Measure, Number(unit.Amount, locale), unit.Pieces > 1 ? Number(unit.Pieces, locale) : null, unit.ToJson());

    private static string Number(decimal number, string locale) => number.ToString("0.###", CultureInfo.GetCultureInfo(locale));

    /// <summary>What is missing before shoppers may see it, as far as it can be read: also while something in the form is still wrong.</summary>
    internal IReadOnlyList<string> Missing(IEnumerable<string> alts) =>
    [
        .. PublishGate.Missing(
            (Description ?? "").Trim(),
            ProductKinds.Parse(Kind) ?? ProductKind.Product,
            Options.Exists(option => !string.IsNullOrWhiteSpace(option.Name)),
            [.. Variants.Select(variant => (variant.Cents, (IReadOnlyList<string>)variant.Options.ConvertAll(value => value ?? "")))],
            [.. alts]),
    ];

    internal ProductForm WithoutStock()
    {
        Variants.ForEach(variant => variant.ForgetStock());
        return this;
    }

    /// <summary>The stored stock of variants for which another one was typed here, on the ground of one that is no longer true.</summary>
    internal IReadOnlyList<string> StockMovedMeanwhile(IEnumerable<Variant> stored) =>
        [.. stored.Select(row => Variants.Find(variant => variant.Id == row.Id)?.MovedTo(row)).OfType<string>()];

    internal static IReadOnlyList<string> Split(string? list) =>
        [.. (list ?? "").Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    private void Required(int most, Action<string, string> wrong)
    {
        if (string.IsNullOrWhiteSpace(Title) || Title.Length > LongestTitle)
        {
            wrong(nameof(Title), "catalog.problem.title");
        }

        if (ProductKinds.Parse(Kind) is null)
        {
            wrong(nameof(Kind), "catalog.problem.kind");
        }

        if (Withdrawal is null || !Catalog.Products.Withdrawal.Exists(Withdrawal))
        {
            wrong(nameof(Withdrawal), "catalog.problem.withdrawal");
        }

        if ((Description?.Length ?? 0) > LongestText)
        {
            wrong(nameof(Description), "catalog.problem.description_long");
        }

        if (Variants.Count == 0 || Variants.Count > most)
        {
            wrong("Options", Variants.Count == 0 ? "catalog.problem.no_variant" : "catalog.problem.too_many_variants");
        }
    }

    private ProductUnit? ReadUnit(Action<string, string> wrong)
    {
        if (HasNoMeasure)
        {
            if (!string.IsNullOrWhiteSpace(UnitAmount) && !IsAmount(out _))
            {
                wrong(nameof(UnitAmount), "catalog.problem.unit");
                return null;
            }

            // Said on a question: remembered, so that it is not asked again.
            return UnitAsked is null ? null : new ProductUnit(1, ProductUnit.ByPiece);
        }

        if (!ProductUnit.Measures.Contains(UnitMeasure!) || !IsAmount(out var amount))
        {
            wrong(nameof(UnitAmount), "catalog.problem.unit");
            return null;
        }

        var pieces = Number(UnitPieces, 1, 1000, nameof(UnitPieces), "catalog.problem.pieces", wrong);
        return new ProductUnit(amount, UnitMeasure!, Math.Max(1, pieces));
    }

    private bool IsAmount(out decimal amount) =>
        NumberText.Decimal(UnitAmount ?? "", decimalPoint: false, out amount) == NumberReading.Number && amount > 0;

    private static int Number(string? text, int least, int most, string field, string key, Action<string, string> wrong)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return least;
        }

        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        wrong(field, key);
        return least;
    }

    private List<ProductDetail> ReadDetails() =>
        [.. (Details ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2 && parts[0].Length > 0 && parts[1].Length > 0)
            .Select(parts => new ProductDetail(parts[0], parts[1]))];

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
