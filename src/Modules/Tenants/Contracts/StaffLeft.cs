namespace Storefront.Tenants.Contracts;

/// <summary>Somebody no longer works for the shop or town in whose scope it is raised: what shows them there has to end.</summary>
/// <param name="Person">Their account.</param>
public sealed record StaffLeft(Guid Person);
