namespace Storefront.Pages.Contracts;

/// <summary>What somebody declared to the shops of the current town, by the address the acknowledgement went to. Works in town scope.</summary>
public interface IDeclaredWithdrawals
{
    /// <summary>The oldest first.</summary>
    Task<IReadOnlyList<DeclaredWithdrawal>> ByAsync(string email, CancellationToken cancel);
}

/// <param name="ShopId">Whose contract it is about.</param>
/// <param name="At">When it was received.</param>
/// <param name="Name">Who declared it.</param>
/// <param name="Email">Where the acknowledgement went.</param>
/// <param name="Contract">Order number or a description, in the person's words.</param>
/// <param name="Part">What was withdrawn from; empty for the whole contract, null for what came in before it was asked.</param>
/// <param name="Note">What the person added; may be empty.</param>
/// <param name="DoneAt">When the shop had dealt with it.</param>
public sealed record DeclaredWithdrawal(
    Guid ShopId, DateTimeOffset At, string Name, string Email, string Contract, string? Part, string Note, DateTimeOffset? DoneAt);
