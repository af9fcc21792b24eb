using System.Collections.Frozen;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;

namespace Storefront.Tenants.Features;

/// <summary>Which features are on: defaults, then the tenant's switches, then the town's limits, then what they need.</summary>
internal static class FeatureSet
{
    public static FrozenSet<string> Of(
        ModuleCatalog catalog, TenantKinds kind, IReadOnlyDictionary<string, bool> switches, IReadOnlyCollection<string> limits)
    {
        var on = catalog.Features
            .Where(feature => feature.Kinds.HasFlag(kind)
                && switches.GetValueOrDefault(feature.Id, feature.Default)
                && !limits.Contains(feature.Id))
            .ToDictionary(feature => feature.Id);
        while (on.Values.FirstOrDefault(feature => !feature.Requires.All(on.ContainsKey)) is { } lacking)
        {
            on.Remove(lacking.Id);
        }

        return on.Keys.ToFrozenSet(StringComparer.Ordinal);
    }
}
