using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Platform.Values;

namespace Storefront.Catalog.Showcase;

/// <summary>Prices as people read them. The labels are prescribed (PAngV §§ 4, 6, 7, 11).</summary>
internal sealed record PriceTexts
{
    public string Price { get; private init; } = "";

    public string Words { get; private init; } = "";

    public string? ComparePrice { get; private init; }

    public string? Lowest30Days { get; private init; }

    public string? Saving { get; private init; }

    public string? UnitPrice { get; private init; }

    /// <summary>The price of one variant.</summary>
    internal static PriceTexts Of(OfferRow variant, CardRow product, ShopTerms terms) => Of(variant, product, terms, from: false);

    /// <summary>The lowest price of several: „ab 19,90 €“.</summary>
    internal static PriceTexts From(OfferRow cheapest, CardRow product, ShopTerms terms) => Of(cheapest, product, terms, from: true);

    internal static string? Deposit(CardRow product, ShopTerms terms) => product.Deposit == 0
        ? null
        : terms.Texts["catalog.price.deposit", ("amount", Money.Eur(product.Deposit))];

    private static PriceTexts Of(OfferRow variant, CardRow product, ShopTerms terms, bool from)
    {
        // Shown in the window without a price: there is none to read out.
        if (variant.Price == 0 && product.Kind == ProductKind.ShowWindow)
        {
            return new PriceTexts();
        }

        var price = terms.Price(variant.Price);
        var reduction = variant.Reduction;
        return new PriceTexts
        {
            Price = from ? terms.Texts["catalog.price.from", ("price", price)] : price,
            Words = WordsOf(variant, terms, from),
            ComparePrice = reduction is null ? null : terms.Price(reduction.ReferenceCents),
            Lowest30Days = reduction is null
                ? null
                : terms.Texts["catalog.price.lowest_30_days", ("price", Money.Eur(reduction.ReferenceCents))],
            Saving = reduction is { Percent: > 0 }
                ? terms.Texts["catalog.price.saving", ("percent", reduction.Percent)]
                : null,
            UnitPrice = UnitPriceOf(variant.Price, product.Unit, terms.Texts),
        };
    }

    private static string WordsOf(OfferRow variant, ShopTerms terms, bool from)
    {
        var amount = Money.Eur(variant.Price).Amount(terms.Texts.Locale);
        return terms.Texts[from ? "catalog.price.words_from" : "catalog.price.words", ("amount", amount)];
    }

    internal static string? UnitPriceOf(long cents, ProductUnit? unit, Platform.Texts.TextIn texts) =>
        unit?.For(cents) is { SameAsPrice: false } price
            ? $"{Money.Eur(price.Cents).Format(texts.Locale)}/{texts["catalog.unit." + Word(price.Unit)]}"
            : null;

    private static string Word(BaseUnit unit) => unit switch
    {
        BaseUnit.Kilogram => "kilogram",
        BaseUnit.HundredGrams => "hundred_grams",
        BaseUnit.Litre => "litre",
        BaseUnit.HundredMillilitres => "hundred_millilitres",
        BaseUnit.Metre => "metre",
        BaseUnit.SquareMetre => "square_metre",
        BaseUnit.CubicMetre => "cubic_metre",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };
}
