using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Products;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>What people do in the office of articles, for several tests.</summary>
internal static class ArticleOffice
{
    internal const string Office = "/shops/becker/admin";

    internal static async Task<string> NewAsync(TestBrowser ruth, string title, string price)
    {
        var form = await ruth.GetAsync(Office + "/products/new");
        return (await ruth.SubmitAsync(form, "main form", ("Input.Title", title), ("Input.Price", price))).Location!;
    }

    internal static async Task<string> AddressOfAsync(CatalogTown town, string handle, string shop = "becker") =>
        $"/shops/{shop}/admin/products/" + await town.AskAsync(shop, db => db.Set<Product>().Where(row => row.Handle == handle).Select(row => row.Id).SingleAsync());

    internal static Task<string> VariantIdAsync(CatalogTown town, string sku) =>
        town.AskAsync("becker", db => db.Set<Variant>().Where(row => row.Sku == sku).Select(row => row.Id.ToString()).SingleAsync());

    internal static HttpRequestMessage Upload(string address, params (string Field, string Name, byte[] Content)[] files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (field, name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), field, name);
        }

        return new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
    }

    internal static IEnumerable<(string Name, string? Value)> Fields(TestPage page) => Form.Fields(page);
}
