using System.Globalization;
using Microsoft.AspNetCore.Http;
using Storefront.Catalog.Contracts;
using Storefront.Media.Contracts;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Checkouts;
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
            Notice.Warning(Texts["ordering.basket.choose"]).Leave(http);
            return Results.Redirect($"{http.Request.PathBase}/products/{handle}");
        }

        return Page(http, article, new Contact("", "", "", "").Or(await shopper.FindAsync(cancel)), "1", []);
    }

    public async Task<IResult> ReserveAsync(HttpContext http, string handle, IFormCollection form, CancellationToken cancel)
    {
        if (await FindAsync(handle, form["variant"], [], cancel) is not { } article || article.Handle != handle)
        {
            return Results.NotFound();
        }

        var contact = Contact.Read(form);
        var errors = new List<FieldError>(contact.Check(Texts));
        if (!int.TryParse(form["quantity"], NumberStyles.None, CultureInfo.InvariantCulture, out var quantity)
            || quantity is < 1 or > ReservationDesk.MostPieces)
        {
            errors.Insert(0, new("quantity", Texts["ordering.reserve.quantity", ("most", ReservationDesk.MostPieces)]));
        }

        if (errors.Count > 0)
        {
            return Page(http, article, contact, form["quantity"].ToString(), errors);
        }

        return await desk.ReserveAsync(article, quantity, contact, await shopper.FindAsync(cancel), Texts, cancel) switch
        {
            ReserveAnswer.Reserved done => Results.Redirect($"{http.Request.PathBase}/reservations/{done.Token}"),
            ReserveAnswer.Gone { Left: > 0 and var left } => Page(
                http, article, contact, form["quantity"].ToString(), [new("quantity", Texts["ordering.reserve.only_left", ("count", left)])]),
            _ => Page(http, article, contact, form["quantity"].ToString(), [new("quantity", Texts["ordering.reserve.gone"])]),
        };
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

    private ThemePage Page(HttpContext http, Sellable article, Contact contact, string quantity, IReadOnlyList<FieldError> errors)
    {
        FieldDrop Field(string name, string value) => new(value, errors.FirstOrDefault(error => error.Field == name)?.Text);
        var form = new ReserveFormDrop
        {
            Action = $"{http.Request.PathBase}/reserve/{article.Handle}",
            Errors = [.. errors.Select(error => new ErrorDrop(error.Field, error.Text))],
            Quantity = Field("quantity", quantity),
            Name = Field("name", contact.Name),
            Email = Field("email", contact.Email),
            Phone = Field("phone", contact.Phone),
            Button = Texts[article.IsService ? "ordering.reserve.ask" : "ordering.reserve.button"],
            Note = Texts[article.IsService ? "ordering.reserve.ask_note" : "ordering.reserve.note"],
        };
        return new ThemePage("reserve")
        {
            Title = Texts[article.IsService ? "ordering.reserve.ask_title" : "ordering.reserve.title", ("title", article.Title)],
            NoIndex = true,
            StatusCode = errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
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
}
