using Storefront.Tenants.Contracts;

namespace Storefront.Host.Commands;

/// <summary>The town that a command works in: that of <c>--town</c>, or the only one there is.</summary>
/// <param name="Town">Null when it is not known.</param>
/// <param name="Problem">Then what to do about it.</param>
internal sealed record TownOf(TownSummary? Town, string Problem = "")
{
    public static async Task<TownOf> FindAsync(Workplace place, string? slug, CancellationToken cancel)
    {
        var provisioning = place.Get<IProvisioning>();
        if (slug is not null)
        {
            return await provisioning.FindTownAsync(slug, cancel) is { } named
                ? new TownOf(named)
                : new TownOf(null, $"There is no town {slug}. \"storefront town list\" shows those there are.");
        }

        return await provisioning.TownsAsync(cancel) switch
        {
            [var only] => new TownOf(only),
            [] => new TownOf(null, "There is no town yet. \"storefront town add NAME\" founds one."),
            var several => new TownOf(null, $"There are several towns. Name one with --town: {string.Join(", ", several.Select(town => town.Slug))}."),
        };
    }
}
