using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Catalog;

internal sealed class Sellables(StorefrontDb db, ITenantProfiles profiles, IImages images, TextCatalog texts) : ISellables
{
    public async Task<IReadOnlyDictionary<VariantRef, Sellable>> FindAsync(
        IReadOnlyCollection<VariantRef> variants, string locale, CancellationToken cancel)
    {
        var rows = await RowsAsync(variants, cancel);
        var pictures = await images.FindAsync([.. rows.Select(PictureOf).OfType<Guid>().Distinct()], cancel);
        var found = new Dictionary<VariantRef, Sellable>(rows.Count);
        foreach (var row in rows)
        {
            var shop = await profiles.FindAsync(Scope.ForShop(row.Variant.TownId, row.Variant.ShopId), cancel);
            if (shop is not null)
            {
                var image = PictureOf(row) is { } id ? pictures.GetValueOrDefault(id) : null;
                found[RefOf(row.Variant)] = Sellable(row, shop, image, texts.In(locale));
            }
        }

        return found;
    }

    private Task<List<Row>> RowsAsync(IReadOnlyCollection<VariantRef> variants, CancellationToken cancel)
    {
        var shops = variants.Select(variant => variant.ShopId).Distinct().ToList();
        var ids = variants.Select(variant => variant.VariantId).ToList();
        return db.Set<Variant>().AsNoTracking()
            .Where(variant => shops.Contains(variant.ShopId) && ids.Contains(variant.Id))
            .Join(
                db.Set<Product>().Where(product => product.State == ProductState.Live),
                variant => new { variant.TownId, variant.ShopId, Id = variant.ProductId },
                product => new { product.TownId, product.ShopId, product.Id },
                (variant, product) => new Row(variant, product))
            .ToListAsync(cancel);
    }

    private static VariantRef RefOf(Variant variant) => new(variant.ShopId, variant.Id);

    private static Guid? PictureOf(Row row) => row.Variant.ImageId ?? row.Product.CoverId;

    private static Sellable Sellable(Row row, TenantProfile shop, ImageDrop? image, TextIn texts)
    {
        var (variant, product) = row;
        var title = texts.Locale == TextCatalog.English ? product.TitleEn ?? product.Title : product.Title;
        var isThere = new StockLevel(variant.StockCount, variant.SoftStock, variant.ConfirmedAt).IsThere;
        return new Sellable
        {
            Ref = RefOf(variant),
            ProductId = product.Id,
            Handle = product.Handle,
            Title = title,
            VariantTitle = variant.Title,
            Sku = variant.Sku ?? "",
            Price = variant.Price,
            Deposit = product.Deposit,
            TaxRate = shop.Legal.SmallBusiness ? 0 : product.TaxRate,
            UnitPriceText = PriceTexts.UnitPriceOf(variant.Price.Cents, product.Unit, texts),
            Withdrawal = product.Withdrawal,
            MinAge = product.MinAge,
            Orderable = isThere && SellingRules.Orderable(product.Kind, shop.Level),
            Reservable = isThere && SellingRules.Reservable(product.Kind, shop.Level),
            Available = variant.StockCount,
            Image = image ?? ImageDrop.Missing(title),
        };
    }

    private sealed record Row(Variant Variant, Product Product);
}
