namespace Storefront.Users.Contracts;

/// <summary>Whether people can sign in without a password.</summary>
public interface IPasskeys
{
    /// <param name="account">Of a person who works here.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<bool> HasAnyAsync(Guid account, CancellationToken cancel);
}
