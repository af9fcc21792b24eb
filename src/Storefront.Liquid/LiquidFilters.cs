using Storefront.Liquid.Filters;
using Storefront.Liquid.Nodes;
using Storefront.Liquid.Rendering;
using Storefront.Liquid.Values;

namespace Storefront.Liquid;

/// <summary>
/// A filter: gets what stands left of the pipe and the arguments, gives back a value. Must be free of side effects and
/// safe to call from many threads. Throw <see cref="LiquidRenderException"/> for arguments that make no sense.
/// </summary>
public delegate LiquidValue LiquidFilter(LiquidValue input, in LiquidArguments arguments, RenderContext context);

/// <summary>The filters templates can use.</summary>
public sealed class LiquidFilters
{
    private readonly Dictionary<string, FilterEntry> _filters = new(StringComparer.Ordinal);

    private readonly bool _isShared;

    internal LiquidFilters(bool isShared = false)
    {
        StandardFilters.AddTo(this);
        _isShared = isShared;
    }

    /// <summary>
    /// Adds a filter or replaces one. A template that gives fewer or more positional arguments, or named ones where
    /// none are expected, does not parse.
    /// </summary>
    /// <param name="name">Name in snake_case, such as <c>asset_url</c>.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="min">Fewest positional arguments.</param>
    /// <param name="max">Most positional arguments.</param>
    /// <param name="named">May it have named arguments (<c>| t: count: 3</c>)?</param>
    public void Add(string name, LiquidFilter filter, int min = 0, int max = 0, bool named = false)
    {
        if (_isShared)
            throw new InvalidOperationException("LiquidOptions.Default is shared. Make options of your own to add filters.");
        _filters[name] = new FilterEntry(name, filter, min, Math.Max(min, max), named);
    }

    internal FilterEntry? Find(string name) => _filters.GetValueOrDefault(name);

    /// <summary>Names of all filters, for editors and linters.</summary>
    public IReadOnlyCollection<string> Names => _filters.Keys;
}

internal sealed record FilterEntry(string Name, LiquidFilter Filter, int Min, int Max, bool Named);
