using Storefront.Platform.Values;

namespace Storefront.Pages.Contracts;

/// <summary>The order of a purchase at the current shop, for whoever knows the purchase's secret. Implemented by whoever keeps orders.</summary>
public interface IHeldOrders
{
    /// <param name="secret">From the address of the shopper's page. A number that anybody may guess leads nowhere.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>Null when it does not lead to an order of this shop.</returns>
    Task<HeldOrder?> FindAsync(string secret, CancellationToken cancel);
}

/// <param name="Number">Its number.</param>
/// <param name="Name">Of the buyer.</param>
/// <param name="Email">Of the buyer.</param>
/// <param name="Lines">What can still be withdrawn from.</param>
/// <param name="Touched">A part was withdrawn or declined before.</param>
public sealed record HeldOrder(string Number, string Name, string Email, IReadOnlyList<HeldLine> Lines, bool Touched)
{
    /// <summary>The shop has the money.</summary>
    public bool Paid { get; init; }
}

/// <param name="Id">Of the line.</param>
/// <param name="Title">„Wanderschuh Alpsee, Größe: 40“.</param>
/// <param name="Left">So many pieces.</param>
public sealed record HeldLine(Guid Id, string Title, int Left)
{
    /// <summary>Of one piece, with its deposit.</summary>
    public Money Each { get; init; }

    /// <summary>The sentence that says there is no right to withdraw from it; null where there is one, be it one that may end.</summary>
    public string? NoRight { get; init; }
}

/// <summary>So many pieces of a line are withdrawn from.</summary>
public sealed record WithdrawnPieces(Guid Line, int Quantity);
