using Storefront.Catalog.Prices;
using Storefront.Catalog.Showcase;
using Storefront.Catalog.Stocks;
using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Media.Contracts;

namespace Storefront.Catalog.Contracts;

/// <summary><c>product</c> in templates, on its page and on cards; see the theme guide.</summary>
public sealed record ProductDrop : ILiquidDrop
{
    // Most cards never show it.
    private string? _excerpt;

    public required string Id { get; init; }

    public required string Handle { get; init; }

    public required string Title { get; init; }

    /// <summary>Language of title and description where it is not the page's: they have no English words.</summary>
    public string? TitleLang { get; init; }

    public string? DescriptionLang { get; init; }

    public required string Url { get; init; }

    public string Vendor { get; init; } = "";

    /// <summary><c>product</c>, <c>service</c>, <c>voucher</c>, <c>show_window</c>.</summary>
    public required string Kind { get; init; }

    public LiquidHtml Description { get; init; } = new("");

    /// <summary>The first words of the description, without marks.</summary>
    public string Excerpt => _excerpt ??= PlainText.Excerpt(Description.Html);

    public required ImageDrop Image { get; init; }

    public IReadOnlyList<ImageDrop> Images { get; init; } = [];

    /// <summary>„129,00 €“ or „ab 19,90 €“; empty for something shown without a price.</summary>
    public string Price { get; init; } = "";

    /// <summary>For screen readers.</summary>
    public string PriceWords { get; init; } = "";

    /// <summary>The former price, only where the law lets it be shown.</summary>
    public string? ComparePrice { get; init; }

    /// <summary>The prescribed sentence, or null.</summary>
    public string? Lowest30Days { get; init; }

    public bool OnOffer { get; init; }

    public string? SavingText { get; init; }

    public string? UnitPrice { get; init; }

    public string? DepositText { get; init; }

    public string TaxText { get; init; } = "";

    public string StockText { get; init; } = "";

    /// <summary><c>in_stock</c>, <c>few</c>, <c>ask</c>, <c>gone</c>.</summary>
    public string StockState { get; init; } = "";

    public bool Orderable { get; init; }

    public bool Reservable { get; init; }

    /// <summary>As it was typed, right or wrong.</summary>
    public string Quantity { get; init; } = "1";

    /// <summary>What was wrong with the quantity just sent.</summary>
    public string? QuantityError { get; init; }

    public string? ReserveUrl { get; init; }

    public string? PickupText { get; init; }

    public bool HasOptions { get; init; }

    public IReadOnlyList<OptionDrop> Options { get; init; } = [];

    /// <summary>„Größe wählen“: what the button says while something is to be chosen.</summary>
    public string? ChooseText { get; init; }

    /// <summary>What was chosen without being asked for, because nothing else is there: the button names it.</summary>
    public string? OnlyChoice { get; init; }

    /// <summary>Everything is chosen, but not in a combination that exists.</summary>
    public bool NoSuchChoice { get; init; }

    public IReadOnlyList<VariantDrop> Variants { get; init; } = [];

    /// <summary>The shop's card, filled in by pages of the town.</summary>
    public ILiquidDrop? Shop { get; init; }

    public IReadOnlyList<CollectionDrop> Collections { get; init; } = [];

    public string? WithdrawalText { get; init; }

    public string? AgeText { get; init; }

    public IReadOnlyList<DetailDrop> Details { get; init; } = [];
}

public sealed record VariantDrop : ILiquidDrop
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string Sku { get; init; } = "";

    public string Price { get; init; } = "";

    public string? ComparePrice { get; init; }

    public string? UnitPrice { get; init; }

    public bool Orderable { get; init; }

    public string StockText { get; init; } = "";

    public string StockState { get; init; } = "";

    public ImageDrop? Image { get; init; }

    public bool Selected { get; init; }
}

/// <param name="Name">„Größe“.</param>
/// <param name="Field">Name of the form field, <c>option1</c>.</param>
/// <param name="Values">What can be chosen.</param>
/// <param name="Lang">Language of the name where it is not the page's.</param>
public sealed record OptionDrop(string Name, string Field, IReadOnlyList<OptionValueDrop> Values, string? Lang = null) : ILiquidDrop
{
    /// <summary>The sentence that asks for a choice, as long as there is none.</summary>
    public string? MissingText { get; init; }

    /// <summary>The same, when somebody wanted to go on without one.</summary>
    public string? Error { get; init; }
}

/// <param name="Value">„Braun“: what the form sends, the same in every language.</param>
/// <param name="Available">Together with what else is chosen.</param>
/// <param name="Selected">Shown now.</param>
/// <param name="Url">The page with this value chosen.</param>
public sealed record OptionValueDrop(string Value, bool Available, bool Selected, string Url) : ILiquidDrop
{
    /// <summary>„Brown“: what is shown.</summary>
    public required string Label { get; init; }

    public string? Lang { get; init; }
}

public sealed record DetailDrop(string Name, string Value) : ILiquidDrop
{
    public string? NameLang { get; init; }

    public string? ValueLang { get; init; }
}

public sealed record CollectionDrop : ILiquidDrop
{
    public required string Handle { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public LiquidHtml Description { get; init; } = new("");

    public int ProductsCount { get; init; }

    public ImageDrop? Image { get; init; }

    /// <summary>The newest articles, for sections that show a chosen collection.</summary>
    public IReadOnlyList<ProductDrop> Products { get; init; } = [];
}
