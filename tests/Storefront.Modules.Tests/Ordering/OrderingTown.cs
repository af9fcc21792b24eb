using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Storefront.Catalog.Contracts;
using Storefront.Modules.Tests.Catalog;
using Storefront.Modules.Tests.Tenants;
using Storefront.Ordering;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Checkouts;
using Storefront.Ordering.Purchases;
using Storefront.Platform.Data;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>Musterstadt on a Thursday morning: Becker, Lindenhof and Hartmann sell, are open, and can be collected from.</summary>
internal sealed class OrderingTown : IAsyncDisposable
{
    private const string Recipe = """
        { "steps": [
          { "name": "town", "slug": "musterstadt", "displayName": "Musterstadt", "portalName": "Musterstadt kauft ein",
            "hosts": ["musterstadt.localhost"], "timeZone": "Europe/Berlin", "state": "NW",
            "contact": { "street": "Rathausplatz 1", "zip": "12345", "city": "Musterstadt", "email": "kaufein@musterstadt.example" } },
          { "name": "shop", "slug": "becker", "displayName": "Schuhhaus Becker", "branch": "shoes", "level": "sell", "state": "live",
            "contact": { "street": "Marktstraße 12", "zip": "12345", "city": "Musterstadt", "email": "hallo@becker.example" },
            "legal": { "legalName": "Schuhhaus Becker e. K." } },
          { "name": "shop", "slug": "lindenhof", "displayName": "Buchhandlung Lindenhof", "branch": "books", "level": "sell", "state": "live",
            "contact": { "street": "Lindenhof 3", "zip": "12345", "city": "Musterstadt", "email": "hallo@lindenhof.example" },
            "legal": { "legalName": "Ida Lind" } },
          { "name": "shop", "slug": "hartmann", "displayName": "Bäckerei Hartmann", "branch": "bakery", "level": "sell", "state": "live",
            "contact": { "street": "Kirchgasse 1", "zip": "12345", "city": "Musterstadt", "email": "hallo@hartmann.example" } },
          { "name": "user", "email": "ruth@becker.example", "displayName": "Ruth Becker", "password": "becker-demo-2026", "staffOf": "becker", "role": "owner" },
          { "name": "user", "email": "ida@lindenhof.example", "displayName": "Ida Lind", "password": "lindenhof-demo-2026", "staffOf": "lindenhof", "role": "owner" },
          { "name": "user", "email": "claudia@musterstadt.example", "displayName": "Claudia Brandt", "password": "claudia-demo-2026", "staffOf": "portal", "role": "town_admin" },
          { "name": "hours", "shop": "becker", "openingHours": "Mo-Sa 10:00-18:00" },
          { "name": "hours", "shop": "lindenhof", "openingHours": "Mo-Sa 10:00-18:00" },
          { "name": "hours", "shop": "hartmann", "openingHours": "Mo-Sa 07:00-18:00" },
          { "name": "pickup", "shop": "becker", "slotMinutes": 30, "places": 2, "leadMinutes": 60, "days": 3,
            "instruction": { "de": "An der Kasse im Erdgeschoss.", "en": "At the till on the ground floor." } },
          { "name": "pickup", "shop": "lindenhof", "slotMinutes": 60, "places": 500, "leadMinutes": 30, "days": 3 },
          { "name": "pickup", "shop": "hartmann", "slotMinutes": 15, "places": 500, "leadMinutes": 45, "days": 3 },
          { "name": "payment", "shop": "becker", "methods": ["pay-at-pickup"] },
          { "name": "payment", "shop": "lindenhof", "methods": ["pay-at-pickup"] },
          { "name": "payment", "shop": "hartmann", "methods": ["pay-at-pickup"] },
          { "name": "product", "shop": "becker", "handle": "alpsee", "title": "Wanderschuh Alpsee", "titleEn": "Alpsee hiking boot",
            "kind": "product", "taxRate": 19, "options": ["Größe"],
            "variants": [ { "options": ["39"], "sku": "B-39", "price": 12900, "stock": 0 },
                          { "options": ["40"], "sku": "B-40", "price": 12900, "stock": 3 } ] },
          { "name": "product", "shop": "becker", "handle": "spray", "title": "Imprägnierspray", "kind": "product", "taxRate": 19,
            "variants": [ { "sku": "SPRAY", "price": 899, "stock": 50 } ] },
          { "name": "product", "shop": "lindenhof", "handle": "wehr", "title": "Das Haus am Wehr", "kind": "product", "taxRate": 7,
            "variants": [ { "sku": "L-1", "price": 2400, "stock": 100000 } ] },
          { "name": "product", "shop": "hartmann", "handle": "limo", "title": "Limonade", "kind": "product", "taxRate": 19, "deposit": 25,
            "variants": [ { "sku": "LIMO", "price": 250, "stock": 100000 } ] },
          { "name": "product", "shop": "hartmann", "handle": "wein", "title": "Hauswein", "kind": "product", "taxRate": 19, "minAge": 16,
            "variants": [ { "sku": "WEIN", "price": 990, "stock": 10 } ] }
        ] }
        """;

    private OrderingTown(TestHost host, ShownInTests pages)
    {
        Host = host;
        Pages = pages;
    }

    internal TestHost Host { get; }

    internal ShownInTests Pages { get; }

    internal Scope Town => Host.Town();

    internal static async Task<OrderingTown> StartAsync(Action<IServiceCollection>? services = null)
    {
        var pages = new ShownInTests();
        var host = await TestHost.StartAsync(
            collection =>
            {
                collection.Replace(ServiceDescriptor.Singleton<IPageRenderer>(pages));
                services?.Invoke(collection);
            },
            recipe: Recipe);
        return new OrderingTown(host, pages);
    }

    internal Scope Shop(string slug) => Host.Shop(slug);

    /// <summary>Runs these steps after the ones everybody starts with.</summary>
    internal Task RunAsync(string steps) => Host.SeedAsync(Recipe[..Recipe.LastIndexOf(']')] + ", " + steps + "] }");

    /// <summary>A shopper's browser on the portal.</summary>
    internal Shopper Shopper(string language = "de") => new(this, Host.Browser("musterstadt.localhost", language));

    internal async Task<VariantRef> VariantAsync(string shop, string sku) =>
        await Host.InAsync<IVariantChoice, VariantRef?>(Shop(shop), choice => choice.BySkuAsync(sku, CancellationToken.None))
            ?? throw new InvalidOperationException($"{shop} has no {sku}.");

    internal async Task<int?> StockAsync(string shop, string sku)
    {
        var variant = await VariantAsync(shop, sku);
        var found = await Host.InAsync<ISellables, IReadOnlyDictionary<VariantRef, Sellable>>(
            Town, sellables => sellables.FindAsync([variant], "de", CancellationToken.None));
        return found[variant].Available;
    }

    internal Task<T> AskAsync<T>(Scope scope, Func<StorefrontDb, Task<T>> question) => Host.InAsync(scope, question);

    internal TextIn German => Host.Services.GetRequiredService<TextCatalog>().In("de");

    internal string? Text(string key) => Host.Services.GetRequiredService<TextCatalog>().Find("de", key);

    /// <summary>Everything that is mailed now, as decoded text with headers; also forgets nothing.</summary>
    internal async Task<IReadOnlyList<MimeKit.MimeMessage>> MailsAsync()
    {
        await Host.DrainAsync();
        return [.. Host.Mails().Select(file => MimeKit.MimeMessage.Load(file))];
    }

    /// <summary>Signs staff in on a browser of the town's host.</summary>
    internal async Task<TestBrowser> StaffAsync(string area, string email, string password)
    {
        var browser = Host.Browser("musterstadt.localhost");
        var form = await browser.GetAsync($"{area}/admin/sign-in");
        var answer = await browser.SubmitAsync(form, "main form", ("Email", email), ("Password", password));
        Assert.NotNull(answer.Location);
        return browser;
    }

    internal Task<TestBrowser> RuthAsync() => StaffAsync("/shops/becker", "ruth@becker.example", "becker-demo-2026");

    internal Task<TestBrowser> IdaAsync() => StaffAsync("/shops/lindenhof", "ida@lindenhof.example", "lindenhof-demo-2026");

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

/// <summary>Somebody who buys, in the words of the house: puts, chooses, orders.</summary>
internal sealed class Shopper(OrderingTown town, TestBrowser browser) : IDisposable
{
    internal TestBrowser Browser => browser;

    internal T Shown<T>(string name)
        where T : class => (T)town.Pages.Latest.Objects[name]!;

    internal CheckoutDrop Checkout => Shown<CheckoutDrop>("checkout");

    internal async Task<BasketDrop> BasketAsync()
    {
        await browser.GetAsync("/cart");
        return Shown<BasketDrop>("basket");
    }

    internal async Task<TestPage> PutsAsync(string shop, string sku, int quantity = 1)
    {
        // Ids sort by time; nobody puts two things into a basket in the same millisecond.
        town.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        var variant = await town.VariantAsync(shop, sku);
        return await browser.PostAsync("/cart/add", ("shop", shop), ("variant", variant.VariantId.ToString()), ("quantity", $"{quantity}"));
    }

    /// <summary>Two cans from Becker and two books from Lindenhof: a basket of two shops.</summary>
    internal async Task<(BasketDrop Basket, BasketLineDrop Spray, BasketLineDrop Book)> FillsBasketAsync(int cans = 2, int books = 2)
    {
        await PutsAsync("becker", "SPRAY", cans);
        await PutsAsync("lindenhof", "L-1", books);
        var basket = await BasketAsync();
        return (basket, basket.Groups[0].Lines[0], basket.Groups[1].Lines[0]);
    }

    internal Task<TestPage> TellsAsync(string name = "Jana Vogt", string email = "jana@shopper.example") =>
        browser.PostAsync("/checkout/contact", ("name", name), ("email", email), ("phone", "0221 1234567"), ("note", "Ich komme mit dem Rad."));

    /// <summary>Chooses the first bookable time of every shop from a day on, or the one with this label.</summary>
    internal async Task<TestPage> ChoosesAsync(string? label = null, int day = 0)
    {
        await browser.GetAsync("/checkout/pickup");
        var fields = new List<(string, string?)>();
        foreach (var group in Checkout.Groups)
        {
            var slot = group.SlotDays.Skip(day).SelectMany(one => one.Slots)
                .First(slot => label is null ? slot.Bookable : slot.Label == label);
            fields.AddRange([(group.MethodField, group.Methods[0].Id), (group.SlotField, slot.Id), (group.PaymentField, group.Payments[0].Id)]);
        }

        return await browser.PostAsync("/checkout/pickup", [.. fields]);
    }

    /// <summary>Goes up to the summary; the address that the order button posts to.</summary>
    internal async Task<string> ReviewsAsync(string? label = null)
    {
        Assert.Equal("/checkout/pickup", (await TellsAsync()).Location);
        Assert.Equal("/checkout/summary", (await ChoosesAsync(label)).Location);
        await browser.GetAsync("/checkout/summary");
        return Checkout.Action;
    }

    /// <summary>From a filled basket to the page of the purchase.</summary>
    internal async Task<PurchaseDrop> OrdersAsync()
    {
        var action = await ReviewsAsync();
        var answer = await browser.PostAsync(action, [.. Checkout.Confirmations.Select(one => (one.Field, (string?)"true"))]);
        Assert.StartsWith("/orders/", answer.Location, StringComparison.Ordinal);
        Page = answer.Location!;
        return await LooksAsync();
    }

    /// <summary>Address of the last purchase.</summary>
    internal string Page { get; private set; } = "";

    internal async Task<PurchaseDrop> LooksAsync()
    {
        await browser.GetAsync(Page);
        return Shown<PurchaseDrop>("purchase");
    }

    public void Dispose() => browser.Dispose();
}
