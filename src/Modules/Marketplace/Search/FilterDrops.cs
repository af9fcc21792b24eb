using Storefront.Liquid;
using Storefront.Liquid.Values;

namespace Storefront.Marketplace.Search;

/// <summary><c>filters</c>: a toggle has an address, a choice has values.</summary>
internal sealed record FilterDrop(string Name, string Label, string Type, bool Active, string? Url, IReadOnlyList<FilterValueDrop> Values) : ILiquidDrop
{
    public static FilterDrop Toggle(string name, string label, bool active, string url) => new(name, label, "toggle", active, url, []);

    public static FilterDrop Choice(string name, string label, bool active, IEnumerable<FilterValueDrop> values) =>
        new(name, label, "choice", active, null, [.. values]);
}

/// <param name="Label">„Schuhe“.</param>
/// <param name="Count">How many it would show; null where it narrows nothing.</param>
/// <param name="Active">Chosen now.</param>
/// <param name="Url">Chooses it, or takes it away when it is chosen.</param>
internal sealed record FilterValueDrop(string Label, int? Count, bool Active, string Url) : ILiquidDrop;

/// <summary><c>active_filters</c>.</summary>
internal sealed record ActiveFilterDrop(string Label, string Url) : ILiquidDrop;

/// <summary><c>search</c> of the portal.</summary>
internal sealed record TownSearchDrop(string Terms, int Count, bool Performed, string? Corrected, string? TookText) : ILiquidDrop
{
    /// <summary>A single letter: nothing was looked for.</summary>
    public bool TooShort { get; init; }

    public int Unfiltered { get; init; }

    /// <summary>Where those are, when filters leave nothing.</summary>
    public string? UnfilteredUrl { get; init; }
}
