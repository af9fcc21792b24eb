using Storefront.Catalog.Contracts;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Catalog.Selling;
using Storefront.Catalog.Stocks;
using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Media.Contracts;
using Storefront.Platform.Texts;

namespace Storefront.Catalog.Showcase;

/// <summary>Makes of rows what templates see.</summary>
internal static class ProductDrops
{
    internal static ProductDrop Card(CardRows rows, IImages images, ShopTerms terms) =>
        Card(rows.Product, rows.Variants, rows.Product.Cover is { } cover ? images.Drop(cover) : null, terms);

    private static ProductDrop Card(
        CardRow product, IReadOnlyList<OfferRow> variants, ImageDrop? cover, ShopTerms terms) =>
        Common(product, variants, PriceOf(variants, product, terms), variants, cover, terms);

    /// <summary>„ab 19,90 €“ where they do not all cost the same.</summary>
    private static PriceTexts PriceOf(IReadOnlyList<OfferRow> variants, CardRow product, ShopTerms terms)
    {
        var cheapest = Cheapest(variants);
        var severalPrices = variants.Any(variant => variant.Price != cheapest.Price);
        return severalPrices ? PriceTexts.From(cheapest, product, terms) : PriceTexts.Of(cheapest, product, terms);
    }

    /// <summary>Of those that are there; of all when none is.</summary>
    private static OfferRow Cheapest(IReadOnlyList<OfferRow> variants)
    {
        OfferRow? cheapest = null;
        foreach (var variant in variants)
        {
            if (variant.Stock.IsThere && (cheapest is null || variant.Price < cheapest.Price))
            {
                cheapest = variant;
            }
        }

        return cheapest ?? variants[0];
    }

    internal static ProductDrop Page(ProductPageRows rows, IReadOnlyDictionary<Guid, ImageDrop> images, ShopTerms terms, ArticleChoice choice)
    {
        var product = rows.Product;
        var price = choice.Variant is { } chosen ? PriceTexts.Of(chosen, product, terms) : PriceOf(choice.Open, product, terms);
        IReadOnlyList<OfferRow> shown = choice.Variant is { } one ? [one] : choice.Open;
        var pictures = Pictures(rows, images, choice.Variant);
        var drop = Common(product, rows.Variants, price, shown, pictures.Count > 0 ? pictures[0] : null, terms);
        var options = OptionDrops.Of(product, choice, terms, drop.Url);
        return drop with
        {
            Description = new LiquidHtml(terms.InLanguage(product.Description, product.DescriptionEn)),
            DescriptionLang = terms.LangOf(product.DescriptionEn),
            Images = pictures,
            Options = options,
            ChooseText = ChooseText([.. options.Where(option => option.MissingText is not null)], terms),
            OnlyChoice = choice is { ByItself: true, Variant: { } only } ? TitleOf(only, product, terms) : null,
            NoSuchChoice = choice.Impossible,
            Variants = new MadeOnDemand<VariantRow, VariantDrop>(
                rows.Variants, variant => VariantOf(variant, product, images, terms, variant == choice.Variant)),
            Collections = [.. rows.Collections.Select(collection => CollectionOf(collection, terms))],
            WithdrawalText = WithdrawalOf(product, terms),
            AgeText = product.MinAge > 0 ? terms.Texts["catalog.age.from", ("age", product.MinAge)] : null,
            Details = DetailsOf(product, terms),
        };
    }

    internal static VariantDrop VariantOf(
        VariantRow variant, ProductRow product, IReadOnlyDictionary<Guid, ImageDrop> images, ShopTerms terms, bool selected)
    {
        var price = PriceTexts.Of(variant, product, terms);
        return new VariantDrop
        {
            Id = variant.Id.ToString(),
            Title = TitleOf(variant, product, terms),
            Sku = variant.Sku ?? "",
            Price = price.Price,
            ComparePrice = price.ComparePrice,
            UnitPrice = price.UnitPrice,
            Orderable = Orderable(variant, product, terms),
            StockText = StockTexts.Of(variant.Stock, product.Kind, terms),
            StockState = StockTexts.Word(variant.Stock.StateAt(terms.Now, terms.ConfirmDays)),
            Image = Picture(variant.ImageId, images),
            Selected = selected,
        };
    }

    internal static CollectionDrop CollectionOf(CollectionRow row, ShopTerms terms) => new()
    {
        Handle = row.Handle,
        Title = terms.InLanguage(row.Title, row.TitleEn),
        Url = terms.Link("/collections/" + row.Handle),
        Description = new LiquidHtml(terms.InLanguage(row.Description, row.DescriptionEn)),
        ProductsCount = row.Count,
    };

    private static ProductDrop Common(
        CardRow product, IReadOnlyList<OfferRow> variants, PriceTexts price, IReadOnlyList<OfferRow> shown, ImageDrop? image, ShopTerms terms)
    {
        var orderable = variants.Any(variant => Orderable(variant, product, terms));
        return new ProductDrop
        {
            Id = product.Id.ToString(),
            Handle = product.Handle,
            Title = KeptTogether.In(TitleOf(product, terms)),
            TitleLang = terms.LangOf(product.TitleEn),
            Url = terms.Link("/products/" + product.Handle),
            Vendor = product.Vendor,
            Kind = product.Kind.Word(),
            Image = image ?? ImageDrop.Missing(TitleOf(product, terms)),
            Price = price.Price,
            PriceWords = price.Words,
            ComparePrice = price.ComparePrice,
            Lowest30Days = price.Lowest30Days,
            HasOptions = product.HasOptions,
            OnOffer = price.ComparePrice is not null,
            SavingText = price.Saving,
            UnitPrice = price.UnitPrice,
            DepositText = PriceTexts.Deposit(product, terms),
            TaxText = price.Price.Length > 0 ? terms.TaxText(product) : "",
            StockText = StockTexts.Of(shown, product.Kind, terms),
            StockState = StockTexts.Word(StockTexts.Together(shown, terms).StateAt(terms.Now, terms.ConfirmDays)),
            Orderable = orderable,
            PickupText = orderable ? terms.PickupText : null,
            Reservable = terms.Reserving && SellingRules.Reservable(product.Kind, terms.Shop.Level) && variants.Any(variant => variant.Stock.IsThere),
            ReserveUrl = terms.Link("/reserve/" + product.Handle),
        };
    }

    private static bool Orderable(OfferRow variant, CardRow product, ShopTerms terms) =>
        variant.Stock.IsThere && SellingRules.Orderable(product.Kind, terms.Shop.Level);

    private static string TitleOf(CardRow product, ShopTerms terms) => terms.InLanguage(product.Title, product.TitleEn);

    private static string TitleOf(VariantRow variant, ProductRow product, ShopTerms terms) => product.WordsEn is null
        ? variant.Title
        : string.Join(" / ", JsonText.Texts(variant.Options).Where(value => value.Length > 0)
            .Select(value => ArticleWords.Of(product.WordsEn).In(terms.Texts, value).Text));

    private static string? ChooseText(IReadOnlyCollection<OptionDrop> open, ShopTerms terms) =>
        open.Count == 0 ? null : terms.Texts["catalog.choice.choose", ("what", string.Join(", ", open.Select(option => InSentence(option, terms))))];

    // „Größe wählen“, but "Choose size". A name in capitals, such as "EU size", and a German one on an English page stay as they are.
    private static string InSentence(OptionDrop option, ShopTerms terms) =>
        terms.Texts.Locale == TextCatalog.English && option is { Lang: null, Name: [var first, var second, ..] } && char.IsLower(second)
            ? char.ToLowerInvariant(first) + option.Name[1..]
            : option.Name;

    private static IReadOnlyList<DetailDrop> DetailsOf(ProductRow product, ShopTerms terms)
    {
        var words = ArticleWords.Of(product.WordsEn);
        return [.. JsonText.Details(product.Details).Select(detail =>
        {
            var (name, nameLang) = words.In(terms.Texts, detail.Name);
            var (value, valueLang) = words.In(terms.Texts, detail.Value);
            return new DetailDrop(name, value) { NameLang = nameLang, ValueLang = valueLang };
        })];
    }

    private static ImageDrop? Picture(Guid? id, IReadOnlyDictionary<Guid, ImageDrop> images) =>
        id is { } known ? images.GetValueOrDefault(known) : null;

    // The picture of the chosen variant comes first.
    private static List<ImageDrop> Pictures(ProductPageRows rows, IReadOnlyDictionary<Guid, ImageDrop> images, VariantRow? chosen) =>
        [.. rows.Images.OrderByDescending(image => image.MediaId == chosen?.ImageId)
            .Select(image => images[image.MediaId])];

    private static string? WithdrawalOf(ProductRow product, ShopTerms terms) => Withdrawal.Of(product.Kind, product.Withdrawal) is var holds && Withdrawal.HasNotice(holds)
        ? terms.Texts["catalog.withdrawal." + holds.ToLowerInvariant()]
        : null;
}
