using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using Storefront.Catalog.Stocks;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;
using Storefront.Themes.Contracts;

namespace Storefront.Catalog.Showcase;

/// <summary>What a shop's standing means for what is said about its articles, in one language, now.</summary>
internal sealed record ShopTerms(TenantProfile Shop, ITenantAddresses Addresses, TextIn Texts, DateTimeOffset Now, int ConfirmDays)
{
    /// <summary>„Abholung heute ab 15:00“ on the shop's own pages; null when it can promise no time. Lists of the town say it by the shop's card.</summary>
    internal string? PickupText { get; init; }

    /// <summary>False while a plan of the town stops it.</summary>
    internal bool Reserving { get; init; } = true;

    // Every card asks twice; where the shop is does not change in between.
    private string? _root;

    internal string Link(string path) => (_root ??= Addresses.Link(Shop.Scope, "")) + path;

    internal string Price(long cents) => Money.Eur(cents).Format(Texts.Locale);

    internal string InLanguage(string german, string? english) =>
        Texts.Locale == TextCatalog.English && !string.IsNullOrEmpty(english) ? english : german;

    /// <summary>German, where the page is English and the text is not.</summary>
    internal string? LangOf(string? english) =>
        Texts.Locale == TextCatalog.English && string.IsNullOrEmpty(english) ? TextCatalog.German : null;

    // PRC-03: a small business charges no VAT and must not say that its prices contain any.
    internal string TaxText(CardRow product) => (Shop.Legal.SmallBusiness, product.Kind) switch
    {
        (true, ProductKind.Voucher) => Texts["catalog.tax.voucher_small_business"],
        (true, _) => Texts["catalog.tax.small_business"],
        _ when product.Kind.IsTaxedLater(product.SinglePurpose) => Texts["catalog.tax.voucher"],
        (_, ProductKind.Voucher) => Texts["catalog.tax.voucher_taxed", ("rate", product.TaxRate)],
        _ => Texts["catalog.tax.included", ("rate", product.TaxRate)],
    };
}

/// <summary>Settings of a shop, document <c>catalog</c>.</summary>
internal sealed class CatalogSettings
{
    internal const string Key = "catalog";

    /// <summary>After so many days a word about stock that nobody confirmed becomes a question.</summary>
    public int ConfirmDays { get; set; } = StockLevel.UsualConfirmDays;
}

/// <summary>Finds the terms of a shop.</summary>
internal sealed class TermsOfShops(
    ITenantProfiles profiles,
    ITenantAddresses addresses,
    ITenantSettings settings,
    IEnumerable<IShopPickup> pickups,
    IEnumerable<IReservingNow> reserving,
    CurrentScope here,
    TimeProvider clock)
{
    /// <summary>Null for a shop that is gone.</summary>
    internal async ValueTask<ShopTerms?> FindAsync(Guid shop, TextIn texts, CancellationToken cancel)
    {
        if (await profiles.FindAsync(Scope.ForShop(here.Value.TownId, shop), cancel) is not { } profile)
        {
            return null;
        }

        // In town scope the usual days are used: one question per shop would be one too many for a card.
        var days = here.Value.Kind == TenantKind.Shop
            ? (await settings.GetAsync<CatalogSettings>(CatalogSettings.Key, cancel)).ConfirmDays
            : StockLevel.UsualConfirmDays;
        return new ShopTerms(profile, addresses, texts, clock.GetUtcNow(), days)
        {
            PickupText = await PickupAsync(profile, texts, cancel),
            Reserving = reserving.FirstOrDefault() is not { } now || await now.IsPossibleAsync(shop, cancel),
        };
    }

    private async ValueTask<string?> PickupAsync(TenantProfile profile, TextIn texts, CancellationToken cancel) =>
        here.Value.Kind == TenantKind.Shop && profile.Level == ShopLevel.Sell && pickups.FirstOrDefault() is { } pickup
            ? (await pickup.ForAsync(profile.Scope, texts, cancel)).Text
            : null;

    internal async ValueTask<ShopTerms> HereAsync(TextIn texts, CancellationToken cancel) =>
        await FindAsync(here.Value.ShopId, texts, cancel) ?? throw new InvalidOperationException("The current shop has no profile.");
}
