using Microsoft.AspNetCore.Http;
using Storefront.Catalog.Contracts;

namespace Storefront.Ordering.Baskets;

/// <summary>
/// The form around the whole basket: whichever of its buttons is pressed, every quantity that was typed comes along and counts.
/// Works in town scope.
/// </summary>
internal sealed class ChangeLines(BasketBook baskets)
{
    /// <summary>The start of the name of a line's field.</summary>
    public const string Field = "quantity_";

    /// <summary>Name of the buttons „+“, „−“ and „Entfernen“.</summary>
    public const string Step = "step";

    private const string Out = "out";

    public static string FieldOf(Guid line) => Field + line;

    /// <returns>What the basket says next; null where there is no such basket or line.</returns>
    public async Task<LinesChanged?> TakeAsync(string? token, IFormCollection form, CancellationToken cancel)
    {
        if (await baskets.FindAsync(token, cancel) is not { } basket)
        {
            return null;
        }

        var (stepped, step) = Pressed(form[Step].ToString());
        var lines = await baskets.LinesAsync(basket, cancel);
        if (stepped is not null && !lines.Any(line => line.Id == stepped))
        {
            return null;
        }

        var said = new LinesChanged(stepped, null, null);
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
                await baskets.ChangeAsync(basket, line.Id, wish.Quantity, cancel);
            }
        }

        return said;
    }

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
                : new Wish(Math.Clamp(from + (step switch { "up" => 1, "down" => -1, _ => 0 }), 0, Pieces.Most), typed ?? "", false);
        }
    }
}

/// <param name="Stepped">The line whose button was pressed.</param>
/// <param name="Removed">What was taken out last, and can be put back.</param>
/// <param name="Wrong">The first quantity that was not taken.</param>
internal sealed record LinesChanged(Guid? Stepped, Guid? Removed, WrongQuantity? Wrong);
