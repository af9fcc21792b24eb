namespace Storefront.Pages.Contracts;

/// <summary>Somebody withdrew from a contract with this shop. Raised in the shop's scope.</summary>
/// <param name="Contract">Order number or a description, in the person's words.</param>
/// <param name="Note">What the person added, such as „only the boots“; may be empty.</param>
/// <param name="At">When it was received.</param>
/// <param name="Email">Where the acknowledgement went. Anybody can send the form: only the buyer's address shows that it was the buyer.</param>
public sealed record WithdrawalReceived(string Contract, string Note, DateTimeOffset At, string Email);
