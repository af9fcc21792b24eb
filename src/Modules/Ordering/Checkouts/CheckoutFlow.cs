using Microsoft.AspNetCore.Http;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Pages;
using Storefront.Platform.Texts;
using Storefront.Users.Contracts;

namespace Storefront.Ordering.Checkouts;

/// <summary>
/// Leads through the steps: takes what was sent, says what is missing, goes on. Every form is answered with an address to
/// look at, so that back and forward never meet a form that would have to be sent again. Works in town scope.
/// </summary>
internal sealed class CheckoutFlow(
    BasketReader reader, CheckoutBook book, CheckoutPage page, CheckoutHome home, OfferReader offers, ICurrentShopper shopper, RequestLanguage language, TimeProvider clock)
{
    // On the address of the summary: nothing was ordered, because it is not what was shown before.
    private const string ChangedMark = "changed";
    private const int LongestOption = 40;

    private TextIn Texts => language.Texts;

    public Task<IResult> ShowContactAsync(HttpContext http, CancellationToken cancel) => ShowAsync(http, async basket =>
    {
        var signedIn = await shopper.FindAsync(cancel);
        var view = CheckoutView.Of("contact", basket.Basket) with { OffersSignIn = signedIn is null };
        view = CheckoutEndpoints.IsAgain(http)
            ? view with { Errors = view.Contact.Check(Texts) }
            : view with { Contact = view.Contact.Or(signedIn) };
        var ways = await offers.ReadAsync(basket, Texts, cancel);
        return NoWay(http, basket, ways) ?? await page.ShowAsync(http, basket, ways, view, Texts, cancel);
    }, cancel);

    /// <param name="http">The request.</param>
    /// <param name="contact">As typed.</param>
    /// <param name="language">Only the language is to change; what was typed waits.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task<IResult> TakeContactAsync(
        HttpContext http, Contact contact, string? language, CancellationToken cancel) => WithBasketAsync(http, async basket =>
    {
        await book.StoreContactAsync(basket.Basket, contact, cancel);
        if (language is not null)
        {
            return CheckoutEndpoints.Go(http, "contact?lang=" + language);
        }

        return contact.IsComplete ? CheckoutEndpoints.Go(http, "pickup") : CheckoutEndpoints.Again(http, "contact");
    }, cancel);

    public Task<IResult> ShowPickupAsync(HttpContext http, CancellationToken cancel) => ShowAsync(http, async basket =>
    {
        var view = CheckoutView.Of("pickup", basket.Basket);
        if (!view.Contact.IsComplete)
        {
            return CheckoutEndpoints.Go(http, "contact");
        }

        var ways = await offers.ReadAsync(basket, Texts, cancel);
        if (NoWay(http, basket, ways) is { } cart)
        {
            return cart;
        }

        if (CheckoutEndpoints.IsAgain(http))
        {
            view = view with
            {
                Errors = [.. basket.Groups.SelectMany(group =>
                    ChoiceCheck.Of(group, ways[group.ShopId], view.Chosen.GetValueOrDefault(group.ShopId), Texts))],
            };
        }

        return await page.ShowAsync(http, basket, ways, view, Texts, cancel);
    }, cancel);

    public Task<IResult> TakeChoicesAsync(HttpContext http, IFormCollection form, CancellationToken cancel) => WithBasketAsync(http, async basket =>
    {
        var ways = await offers.ReadAsync(basket, Texts, cancel);
        if (NoWay(http, basket, ways) is { } cart)
        {
            return cart;
        }

        var complete = new List<Choice>();
        var unfinished = new List<Choice>();
        foreach (var group in basket.Groups)
        {
            var choice = Read(group, ways[group.ShopId], form);
            (ChoiceCheck.Of(group, ways[group.ShopId], choice, Texts).Count == 0 ? complete : unfinished).Add(choice);
        }

        var refused = await book.StoreChoicesAsync(basket.Basket, complete, unfinished, Texts, cancel);
        return refused.Count + unfinished.Count == 0 ? CheckoutEndpoints.Go(http, "summary") : CheckoutEndpoints.Again(http, "pickup");
    }, cancel);

    public Task<IResult> ShowSummaryAsync(HttpContext http, CancellationToken cancel) => ShowAsync(http, async seen =>
    {
        var basket = await reader.WithLegalTextsAsync(seen, cancel);
        if (Summaries.Of(basket, Texts) is not { } summary)
        {
            return CheckoutEndpoints.Go(http, Contact.Of(basket.Basket).IsComplete ? "pickup" : "contact");
        }

        var (copy, hash) = summary.Seal();
        var view = CheckoutView.Of("summary", basket.Basket) with { Hash = hash };
        if (http.Request.Query.ContainsKey(ChangedMark))
        {
            view = view with { Changes = SummaryChanges.Between(basket, summary, clock.GetUtcNow(), Texts) };
        }
        else
        {
            await book.RememberShownAsync(basket.Basket, copy, cancel);
        }

        if (CheckoutEndpoints.IsAgain(http) && http.Request.Query["s"] == hash)
        {
            view = Unconfirmed(view, Confirmations.For(basket), http.Request.Query["missing"].ToString().Split(','));
        }

        var ways = await offers.ReadAsync(basket, Texts, cancel);
        return NoWay(http, basket, ways) ?? await page.ShowAsync(http, basket, ways, view, Texts, cancel);
    }, cancel);

    /// <summary>Nothing was ordered; the shopper reads why, on the step where it can be mended.</summary>
    public async Task<IResult> ExplainAsync(HttpContext http, PlaceAnswer answer, OrderWish wish, CancellationToken cancel)
    {
        switch (answer)
        {
            case PlaceAnswer.SoldOut sold:
                Notice.Warning(Texts["ordering.checkout.sold_out", ("title", sold.Title)]).Leave(http);
                return Cart(http);
            case PlaceAnswer.Unconfirmed open:
                return CheckoutEndpoints.Again(http, "summary", $"&s={wish.Hash}&missing={string.Join(',', open.Fields)}");
            case PlaceAnswer.NoPlace full:
                return await WithBasketAsync(http, async basket =>
                {
                    await book.RefuseAsync(basket.Basket, full.Refused, cancel);
                    return CheckoutEndpoints.Again(http, "pickup");
                }, cancel);
            case PlaceAnswer.Changed:
                Notice.Warning(Texts["ordering.checkout.changed"]).Leave(http);
                return CheckoutEndpoints.Go(http, $"summary?{ChangedMark}=1");
            default:
                Notice.Warning(Texts["ordering.checkout.nothing"]).Leave(http);
                return Cart(http);
        }
    }

    /// <summary>A shop that stopped handing out while somebody shops leaves nothing to choose: the basket says so and lets it go.</summary>
    private IResult? NoWay(HttpContext http, FilledBasket basket, IReadOnlyDictionary<Guid, ShopOffers> ways)
    {
        if (basket.Groups.FirstOrDefault(group => !ways[group.ShopId].Complete) is not { } closed)
        {
            return null;
        }

        Notice.Warning(ways[closed.ShopId].MissingText(closed.Seller.Name, Texts)!).Leave(http);
        return Cart(http);
    }

    // Ticks come back only with the hash of the very summary they were set under: no link from elsewhere can set them.
    private CheckoutView Unconfirmed(CheckoutView view, IReadOnlyList<Confirmation> all, string[] missing) => view with
    {
        Errors = [.. all.Where(one => missing.Contains(one.Field))
            .Select(one => new FieldError(one.Field, Texts[one.MissingKey, ("years", one.Years)]))],
        Confirmed = [.. all.Select(one => one.Field).Except(missing)],
    };

    /// <summary>What the form says about a shop, as far as the shop offers it.</summary>
    private static Choice Read(SellerGroup group, ShopOffers ways, IFormCollection form)
    {
        var fields = ShopFields.Of(group.Seller);
        var way = ways.Methods.FirstOrDefault(one => one.Method.Id == form[fields.Method]);
        var pay = ways.Payments.FirstOrDefault(one => one.Method.Id == form[fields.Payment]);
        var time = way.Offer is { NeedsTime: true } && form[fields.Slot].ToString() is { Length: > 0 and <= LongestOption } chosen ? chosen : null;
        return new Choice(group.ShopId, way.Method?.Id ?? "", time, null, null, pay.Method?.Id ?? "");
    }

    /// <summary>Shows a step in the dress it belongs in.</summary>
    private Task<IResult> ShowAsync(HttpContext http, Func<FilledBasket, Task<IResult>> show, CancellationToken cancel) => WithBasketAsync(
        http,
        async basket => home.Elsewhere(http, basket, http.Request.Path + http.Request.QueryString) is { } portal
            ? Results.Redirect(portal)
            : await show(basket),
        cancel);

    /// <summary>With the basket, or back to it when the shopper has to look at it first: empty, or something in it cannot be bought.</summary>
    private async Task<IResult> WithBasketAsync(HttpContext http, Func<FilledBasket, Task<IResult>> work, CancellationToken cancel)
    {
        var basket = await reader.ReadAsync(BasketCookie.Read(http), Texts, cancel);
        if (basket?.ForCheckout is { CanBeBought: true } now)
        {
            return await work(now);
        }

        if (basket is { Empty: false } && basket.Groups.FirstOrDefault(group => group.Waits is not null) is { } waiting && basket.ForCheckout.Empty)
        {
            Notice.Warning(waiting.Waits!).Leave(http);
        }
        else if (basket is { Empty: false })
        {
            // An empty basket says so itself; who comes back to it after ordering needs no warning.
            Notice.Warning(Texts["ordering.checkout.look_at_basket"]).Leave(http);
        }

        return Cart(http);
    }

    private static IResult Cart(HttpContext http) => Results.Redirect($"{http.Request.PathBase}/cart");
}
