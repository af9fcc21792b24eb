namespace Storefront.Users.Contracts;

/// <summary>Who runs this host. Operator scope only.</summary>
public interface IOperators
{
    /// <summary>Whether anybody can sign in at the operator's door.</summary>
    Task<bool> AnyAsync(CancellationToken cancel);

    /// <summary>Makes somebody an operator; twice is like once. A known account keeps its password until the link is used.</summary>
    /// <param name="email">Where they sign in with. A valid address.</param>
    /// <param name="name">As colleagues read it.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<OperatorAdded> AddAsync(string email, string name, CancellationToken cancel);
}

/// <param name="Email">Where they sign in with.</param>
/// <param name="Name">As colleagues read it.</param>
/// <param name="Url">Where they choose a password, once and within two hours; a secret.</param>
public sealed record OperatorAdded(string Email, string Name, string Url);
