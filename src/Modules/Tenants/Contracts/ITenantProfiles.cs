using Storefront.Platform.Scopes;

namespace Storefront.Tenants.Contracts;

/// <summary>Profiles of towns and shops, kept in memory by settings version and read when first asked for.</summary>
public interface ITenantProfiles
{
    /// <summary>The profile of the tenant of the current scope.</summary>
    ValueTask<TenantProfile> CurrentAsync(CancellationToken cancel);

    /// <summary>The profile of a town, or of a shop in the current town.</summary>
    ValueTask<TenantProfile?> FindAsync(Scope scope, CancellationToken cancel);

    /// <summary>All live shops of the current town, in one query, by name.</summary>
    Task<IReadOnlyList<TenantProfile>> ShopsAsync(CancellationToken cancel);
}

/// <summary>
/// Typed settings of the current tenant, one JSON document per key; <typeparamref name="T"/>'s defaults when none is stored.
/// </summary>
public interface ITenantSettings
{
    ValueTask<T> GetAsync<T>(string key, CancellationToken cancel)
        where T : class, new();

    /// <summary>The same document for every shop of the current town that has one, in one query.</summary>
    Task<IReadOnlyDictionary<Guid, T>> OfShopsAsync<T>(string key, CancellationToken cancel)
        where T : class, new();

    /// <summary>Stores the document within the caller's unit of work and bumps the tenant's version.</summary>
    Task SetAsync<T>(string key, T value, CancellationToken cancel)
        where T : class, new();
}

/// <summary>Where tenants live on the web.</summary>
public interface ITenantAddresses
{
    /// <summary>Absolute canonical address, such as <c>https://musterstadt.example/shops/becker/products/x</c>.</summary>
    string Url(Scope scope, string path = "/");

    /// <summary>
    /// Address for a link on the page of the current request: relative to the host where that works, so that a shopper
    /// stays on the host (and its basket cookie) they came by.
    /// </summary>
    string Link(Scope scope, string path = "/");

    /// <summary>Whether an absolute address leads to the operator, a town or a shop of this installation.</summary>
    bool IsOurs(Uri address);
}

/// <summary>What was done, by whom, in whose name; stored within the caller's unit of work.</summary>
public interface IAuditLog
{
    /// <param name="action">
    /// Text key below <c>audit.</c>, such as <c>shop_approved</c>: a sentence that may name <c>subject</c> and what the states hold, as
    /// <c>before_price_cents</c> or <c>after_from</c>.
    /// </param>
    /// <param name="subject">What it was done to, in words.</param>
    /// <param name="before">State before, JSON-serialisable, or null.</param>
    /// <param name="after">State after, or null.</param>
    void Record(string action, string subject, object? before = null, object? after = null);

    /// <summary>The same for work that somebody asked for and that is done later, when nobody is there.</summary>
    /// <param name="by">Who asked; empty: the program itself.</param>
    /// <param name="action">Text key below <c>audit.</c></param>
    /// <param name="subject">What it was done to, in words.</param>
    /// <param name="after">State after, or null.</param>
    void RecordFor(string by, string action, string subject, object? after = null);
}

/// <summary>A branch template of <c>seeds/branches</c>: what a new shop of the trade starts with.</summary>
public sealed record Branch
{
    public required string Id { get; init; }

    /// <summary>By language: <c>de</c>, <c>en</c>.</summary>
    public required IReadOnlyDictionary<string, string> Title { get; init; }

    public string SchemaOrgType { get; init; } = "Store";

    /// <summary>VAT rate in percent: 19, 7 or 0.</summary>
    public int TaxRate { get; init; } = 19;

    /// <summary>Usual unit for the unit price: <c>piece</c>, <c>g</c>, <c>ml</c>, <c>m</c>.</summary>
    public string Unit { get; init; } = "piece";

    public string OpeningHours { get; init; } = "Mo-Fr 09:00-18:00; Sa 09:00-14:00; PH off";

    /// <summary>Withdrawal class of legal.md 4.1.</summary>
    public string Withdrawal { get; init; } = "STANDARD";
}

public interface IBranches
{
    IReadOnlyList<Branch> All { get; }

    Branch? Find(string? id);

    /// <summary>The branch that somebody writes by its id or by its German or English name, in capitals or not.</summary>
    Branch? Named(string words);
}

/// <summary>A tenant's profile, state or features changed. Raised in its own scope.</summary>
public sealed record TenantChanged;
