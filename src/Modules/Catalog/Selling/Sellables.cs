using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using Storefront.Catalog.Showcase;
using Storefront.Catalog.Stocks;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Catalog.Selling;

internal sealed class Sellables(ScopedSql sql, ITenantProfiles profiles, IImages images, TextCatalog texts, IEnumerable<IReservingNow> reserving, CurrentScope here) : ISellables
{
    public async Task<IReadOnlyDictionary<VariantRef, Sellable>> FindAsync(
        IReadOnlyCollection<VariantRef> variants, string locale, CancellationToken cancel)
    {
        var rows = await sql.ListAsync<SellableRow>(
            SellableRow.Sql(sql, inTown: here.Value.Kind == TenantKind.Town),
            new
            {
                shops = variants.Select(variant => variant.ShopId).Distinct().ToArray(),
                variants = variants.Select(variant => variant.VariantId).ToArray(),
            },
            cancel);
        var found = new Dictionary<VariantRef, Sellable>(rows.Count);
        foreach (var row in rows)
        {
            if (await profiles.FindAsync(Scope.ForShop(here.Value.TownId, row.ShopId), cancel) is { } shop)
            {
                var reserves = reserving.FirstOrDefault() is not { } now || await now.IsPossibleAsync(row.ShopId, cancel);
                found[row.Ref] = Sellable(row, shop, texts.In(locale)) is var sellable && reserves ? sellable : sellable with { Reservable = false };
            }
        }

        return found;
    }

    private Sellable Sellable(SellableRow row, TenantProfile shop, TextIn words)
    {
        var title = words.Locale == TextCatalog.English ? row.TitleEn ?? row.Title : row.Title;
        var isTaxedLater = row.Kind.IsTaxedLater(row.SinglePurpose);
        var isThere = new StockLevel(row.StockCount, row.SoftStock, row.ConfirmedAt).IsThere;
        return new Sellable
        {
            Ref = row.Ref,
            ProductId = row.ProductId,
            Handle = row.Handle,
            Title = title,
            VariantTitle = VariantTitle(row, words),
            OwnTitle = row.Title,
            OwnVariantTitle = VariantTitle(row, texts.In(TextCatalog.German)),
            Sku = row.Sku ?? "",
            Price = row.Price,
            Deposit = row.Kind.HasGoodsTerms() ? row.Deposit : Money.Zero,
            TaxRate = shop.Legal.SmallBusiness || isTaxedLater ? 0 : row.TaxRate,
            TaxedLater = isTaxedLater,
            IsVoucher = row.Kind == ProductKind.Voucher,
            UnitPriceText = row.Kind.HasGoodsTerms() ? PriceTexts.UnitPriceOf(row.Price.Cents, ProductUnit.FromJson(row.Unit), words) : null,
            Withdrawal = Withdrawal.Of(row.Kind, row.Withdrawal),
            MinAge = row.MinAge,
            Orderable = isThere && SellingRules.Orderable(row.Kind, shop.Level),
            Reservable = isThere && SellingRules.Reservable(row.Kind, shop.Level),
            IsService = row.Kind == ProductKind.Service,
            Available = row.StockCount,
            Image = row.Picture is { } picture ? images.Drop(picture) : ImageDrop.Missing(title),
        };
    }

    /// <summary>
    /// Made of the words the product page shows, so that basket, order and mail speak of the same choice; a number says what it
    /// counts: „Größe: 26“.
    /// </summary>
    private static string VariantTitle(SellableRow row, TextIn words)
    {
        var english = ArticleWords.Of(row.WordsEn);
        return string.Join(", ", JsonText.Texts(row.OptionNames).Zip(JsonText.Texts(row.Options))
            .Where(choice => choice.Second.Length > 0)
            .Select(choice => $"{english.In(words, choice.First).Text}: {english.In(words, choice.Second).Text}"));
    }
}

/// <summary>A variant with what its article and its picture say, in one row.</summary>
internal sealed class SellableRow
{
    public Guid ShopId { get; init; }

    public Guid VariantId { get; init; }

    public Guid ProductId { get; init; }

    /// <summary>JSON: what was chosen.</summary>
    public required string Options { get; init; }

    /// <summary>JSON: what it was chosen of.</summary>
    public required string OptionNames { get; init; }

    public string? Sku { get; init; }

    public Money Price { get; init; }

    public int? StockCount { get; init; }

    public SoftStock? SoftStock { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public required string Handle { get; init; }

    public required string Title { get; init; }

    public string? TitleEn { get; init; }

    public string? WordsEn { get; init; }

    public ProductKind Kind { get; init; }

    public int TaxRate { get; init; }

    public bool SinglePurpose { get; init; }

    public string? Unit { get; init; }

    public Money Deposit { get; init; }

    public int MinAge { get; init; }

    public required string Withdrawal { get; init; }

    public Guid? PictureId { get; init; }

    public int PictureWidth { get; init; }

    public int PictureHeight { get; init; }

    public string? PictureAlt { get; init; }

    public string? PictureHash { get; init; }

    internal VariantRef Ref => new(ShopId, VariantId);

    internal StoredImage? Picture => PictureId is { } id && PictureHash is { } hash
        ? new StoredImage(id, PictureWidth, PictureHeight, PictureAlt ?? "", hash)
        : null;

    /// <summary>In a shop's scope only its own, whatever is asked for.</summary>
    internal static string Sql(ScopedSql sql, bool inTown) => $"""
        SELECT v."ShopId", v."Id" AS "VariantId", v."ProductId", v."Options", p."Options" AS "OptionNames", v."Sku", v."Price", v."StockCount",
          v."SoftStock", v."ConfirmedAt", p."Handle", p."Title", p."TitleEn", p."WordsEn", p."Kind", p."TaxRate", p."SinglePurpose", p."Unit", p."Deposit", p."MinAge",
          p."Withdrawal", m."Id" AS "PictureId", m."Width" AS "PictureWidth", m."Height" AS "PictureHeight", m."Alt" AS "PictureAlt",
          m."Hash" AS "PictureHash"
        FROM "Catalog_Variant" v
        JOIN "Catalog_Product" p ON p."TownId" = v."TownId" AND p."ShopId" = v."ShopId" AND p."Id" = v."ProductId"
        LEFT JOIN "Media_Picture" m ON m."TownId" = v."TownId" AND m."ShopId" = v."ShopId" AND m."Id" = COALESCE(v."ImageId", p."CoverId")
        WHERE v."TownId" = @town AND v."ShopId" {(inTown ? sql.In("shops") : "= @shop")} AND v."Id" {sql.In("variants")} AND p."State" = 'Live'
        """;
}
