using Microsoft.AspNetCore.Http;
using Storefront.Catalog.Contracts;
using Storefront.Media.Contracts;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Checkouts;
using Storefront.Platform.Forms;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;
using Storefront.Users.Contracts;

namespace Storefront.Ordering.Reservations;

/// <summary>The form „Unverbindlich reservieren“ of a shop. It makes no contract, and says so.</summary>
internal sealed class ReservePage(
    IVariantChoice choice, TownDoor town, ReservationDesk desk, ITenantProfiles profiles, ICurrentShopper shopper, RequestLanguage language, CurrentScope here)
{
    private TextIn Texts => language.Texts;

    public async Task<IResult> ShowAsync(HttpContext http, string handle, CancellationToken cancel)
    {
        var asked = http.Request.Query.Select(field => (field.Key, field.Value.ToString()));
        if (await FindAsync(handle, http.Request.Query["variant"], asked, cancel) is not { } article)
        {
            // Nothing chosen yet: the product page asks for it.
            return Results.Redirect(ArticleAddress.Of(http, handle, asked, choose: true) + "#choice");
        }

        if (!article.Reservable)
        {
            // Sold meanwhile, or a plan of the town rests it: said before somebody types.
            Notice.Warning(Texts["ordering.reserve.gone"]).Leave(http);
            return Results.Redirect(ArticleAddress.Of(http, article.Handle, [], choose: false));
        }

        // Not stored anywhere else, but the button „back“ finds it again, with the same id.
        // What was wrong is asked for anew: once it is reserved, no browser shows it again.
        http.Response.Headers.CacheControl = http.Request.Query.ContainsKey("again") ? "no-store" : "private, no-cache";
        if (http.Request.Query.ContainsKey("again") && KeptForm.Read(http) is { Fields.Count: > 0 } kept)
        {
            var typed = new Contact(kept["name"] ?? "", kept["email"] ?? "", kept["phone"] ?? "", kept["note"] ?? "");
            var errors = kept.Fields.SelectMany(field => field.Errors.Select(error => new FieldError(field.Name, error.In(Texts))));
            return await PageAsync(http, article, new Typed(kept["form"] ?? "", kept["quantity"] ?? "", typed), [.. errors], cancel);
        }

        var known = new Contact("", "", "", "").Or(await shopper.FindAsync(cancel));
        var quantity = article.IsService ? "1" : QuantityOf(http.Request);
        return await PageAsync(http, article, new Typed(Secrets.Checkout().ToString(), quantity, known), [.. WrongQuantity(article, quantity)], cancel);
    }

    public async Task<IResult> ReserveAsync(HttpContext http, string handle, IFormCollection form, CancellationToken cancel)
    {
        if (await FindAsync(handle, form["variant"], [], cancel) is not { } article || article.Handle != handle)
        {
            return Results.NotFound();
        }

        var typed = new Typed(form["form"].ToString(), form["quantity"].ToString(), Contact.Read(form));
        if (LanguageWish.Read(form) is { } wish)
        {
            return Again(http, article, typed, [], "&lang=" + wish);
        }

        var errors = new List<FieldError>(typed.Contact.Check(Texts));
        if ((article.IsService ? 1 : Pieces.Read(typed.Quantity, ReservationDesk.MostPieces)) is not { } quantity)
        {
            quantity = 0;
            errors.InsertRange(0, WrongQuantity(article, typed.Quantity));
        }

        if (errors.Count > 0)
        {
            return Again(http, article, typed, errors);
        }

        var id = Guid.TryParse(typed.Form, out var parsed) ? parsed : Guid.Empty;
        switch (await desk.ReserveAsync(id, article, quantity, typed.Contact, await shopper.FindAsync(cancel), Texts, cancel))
        {
            case ReserveAnswer.Reserved done:
                KeptForm.Forget(http);
                return Results.Redirect($"{http.Request.PathBase}/reservations/{done.Token}");
            case ReserveAnswer.Already before:
                KeptForm.Forget(http);
                Notice.Warning(Texts["ordering.reserve.already"]).Leave(http);
                return Results.Redirect($"{http.Request.PathBase}/reservations/{before.Token}");
            case ReserveAnswer.Gone { Left: > 0 and var left }:
                return Again(http, article, typed, [new("quantity", Texts["ordering.reserve.only_left", ("count", left)])]);
            default:
                return Again(http, article, typed, [new("quantity", Texts["ordering.reserve.gone"])]);
        }
    }

    /// <summary>What was typed on the page of the article comes along.</summary>
    private static string QuantityOf(HttpRequest request) => request.Query["quantity"].ToString().Trim() is not { Length: > 0 } typed
        ? "1"
        : typed.AtMost(BasketPage.LongestQuantity);

    // Whoever asks for more than is there reads how many there are, and the field allows no more either.
    private IEnumerable<FieldError> WrongQuantity(Sellable article, string typed) => Pieces.Read(typed, ReservationDesk.MostPieces) switch
    {
        null when MostOf(article) == 1 => [new FieldError("quantity", Texts["ordering.reserve.only_left", ("count", 1)])],
        null => [new FieldError("quantity", Texts[Pieces.WrongKey, ("most", MostOf(article))])],
        { } pieces when pieces > MostOf(article) => [new FieldError("quantity", Texts["ordering.reserve.only_left", ("count", MostOf(article))])],
        _ => [],
    };

    private static int MostOf(Sellable article) => article is { IsService: false, Available: { } left }
        ? Math.Clamp(left, 1, ReservationDesk.MostPieces)
        : ReservationDesk.MostPieces;

    /// <summary>The form once more at an address of its own, as at the checkout: back and forward never send it again.</summary>
    private static IResult Again(HttpContext http, Sellable article, Typed typed, IReadOnlyList<FieldError> errors, string query = "")
    {
        KeptField Field(string name, string value) => new(name, value, [.. errors.Where(error => error.Field == name).Select(error => new KeptError(error.Text))]);
        new KeptForm
        {
            Fields =
            [
                Field("form", typed.Form), Field("quantity", typed.Quantity), Field("name", typed.Contact.Name),
                Field("email", typed.Contact.Email), Field("phone", typed.Contact.Phone), Field("note", typed.Contact.Note),
            ],
        }.Leave(http);
        return Results.Redirect($"{http.Request.PathBase}/reserve/{article.Handle}?variant={article.Ref.VariantId}&again=1{query}");
    }

    private async Task<Sellable?> FindAsync(
        string handle, string? variant, IEnumerable<(string Name, string Value)> options, CancellationToken cancel)
    {
        VariantRef? wanted = Guid.TryParse(variant, out var id)
            ? new VariantRef(here.Value.ShopId, id)
            : await choice.FindAsync(handle, WishReader.Options(options), cancel);
        return wanted is not { } found || (await profiles.CurrentAsync(cancel)).Level < ShopLevel.Reserve
            ? null
            : await town.InAsync<ISellables, Sellable?>(async sellables =>
                (await sellables.FindAsync([found], Texts.Locale, cancel)).GetValueOrDefault(found));
    }

    private async Task<ThemePage> PageAsync(
        HttpContext http, Sellable article, Typed typed, IReadOnlyList<FieldError> errors, CancellationToken cancel)
    {
        var most = MostOf(article);
        FieldDrop Field(string name, string value) => new(value, errors.FirstOrDefault(error => error.Field == name)?.Text);
        var form = new ReserveFormDrop
        {
            Action = $"{http.Request.PathBase}/reserve/{article.Handle}",
            Id = typed.Form,
            Errors = [.. errors.Select(error => new ErrorDrop(error.Field, error.Text))],
            Quantity = Field("quantity", typed.Quantity),
            Most = most,
            SumText = Pieces.Read(typed.Quantity, most) is > 1 and var pieces ? ReservationTexts.Price(article.Price, pieces, Texts) : null,
            Name = Field("name", typed.Contact.Name),
            Email = Field("email", typed.Contact.Email),
            Phone = Field("phone", typed.Contact.Phone),
            Wish = Field("note", typed.Contact.Note),
            Button = Texts[article.IsService ? "ordering.reserve.ask" : "ordering.reserve.button"],
            Note = article.IsService ? Texts["ordering.reserve.ask_note"] : Texts["ordering.reserve.note", ("until", await desk.UntilTextAsync(Texts, cancel))],
        };
        return new ThemePage("reserve")
        {
            Title = Texts[article.IsService ? "ordering.reserve.ask_title" : "ordering.reserve.title", ("title", article.Title)],
            NoIndex = true,
            LanguageForm = "reserve",
        }
        .With("product", Wanted(http, article, article.Title))
        .With("selected_variant", Wanted(http, article, article.VariantTitle))
        .With("form", form);
    }

    private WantedDrop Wanted(HttpContext http, Sellable article, string title) => new()
    {
        Id = article.Ref.VariantId,
        Kind = article.IsService ? "service" : "product",
        Title = title,
        Url = $"{http.Request.PathBase}/products/{article.Handle}",
        Image = article.Image ?? ImageDrop.Missing(article.Title),
        Price = article.Price.Format(Texts.Locale),
        UnitPrice = article.UnitPriceText,
        DepositText = LineTexts.Deposit(article.Deposit, Texts),
        StockState = article.Available is <= 0 ? "gone" : "in_stock",
        StockText = article.IsService ? Texts["ordering.reserve.by_appointment"]
            : article.Available is { } left
            ? Texts["ordering.reserve.stock", ("count", left)]
            : Texts["ordering.reserve.stock_there"],
    };

    /// <param name="Form">Id of the form.</param>
    /// <param name="Quantity">As typed.</param>
    /// <param name="Contact">For whom.</param>
    private sealed record Typed(string Form, string Quantity, Contact Contact);
}
