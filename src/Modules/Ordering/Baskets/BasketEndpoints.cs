using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Storefront.Catalog.Contracts;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Platform.Web;

namespace Storefront.Ordering.Baskets;

/// <summary>The basket's addresses, the same in every shop and on the portal.</summary>
internal static class BasketEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapFor(TenantKinds.Tenant);
        group.MapGet("/cart", ShowAsync);
        group.MapPost("/cart/add", AddAsync);
        group.MapPost("/cart/lines", ChangeAllAsync);
        group.MapPost("/cart/lines/{line:guid}", ChangeAsync);
        group.MapPost("/cart/lines/{line:guid}/remove", RemoveAsync);
        group.MapPost("/cart/lines/{line:guid}/restore", RestoreAsync);

        // Whoever comes to the address of a form, by a refresh or from a list of pages seen, finds the page it stands on.
        foreach (var form in new[] { "/cart/add", "/cart/lines", "/cart/lines/{line:guid}", "/cart/lines/{line:guid}/remove", "/cart/lines/{line:guid}/restore" })
        {
            group.MapGet(form, (HttpContext http) => Cart(http));
        }
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, TownDoor town, CarriedBasket carried, RequestLanguage language, Guid? removed, Guid? wrong, string? typed,
        CancellationToken cancel)
    {
        // The back button after an order must not show what was bought as if it still lay here.
        http.Response.Headers.CacheControl = "no-store";
        return await carried.FetchAsync(http, cancel)
            ? Cart(http)
            : await town.InAsync<BasketPage, IResult>(async page => await page.ShowAsync(http, language.Texts, removed, wrong is { } line ? new(line, typed ?? "") : null, cancel));
    }

    private static async Task<IResult> AddAsync(
        HttpContext http, TownDoor town, WishReader wishes, CarriedBasket carried, RequestLanguage language, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        if (WishReader.Quantity(form) is not { } quantity)
        {
            return Unfinished(http, form, language.Texts[Pieces.WrongKey, ("most", Pieces.Most)], "#quantity");
        }

        if (await wishes.ReadAsync(form, cancel) is not { } variant)
        {
            return Unfinished(http, form, language.Texts["ordering.basket.choose"], "#choice", choose: true);
        }

        var answer = await town.InAsync<BasketBook, AddAnswer>(baskets =>
            baskets.AddAsync(BasketCookie.Read(http), variant, quantity, WishReader.Seen(form), language.Texts, cancel));
        if (answer is AddAnswer.Added added)
        {
            answer = added with { Token = await carried.KeepAsync(http, added.Token, cancel) };
        }

        var notice = NoticeOf(answer, language.Texts);
        if (http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return await JsonAsync(answer, notice, town, cancel);
        }

        notice.Leave(http);
        return Results.Redirect(answer is AddAnswer.Added ? Back(http, form) : Back(http, form, toPage: true));
    }

    /// <summary>Nothing was put in: the article's page says so beside the field, with all that was said; where there is none, in words above.</summary>
    private static IResult Unfinished(HttpContext http, IFormCollection form, string text, string place, bool choose = false)
    {
        if (http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return Results.Json(new { added = false, text }, statusCode: StatusCodes.Status409Conflict);
        }

        if (form["product"].ToString() is { Length: > 0 } handle)
        {
            return Results.Redirect(ArticleAddress.Of(http, handle, form.Select(field => (field.Key, field.Value.ToString())), choose) + place);
        }

        Notice.Warning(text).Leave(http);
        return Results.Redirect(Back(http, form, toPage: true));
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext http, Guid line, TownDoor town, RequestLanguage language, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var typed = form["quantity"].ToString();
        // Nought says what the button beside it says.
        if (typed.Trim() == "0")
        {
            return await RemoveAsync(http, line, town, cancel);
        }

        return Pieces.Read(typed) is { } quantity
            ? await TouchAsync(http, town, (baskets, basket) => baskets.ChangeAsync(basket, line, quantity, cancel), "", cancel)
            : NotTaken(http, new WrongQuantity(line, typed));
    }

    private static async Task<IResult> ChangeAllAsync(HttpContext http, TownDoor town, RequestLanguage language, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var changed = await town.InAsync<ChangeLines, LinesChanged>(lines => lines.TakeAsync(BasketCookie.Read(http), form, language.Texts.Locale, cancel));
        if (changed.Gone)
        {
            Notice.Warning(language.Texts["ordering.basket.gone_meanwhile"]).Leave(http);
        }
        else if (changed.Capped is { } capped)
        {
            Notice.Warning(language.Texts["ordering.basket.added_some", ("title", capped.Title), ("count", capped.Count)]).Leave(http);
        }

        return changed switch
        {
            { Wrong: { } wrong } => NotTaken(http, wrong),
            { AsTyped: true } when form.ContainsKey(ChangeLines.Checkout) => Results.Redirect(
                await town.InAsync<BasketPage, string>(page => page.CheckoutUrlAsync(http, language.Texts, cancel))),
            { Removed: { } removed } => Cart(http, $"?removed={removed}"),
            { Stepped: { } stepped } => Cart(http, "#" + stepped),
            _ => Cart(http),
        };
    }

    private static IResult NotTaken(HttpContext http, WrongQuantity wrong) => Cart(
        http,
        $"{QueryString.Create("wrong", wrong.Line.ToString()).Add("typed", wrong.Typed.AtMost(BasketPage.LongestQuantity))}#quantity-{wrong.Line}");

    private static Task<IResult> RemoveAsync(HttpContext http, Guid line, TownDoor town, CancellationToken cancel) =>
        TouchAsync(http, town, (baskets, basket) => baskets.RemoveAsync(basket, line, cancel), $"?removed={line}", cancel);

    private static Task<IResult> RestoreAsync(HttpContext http, Guid line, TownDoor town, CancellationToken cancel) =>
        TouchAsync(http, town, (baskets, basket) => baskets.RestoreAsync(basket, line, cancel), "", cancel);

    private static Task<IResult> TouchAsync(
        HttpContext http, TownDoor town, Func<BasketBook, Basket, Task<bool>> change, string query, CancellationToken cancel) =>
        town.InAsync<BasketBook, IResult>(async baskets =>
            await baskets.FindAsync(BasketCookie.Read(http), cancel) is { } basket && await change(baskets, basket)
                ? Cart(http, query)
                : Results.NotFound());

    private static async Task<IResult> JsonAsync(AddAnswer answer, Notice notice, TownDoor town, CancellationToken cancel) =>
        answer is AddAnswer.Added added
            ? Results.Json(new
            {
                added = true,
                text = notice.Text,
                count = await town.InAsync<BasketBook, int>(baskets => baskets.CountAsync(added.Token, cancel)),
            })
            : Results.Json(new { added = false, text = notice.Text }, statusCode: StatusCodes.Status409Conflict);

    private static Notice NoticeOf(AddAnswer answer, TextIn texts) => answer switch
    {
        AddAnswer.Added { Capped: true, Quantity: BasketBook.MostPieces } full => Notice.Warning(
            texts["ordering.basket.added_most", ("title", full.Title), ("most", BasketBook.MostPieces)]),
        AddAnswer.Added { Capped: true } added => Notice.Warning(
            texts["ordering.basket.added_some", ("title", added.Title), ("count", added.Quantity)]),
        AddAnswer.Added { Repriced: var (before, now) } added => Notice.Warning(
            $"{texts["ordering.basket.added", ("title", added.Title)]} {texts["ordering.basket.price_changed", ("before", before), ("now", now)]}"),
        AddAnswer.Added added => Notice.Success(texts["ordering.basket.added", ("title", added.Title)]),
        AddAnswer.NotForSale { Title: { } title } => Notice.Warning(texts["ordering.basket.not_for_sale", ("title", title)]),
        _ => Notice.Warning(texts["ordering.basket.choose"]),
    };

    private static IResult Cart(HttpContext http, string query = "") => Results.Redirect($"{http.Request.PathBase}/cart{query}");

    /// <summary>To the basket, or to the page the form was on when it asks for that or nothing was added.</summary>
    private static string Back(HttpContext http, IFormCollection form, bool toPage = false)
    {
        var cart = http.Request.PathBase + "/cart";
        if (!toPage && form["return_to"] != "page")
        {
            return cart;
        }

        return Uri.TryCreate(http.Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == http.Request.Host.Value
            ? from.PathAndQuery
            : cart;
    }
}

/// <summary>Reads which variant a buy form means.</summary>
internal sealed class WishReader(CurrentScope here, TenantDirectory directory, IVariantChoice choice)
{
    /// <summary>One where the form does not ask; null for what is no number of pieces.</summary>
    public static int? Quantity(IFormCollection form) => form.ContainsKey("quantity") ? Pieces.Read(form["quantity"]) : 1;

    /// <summary>The price in cents that stood beside the button; null where none did. Only for telling that it is another now.</summary>
    public static Money? Seen(IFormCollection form) =>
        int.TryParse(form["price_seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var cents) ? Money.Eur(cents) : null;

    public async Task<VariantRef?> ReadAsync(IFormCollection form, CancellationToken cancel)
    {
        if (Guid.TryParse(form["variant"], out var variant))
        {
            return ShopOf(form) is { } shop ? new VariantRef(shop, variant) : null;
        }

        if (here.Value.Kind != TenantKind.Shop || form["product"].ToString() is not { Length: > 0 } handle)
        {
            return null;
        }

        return await choice.FindAsync(handle, Options(form.Select(field => (field.Key, field.Value.ToString()))), cancel);
    }

    public static Dictionary<string, string> Options(IEnumerable<(string Name, string Value)> fields) => fields
        .Where(field => field.Name is not ("product" or "quantity" or "return_to" or "variant" or "price_seen"))
        .ToDictionary(field => field.Name, field => field.Value);

    /// <summary>In a shop, this shop. On the portal the form names it.</summary>
    private Guid? ShopOf(IFormCollection form)
    {
        if (here.Value.Kind == TenantKind.Shop)
        {
            return here.Value.ShopId;
        }

        return form["shop"].ToString() is { Length: > 0 } slug ? directory.FindShop(here.Value.TownId, slug)?.Scope.ShopId : null;
    }
}
