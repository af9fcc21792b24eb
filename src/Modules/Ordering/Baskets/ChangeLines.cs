using Microsoft.AspNetCore.Http;
using Storefront.Catalog.Contracts;

namespace Storefront.Ordering.Baskets;

/// <summary>
/// The form around the whole basket: whichever of its buttons is pressed, every quantity that was typed comes along and counts.
/// Works in town scope.
/// </summary>
internal sealed class ChangeLines(BasketBook baskets, ISellables sellables)
{
    /// <summary>The start of the name of a line's field.</summary>
    public const string Field = "quantity_";

    /// <summary>Name of the buttons „+“, „−“ and „Entfernen“.</summary>
    public const string Step = "step";

    /// <summary>Name of the button „Zur Kasse“.</summary>
    public const string Checkout = "checkout";

    private const string Up = "up";
    private const string Down = "down";
    private const string Out = "out";

    public static string FieldOf(Guid line) => Field + line;

    public async Task<LinesChanged> TakeAsync(string? token, IFormCollection form, string locale, CancellationToken cancel)
    {
        if (await baskets.FindAsync(token, cancel) is not { } basket)
        {
            return new LinesChanged(null, null, null, Gone: true);
        }

        var (stepped, step) = Pressed(form[Step].ToString());
        var lines = await baskets.LinesAsync(basket, cancel);
        // Taken out in another window, or ordered: what was typed for the others still counts.
        var said = stepped is not null && !lines.Any(line => line.Id == stepped)
            ? new LinesChanged(null, null, null, Gone: true)
            : new LinesChanged(Place(stepped, step), null, null);
        foreach (var line in lines)
        {
            var wish = Wish.Of(line, form, line.Id == stepped ? step : "");
            if (wish.Wrong)
            {
                said = said with { Wrong = said.Wrong ?? new WrongQuantity(line.Id, wish.Typed) };
            }
            else if (wish.Quantity == 0)
            {
                await baskets.RemoveAsync(basket, line.Id, cancel);
                said = said with { Removed = line.Id };
            }
            else if (wish.Quantity != line.Quantity)
            {
                var left = wish.Quantity > line.Quantity ? await LeftAsync(line, locale, cancel) : null;
                var quantity = left is { Count: var most } && most < wish.Quantity ? most : wish.Quantity;
                said = quantity < wish.Quantity ? said with { Capped = left } : said;
                await baskets.ChangeAsync(basket, line.Id, quantity, cancel);
            }
        }

        return said;
    }

    // As on the article's page: more than there is does not go in. What is sold out says so in its line.
    private async Task<PiecesLeft?> LeftAsync(BasketLine line, string locale, CancellationToken cancel)
    {
        var wanted = new VariantRef(line.SellerId, line.VariantId);
        var article = (await sellables.FindAsync([wanted], locale, cancel)).GetValueOrDefault(wanted);
        return article is { Available: > 0 and var most } ? new PiecesLeft(article.Title, most) : null;
    }

    /// <summary>Where the person was: on the button, so that it can be pressed once more.</summary>
    private static string? Place(Guid? line, string step) => line is null ? null : step switch
    {
        Up => $"more-{line}",
        Down => $"less-{line}",
        _ => $"quantity-{line}",
    };

    private static (Guid? Line, string Step) Pressed(string button) =>
        button.Split(':') is [var line, var step] && Guid.TryParse(line, out var id) ? (id, step) : (null, "");

    /// <summary>What a line is to become.</summary>
    private readonly record struct Wish(int Quantity, string Typed, bool Wrong)
    {
        public static Wish Of(BasketLine line, IFormCollection form, string step)
        {
            if (step == Out)
            {
                return new Wish(0, "", false);
            }

            var typed = form.TryGetValue(FieldOf(line.Id), out var sent) ? sent.ToString() : null;
            int? number = typed is null ? line.Quantity : typed.Trim() == "0" ? 0 : Pieces.Read(typed);
            return number is not { } from
                ? new Wish(line.Quantity, typed ?? "", true)
                : new Wish(Math.Clamp(from + (step switch { Up => 1, Down => -1, _ => 0 }), 0, Pieces.Most), typed ?? "", false);
        }
    }
}

/// <param name="Stepped">Id of the button that was pressed, on the page.</param>
/// <param name="Removed">What was taken out last, and can be put back.</param>
/// <param name="Wrong">The first quantity that was not taken.</param>
/// <param name="Gone">The line whose button was pressed does not lie in the basket any more.</param>
internal sealed record LinesChanged(string? Stepped, Guid? Removed, WrongQuantity? Wrong, bool Gone = false)
{
    /// <summary>All that was typed was taken over as it was meant: nothing is to be read before going on.</summary>
    public bool AsTyped => this is { Gone: false, Wrong: null, Removed: null, Capped: null };

    /// <summary>More was wanted than there is; so many lie in the basket now.</summary>
    public PiecesLeft? Capped { get; init; }
}

internal sealed record PiecesLeft(string Title, int Count);
