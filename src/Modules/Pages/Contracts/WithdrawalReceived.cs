namespace Storefront.Pages.Contracts;

/// <summary>Somebody withdrew from a contract with this shop. Raised in the shop's scope.</summary>
/// <param name="Contract">Order number or a description, in the person's words.</param>
/// <param name="Part">What is withdrawn from, such as „1 × Wanderschuh Alpsee“; empty for the whole contract.</param>
/// <param name="Note">A message to the shop; says nothing about what is withdrawn.</param>
/// <param name="At">When it was received.</param>
/// <param name="Email">Where the acknowledgement went. Anybody can send the form: only the buyer's address shows that it was the buyer.</param>
public sealed record WithdrawalReceived(string Contract, string Part, string Note, DateTimeOffset At, string Email)
{
    /// <summary>The same part, where it was ticked on a form that knew the order; else empty.</summary>
    public IReadOnlyList<WithdrawnPieces> Pieces { get; init; } = [];
}
