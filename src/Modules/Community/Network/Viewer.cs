using Storefront.Platform.Scopes;

namespace Storefront.Community.Network;

/// <summary>Who looks: which town, and whether it takes part in the exchange with other towns.</summary>
internal readonly record struct Viewer(Guid Town, bool SeesNetwork)
{
    public static Viewer Of(CurrentScope here) => new(here.Value.TownId, here.Tenant?.Has(CommunityModule.AcrossTowns) == true);
}
