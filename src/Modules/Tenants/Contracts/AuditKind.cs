using Storefront.Platform.Web;

namespace Storefront.Tenants.Contracts;

/// <summary>Lines of the log that somebody looks for together. Registered as a singleton; several modules may add to one kind.</summary>
/// <param name="Name">Its words are <c>audit_kind.{Name}</c>.</param>
/// <param name="Where">Whose logs have such lines.</param>
/// <param name="Beginnings">How the actions begin that belong to it; the longest that fits decides.</param>
public sealed record AuditKind(string Name, TenantKinds Where, params string[] Beginnings);
