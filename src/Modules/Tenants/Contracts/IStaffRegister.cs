namespace Storefront.Tenants.Contracts;

/// <summary>Makes people staff, and counts them. Works in the scope of the tenant they work for; twice is like once.</summary>
public interface IStaffRegister
{
    /// <param name="userId">Their account.</param>
    /// <param name="name">As colleagues read it.</param>
    /// <param name="email">Where mails go.</param>
    /// <param name="role"><c>owner</c>, <c>staff</c>, <c>town_admin</c>, <c>editor</c>, <c>association</c> or <c>expert</c>.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task AddAsync(Guid userId, string name, string email, string role, CancellationToken cancel);

    /// <summary>How many people work for the tenant of the current scope.</summary>
    Task<int> CountAsync(CancellationToken cancel);

    /// <summary>The account of whoever works here under this address; null when nobody does.</summary>
    Task<Guid?> FindAsync(string email, CancellationToken cancel);

    /// <summary>Makes somebody an operator of this host. Operator scope only.</summary>
    Task AddOperatorAsync(Guid userId, string name, string email, CancellationToken cancel);

    /// <summary>Whether this host has an operator. Operator scope only.</summary>
    Task<bool> HasOperatorAsync(CancellationToken cancel);
}
