using Storefront.Catalog.Collections;
using Storefront.Catalog.Contracts;
using Storefront.Catalog.Products;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Web;

namespace Storefront.Catalog.Showcase;

/// <summary><c>collections</c> on a shop's pages.</summary>
internal sealed class CollectionsObject(CollectionShelf shelf) : IPageObject
{
    public string Name => "collections";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel)
    {
        if (page.Scope.Kind != TenantKind.Shop)
        {
            return null;
        }

        PageCache.AddTag(page.Http, ShownPages.ListsOf(page.Scope.ShopId));
        return await shelf.AllAsync(page.Texts, cancel);
    }
}

/// <summary><c>products</c> on a shop's pages: the newest.</summary>
internal sealed class NewestProductsObject(CollectionShelf shelf, ProductCards cards) : IPageObject
{
    public string Name => "products";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel)
    {
        if (page.Scope.Kind != TenantKind.Shop)
        {
            return null;
        }

        PageCache.AddTag(page.Http, ShownPages.ListsOf(page.Scope.ShopId));
        var (list, _) = await shelf.ListAsync(new ProductSelection(), cancel);
        return (await cards.ShowAsync(list, page.Texts, cancel)).OfType<ProductDrop>().ToList();
    }
}

/// <summary>A section's setting of type <c>collection</c>: its handle becomes the collection with its newest articles.</summary>
internal sealed class CollectionSetting(CollectionShelf shelf, ProductCards cards) : ISettingObject
{
    private const int Shown = 12;

    public string SettingType => "collection";

    public async ValueTask<object?> LoadAsync(string value, PageContext page, CancellationToken cancel)
    {
        if (page.Scope.Kind != TenantKind.Shop || await shelf.FindAsync(value, cancel) is not { } row)
        {
            return null;
        }

        PageCache.AddTag(page.Http, ShownPages.ListsOf(page.Scope.ShopId));
        var (list, count) = await shelf.ListAsync(new ProductSelection { Collection = row.Id, Take = Shown }, cancel);
        var products = (await cards.ShowAsync(list, page.Texts, cancel)).OfType<ProductDrop>().ToList();
        return ProductDrops.CollectionOf(row, await shelf.TermsAsync(page.Texts, cancel)) with
        {
            ProductsCount = count,
            Products = products,
            Image = products.Count > 0 ? products[0].Image : null,
        };
    }
}

/// <summary>A section's setting of type <c>product</c>: its handle becomes the article.</summary>
internal sealed class ProductSetting(ProductShowcase showcase) : ISettingObject
{
    public string SettingType => "product";

    public async ValueTask<object?> LoadAsync(string value, PageContext page, CancellationToken cancel)
    {
        if (page.Scope.Kind != TenantKind.Shop
            || await showcase.FindAsync(value, null, new Dictionary<int, string>(), page.Texts, cancel) is not { } shown)
        {
            return null;
        }

        PageCache.AddTag(page.Http, ShownPages.TagOf(shown.Rows.Product.Id));
        return shown.Product;
    }
}
