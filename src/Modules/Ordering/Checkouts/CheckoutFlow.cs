using Microsoft.AspNetCore.Http;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Pages;
using Storefront.Platform.Texts;
using Storefront.Users.Contracts;

namespace Storefront.Ordering.Checkouts;

/// <summary>Leads through the steps: takes what was sent, says what is missing, goes on. Works in town scope.</summary>
internal sealed class CheckoutFlow(
    BasketReader reader, CheckoutBook book, CheckoutPage page, OfferReader offers, ICurrentShopper shopper, RequestLanguage language)
{
    private TextIn Texts => language.Texts;

    public async Task<IResult> ShowAsync(HttpContext http, string step, CancellationToken cancel)
    {
        if (await BasketOrCartAsync(http, cancel) is not { } basket)
        {
            return Cart(http);
        }

        if (step == "pickup" && !Contact.Of(basket.Basket).IsComplete)
        {
            return CheckoutEndpoints.Go(http, "contact");
        }

        var view = CheckoutView.Of(step, basket.Basket);
        if (step == "contact")
        {
            var signedIn = await shopper.FindAsync(cancel);
            view = view with { Contact = view.Contact.Or(signedIn), OffersSignIn = signedIn is null };
        }

        return await page.ShowAsync(http, basket, view, Texts, cancel);
    }

    public async Task<IResult> TakeContactAsync(HttpContext http, Contact contact, CancellationToken cancel)
    {
        if (await BasketOrCartAsync(http, cancel) is not { } basket)
        {
            return Cart(http);
        }

        var errors = contact.Check(Texts);
        if (errors.Count > 0)
        {
            var view = CheckoutView.Of("contact", basket.Basket) with { Contact = contact, Errors = errors };
            return await page.ShowAsync(http, basket, view, Texts, cancel);
        }

        await book.StoreContactAsync(basket.Basket, contact, cancel);
        return CheckoutEndpoints.Go(http, "pickup");
    }

    public async Task<IResult> TakeChoicesAsync(HttpContext http, IFormCollection form, CancellationToken cancel)
    {
        if (await BasketOrCartAsync(http, cancel) is not { } basket)
        {
            return Cart(http);
        }

        var ways = await offers.ReadAsync(basket, Texts, cancel);
        var errors = new List<FieldError>();
        var choices = new List<Choice>();
        foreach (var group in basket.Groups)
        {
            Read(group, ways[group.ShopId], form, choices, errors);
        }

        var refused = await book.StoreChoicesAsync(basket.Basket, choices, Texts, cancel);
        errors.AddRange(basket.Groups.Where(group => refused.ContainsKey(group.ShopId))
            .Select(group => new FieldError(ShopFields.Of(group.Seller).Slot, refused[group.ShopId])));
        if (errors.Count == 0)
        {
            return CheckoutEndpoints.Go(http, "summary");
        }

        var view = CheckoutView.Of("pickup", basket.Basket) with
        {
            Chosen = choices.Where(choice => !refused.ContainsKey(choice.ShopId)).ToDictionary(choice => choice.ShopId),
            Errors = errors,
        };
        return await page.ShowAsync(http, basket, view, Texts, cancel);
    }

    public async Task<IResult> ShowSummaryAsync(
        HttpContext http, IReadOnlyList<FieldError> errors, IReadOnlyCollection<string> confirmed, CancellationToken cancel)
    {
        if (await BasketOrCartAsync(http, cancel) is not { } basket)
        {
            return Cart(http);
        }

        basket = await reader.WithLegalTextsAsync(basket, cancel);
        if (Summaries.Of(basket, Texts) is not { } summary)
        {
            return CheckoutEndpoints.Go(http, Contact.Of(basket.Basket).IsComplete ? "pickup" : "contact");
        }

        var view = CheckoutView.Of("summary", basket.Basket) with
        {
            Hash = summary.Seal().Hash,
            Errors = errors,
            Confirmed = confirmed,
        };
        return await page.ShowAsync(http, basket, view, Texts, cancel);
    }

    /// <summary>Nothing was ordered; the shopper reads why, on the step where it can be mended.</summary>
    public async Task<IResult> ExplainAsync(HttpContext http, PlaceAnswer answer, OrderWish wish, CancellationToken cancel)
    {
        switch (answer)
        {
            case PlaceAnswer.SoldOut sold:
                Notice.Warning(Texts["ordering.checkout.sold_out", ("title", sold.Title)]).Leave(http);
                return Cart(http);
            case PlaceAnswer.Unconfirmed missing:
                return await ShowSummaryAsync(
                    http,
                    [.. missing.Fields.Select(field => new FieldError(field, Texts["ordering.confirm.missing"]))],
                    wish.Confirmed,
                    cancel);
            case PlaceAnswer.NoPlace full:
                return await ShowPickupAgainAsync(http, full.Refused, cancel);
            case PlaceAnswer.Changed:
                Notice.Warning(Texts["ordering.checkout.changed"]).Leave(http);
                return CheckoutEndpoints.Go(http, "summary");
            default:
                Notice.Warning(Texts["ordering.checkout.nothing"]).Leave(http);
                return Cart(http);
        }
    }

    private async Task<IResult> ShowPickupAgainAsync(
        HttpContext http, IReadOnlyList<FulfillmentRefused> refused, CancellationToken cancel)
    {
        if (await BasketOrCartAsync(http, cancel) is not { } basket)
        {
            return Cart(http);
        }

        var view = CheckoutView.Of("pickup", basket.Basket) with
        {
            Errors = [.. basket.Groups.SelectMany(group => refused
                .Where(no => no.ShopId == group.ShopId)
                .Select(no => new FieldError(ShopFields.Of(group.Seller).Slot, no.Text)))],
        };
        return await page.ShowAsync(http, basket, view, Texts, cancel);
    }

    private void Read(SellerGroup group, ShopOffers ways, IFormCollection form, List<Choice> choices, List<FieldError> errors)
    {
        var fields = ShopFields.Of(group.Seller);
        var way = ways.Methods.FirstOrDefault(one => one.Method.Id == form[fields.Method]);
        var pay = ways.Payments.FirstOrDefault(one => one.Method.Id == form[fields.Payment]);
        if (way.Method is null)
        {
            errors.Add(new(fields.Method, Texts["ordering.checkout.choose_method", ("shop", group.Seller.Name)]));
        }

        if (pay.Method is null)
        {
            errors.Add(new(fields.Payment, Texts["ordering.checkout.choose_payment", ("shop", group.Seller.Name)]));
        }

        if (way.Method is null || pay.Method is null)
        {
            return;
        }

        var option = form[fields.Slot].ToString();
        if (way.Offer.NeedsTime && option.Length == 0)
        {
            errors.Add(new(fields.Slot, Texts["ordering.checkout.choose_time", ("shop", group.Seller.Name)]));
            return;
        }

        choices.Add(new Choice(group.ShopId, way.Method.Id, way.Offer.NeedsTime ? option : null, null, null, pay.Method.Id));
    }

    /// <summary>The basket, or null when the shopper has to look at it first: empty, or something in it cannot be bought.</summary>
    private async Task<FilledBasket?> BasketOrCartAsync(HttpContext http, CancellationToken cancel)
    {
        var basket = await reader.ReadAsync(BasketCookie.Read(http), Texts, cancel);
        if (basket is { Empty: false, CanBeBought: false })
        {
            // An empty basket says so itself; who comes back to it after ordering needs no warning.
            Notice.Warning(Texts["ordering.checkout.look_at_basket"]).Leave(http);
        }

        return basket is { CanBeBought: true } ? basket : null;
    }

    private static IResult Cart(HttpContext http) => Results.Redirect($"{http.Request.PathBase}/cart");
}
