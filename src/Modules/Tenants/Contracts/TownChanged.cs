namespace Storefront.Tenants.Contracts;

/// <summary>A town is called otherwise or is to be found elsewhere; texts that name it follow. Raised in the town's scope, with what was true before.</summary>
/// <param name="PortalName">What its portal was called.</param>
/// <param name="Name">The body that answers for it.</param>
/// <param name="Contact">Where it was.</param>
public sealed record TownChanged(string PortalName, string Name, ContactDetails Contact);
