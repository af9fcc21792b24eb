using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Storefront.Catalog;
using Storefront.Catalog.Products;
using Storefront.Platform.Data;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Musterstadt with three shops: Becker sells, Lindenhof takes reservations, Hartmann only shows itself.</summary>
internal sealed class CatalogTown : IAsyncDisposable
{
    private const string Recipe = """
        { "name": "catalog", "steps": [
          { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "portalName": "Musterstadt kauft ein",
            "hosts": ["musterstadt.localhost"], "timeZone": "Europe/Berlin", "state": "NW" },
          { "name": "shop", "slug": "becker", "displayName": "Schuhhaus Becker", "branch": "shoes", "level": "sell", "state": "live" },
          { "name": "shop", "slug": "lindenhof", "displayName": "Buchhandlung Lindenhof", "level": "reserve", "state": "live",
            "legal": { "smallBusiness": true } },
          { "name": "shop", "slug": "hartmann", "displayName": "Bäckerei Hartmann", "level": "profile", "state": "live" },
          { "name": "collection", "shop": "becker", "handle": "wanderschuhe",
            "title": { "de": "Wanderschuhe", "en": "Hiking shoes" } },
          { "name": "product", "shop": "becker", "handle": "alpsee", "title": "Wanderschuh Alpsee", "titleEn": "Alpsee hiking boot",
            "vendor": "Nordkamm", "kind": "product", "description": { "de": "Aus **Leder**.", "en": "Made of leather." },
            "collections": ["wanderschuhe"], "taxRate": 19, "options": ["Größe", "Farbe"],
            "variants": [
              { "options": ["39", "Braun"], "sku": "B-39-BR", "gtin": "4006381333931", "price": 12900, "stock": 0 },
              { "options": ["40", "Braun"], "sku": "B-40-BR", "price": 12900, "stock": 3 },
              { "options": ["40", "Grün"], "sku": "B-40-GR", "price": 13900, "stock": 1 } ],
            "details": [ { "name": "Futter", "value": "Textil" } ], "tags": ["Wandern"] },
          { "name": "product", "shop": "becker", "handle": "imprägnierspray", "title": "Imprägnierspray", "kind": "product",
            "collections": ["wanderschuhe"], "taxRate": 19, "unit": { "amount": 400, "measure": "ml" },
            "variants": [ { "sku": "SPRAY", "price": 899, "comparePrice": 1199, "stock": 20 } ] },
          { "name": "product", "shop": "lindenhof", "handle": "haus-am-wehr", "title": "Das Haus am Wehr", "kind": "product",
            "taxRate": 7, "variants": [ { "sku": "L-1", "price": 2400, "softStock": "here" } ] }
        ] }
        """;

    private CatalogTown(TestHost host, ShownInTests pages)
    {
        Host = host;
        Pages = pages;
    }

    internal TestHost Host { get; }

    /// <summary>What pages handed to their theme.</summary>
    internal ShownInTests Pages { get; }

    internal static async Task<CatalogTown> StartAsync(bool fetchPictures = false)
    {
        var pages = new ShownInTests();
        var host = await TestHost.StartAsync(
            services => services.Replace(ServiceDescriptor.Singleton<IPageRenderer>(pages)),
            new() { ["Import:FetchPictures"] = fetchPictures ? "true" : "false" },
            Recipe);
        return new CatalogTown(host, pages);
    }

    internal Scope Shop(string slug) => Host.Directory.FindShop(Host.Directory.OnlyTown!.Scope.TownId, slug)!.Scope;

    internal Scope Town => Host.Directory.OnlyTown!.Scope;

    internal Task<T> AskAsync<T>(string shop, Func<StorefrontDb, Task<T>> question) => Host.InAsync(Shop(shop), question);

    internal Task<int?> StockOfAsync(string shop, string sku) => AskAsync(
        shop, db => db.Set<Variant>().Where(variant => variant.Sku == sku).Select(variant => variant.StockCount).SingleAsync());

    /// <summary>The page at an address of the town's host; null when it is not there.</summary>
    internal async Task<ThemePage?> PageAsync(string path, string language = "de")
    {
        using var browser = Host.Browser("musterstadt.localhost", language);
        var answer = await browser.GetAsync(path);
        return answer.Status == System.Net.HttpStatusCode.OK ? Pages.Latest : null;
    }

    /// <summary>A browser in which Becker's owner is signed in.</summary>
    internal async Task<TestBrowser> RuthAsync()
    {
        await RunAsync("""
            { "name": "user", "email": "ruth@becker.example", "displayName": "Ruth Becker", "password": "ruth-demo-2026", "staffOf": "becker", "role": "owner" }
            """);
        return await Host.SignedInAsync("becker");
    }

    /// <param name="steps">Of a recipe, beside the town's own.</param>
    /// <param name="command">A process beside the host that makes the changes; the host hears of them.</param>
    internal async Task RunAsync(string steps, TestHost? command = null)
    {
        var file = Path.Combine(Host.Data, "more.json");
        await File.WriteAllTextAsync(file, $$"""
            { "name": "more", "steps": [
              { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "portalName": "Musterstadt kauft ein",
                "hosts": ["musterstadt.localhost"], "timeZone": "Europe/Berlin", "state": "NW" },
              {{steps}} ] }
            """);
        await (command ?? Host).RunRecipeAsync(file);
        await Host.DrainAsync();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

/// <summary>Stands in for the theme: keeps the page instead of drawing it.</summary>
internal sealed class ShownInTests : IPageRenderer
{
    private readonly ConcurrentStack<ThemePage> _pages = new();

    internal ThemePage Latest => _pages.TryPeek(out var page) ? page : throw new InvalidOperationException("No page was shown.");

    internal int Count => _pages.Count;

    public async Task RenderAsync(HttpContext context, ThemePage page)
    {
        _pages.Push(page);
        context.Response.StatusCode = page.StatusCode;
        context.Response.ContentType = "text/html; charset=utf-8";

        // A form page brings its own HTML; only the dress around it is left out.
        var content = (page.Objects.GetValueOrDefault("page") as PlainPage)?.Content;
        await context.Response.WriteAsync($"<!doctype html><title>{page.Title}</title><main>{content}</main>");
    }
}
