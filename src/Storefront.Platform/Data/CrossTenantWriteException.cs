using Storefront.Platform.Scopes;

namespace Storefront.Platform.Data;

/// <summary>A row of one owner was about to be written in another owner's scope. Always a bug.</summary>
public sealed class CrossTenantWriteException(string entity, Scope owner, Scope current)
    : InvalidOperationException($"{entity} belongs to {owner}, the current scope is {current}. Load it in its own scope.");
