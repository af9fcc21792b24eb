using System.Globalization;
using Storefront.Pages.Contracts;
using Storefront.Platform.Values;

namespace Storefront.Pages.Withdrawal;

/// <summary>What somebody withdraws from, in words and, where the order is known, as pieces of its lines.</summary>
/// <param name="Text">Empty for the whole contract.</param>
/// <param name="Pieces">Empty where it was not ticked.</param>
internal sealed record WithdrawnPart(string Text, IReadOnlyList<WithdrawnPieces> Pieces)
{
    /// <summary>What is to be given back for it, nothing where nobody has paid; null where the order is not known.</summary>
    public Money? Refund { get; private init; }

    public static WithdrawnPart Of(WithdrawalForm form, HeldOrder? order)
    {
        if (order is not { Lines.Count: > 0 })
        {
            return new WithdrawnPart(form.Part?.Trim() ?? "", []);
        }

        var ticked = order.Lines.Where(line => form.Lines.Contains(line.Id))
            .Select(line => (Line: line, Quantity: QuantityOf(form, line) ?? line.Left)).ToList();
        var all = !order.Touched && ticked.Count == order.Lines.Count && ticked.TrueForAll(one => one.Quantity == one.Line.Left);
        var part = all
            ? new WithdrawnPart("", [])
            : new WithdrawnPart(
                string.Join("; ", ticked.Select(one => $"{one.Quantity} × {one.Line.Title}")),
                [.. ticked.Select(one => new WithdrawnPieces(one.Line.Id, one.Quantity))]);
        return part with { Refund = order.Paid ? ticked.Aggregate(Money.Zero, (sum, one) => sum + (one.Line.Each * one.Quantity)) : Money.Zero };
    }

    /// <summary>Null for what is no number of pieces of this line.</summary>
    public static int? QuantityOf(WithdrawalForm form, HeldLine line)
    {
        if (line.Left == 1 || !form.Pieces.TryGetValue(line.Id, out var typed))
        {
            return line.Left;
        }

        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity >= 1 && quantity <= line.Left
            ? quantity
            : null;
    }
}
