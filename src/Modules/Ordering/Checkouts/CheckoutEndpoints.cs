using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Purchases;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Users.Contracts;

namespace Storefront.Ordering.Checkouts;

/// <summary>The checkout as plain forms: contact, pickup, summary, order. Back and forward work; nothing typed is lost.</summary>
internal static class CheckoutEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapFor(TenantKinds.Tenant);
        group.AddEndpointFilter(async (context, next) =>
        {
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            return await next(context);
        });
        group.MapGet("/checkout", (HttpContext http) => Go(http, "contact"));
        group.MapGet("/checkout/contact", ContactAsync);
        group.MapPost("/checkout/contact", StoreContactAsync);
        group.MapGet("/checkout/pickup", PickupAsync);
        group.MapPost("/checkout/pickup", StorePickupAsync);
        group.MapGet("/checkout/summary", SummaryAsync);
        group.MapPost("/checkout/order", OrderAsync);
        // A refresh after a lost answer is a GET: it leads to the purchase, or back to the summary.
        group.MapGet("/checkout/order", AgainAsync);
    }

    private static Task<IResult> ContactAsync(HttpContext http, TownDoor town, CancellationToken cancel) =>
        town.InAsync<CheckoutFlow, IResult>(flow => flow.ShowContactAsync(http, cancel));

    private static async Task<IResult> StoreContactAsync(HttpContext http, TownDoor town, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var contact = Contact.Read(form);
        return await town.InAsync<CheckoutFlow, IResult>(flow => flow.TakeContactAsync(http, contact, LanguageWish.Read(form), cancel));
    }

    private static Task<IResult> PickupAsync(HttpContext http, TownDoor town, CancellationToken cancel) =>
        town.InAsync<CheckoutFlow, IResult>(flow => flow.ShowPickupAsync(http, cancel));

    private static async Task<IResult> StorePickupAsync(HttpContext http, TownDoor town, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        return await town.InAsync<CheckoutFlow, IResult>(flow => flow.TakeChoicesAsync(http, form, cancel));
    }

    private static Task<IResult> SummaryAsync(HttpContext http, TownDoor town, CancellationToken cancel) =>
        town.InAsync<CheckoutFlow, IResult>(flow => flow.ShowSummaryAsync(http, cancel));

    private static async Task<IResult> OrderAsync(
        HttpContext http, Guid c, string? s, TownDoor town, ICurrentShopper shopper, RequestLanguage language, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        string[] confirmed = [.. form.Keys.Where(key => key.StartsWith("confirm_", StringComparison.Ordinal))];
        var wish = new OrderWish(BasketCookie.Read(http), c, s ?? "", Network(http.Connection.RemoteIpAddress))
        {
            Confirmed = confirmed,
            Shopper = (await shopper.FindAsync(cancel))?.Id,
        };
        var answer = await PlaceOrder.TryAsync(() =>
            town.InAsync<PlaceOrder, PlaceAnswer>(order => order.PlaceAsync(wish, language.Texts, cancel)));
        return answer is PlaceAnswer.Placed placed
            ? Results.Redirect($"{http.Request.PathBase}/orders/{placed.Token}")
            : await town.InAsync<CheckoutFlow, IResult>(flow => flow.ExplainAsync(http, answer, wish, cancel));
    }

    private static Task<IResult> AgainAsync(HttpContext http, Guid? c, TownDoor town, CancellationToken cancel) =>
        town.InAsync<PurchaseBook, IResult>(async purchases =>
            c is { } checkout && await purchases.TokenOfAsync(checkout, cancel) is { } token
                ? Results.Redirect($"{http.Request.PathBase}/orders/{token}")
                : Go(http, "summary"));

    internal static IResult Go(HttpContext http, string step) => Results.Redirect($"{http.Request.PathBase}/checkout/{step}");

    /// <summary>The step once more, with what is missing beside the fields.</summary>
    internal static IResult Again(HttpContext http, string step, string query = "") =>
        Results.Redirect($"{http.Request.PathBase}/checkout/{step}?again=1{query}");

    internal static bool IsAgain(HttpContext http) => http.Request.Query.ContainsKey("again");

    /// <summary>Enough to recognise abuse, too little to recognise a household.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        var bytes = address.IsIPv4MappedToIPv6 ? address.MapToIPv4().GetAddressBytes() : address.GetAddressBytes();
        Array.Clear(bytes, bytes.Length == 4 ? 3 : 6, bytes.Length == 4 ? 1 : 10);
        return new IPAddress(bytes).ToString();
    }
}
