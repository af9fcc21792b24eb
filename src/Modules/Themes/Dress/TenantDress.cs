using System.Collections.Concurrent;
using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Themes.Files;
using Storefront.Themes.Rendering;

namespace Storefront.Themes.Dress;

/// <summary>Everything on a tenant's pages that stays the same until it changes a setting: made once per version and language.</summary>
internal sealed class TenantDress
{
    public required long Version { get; init; }

    public required Theme Theme { get; init; }

    public required ThemeDocument Document { get; init; }

    public required string Locale { get; init; }

    public required string SiteName { get; init; }

    public required Dictionary<string, LiquidValue> Settings { get; init; }

    /// <summary>Null on the portal.</summary>
    public required ShopDrop? Shop { get; init; }

    public required TownDrop Town { get; init; }

    public required RoutesDrop Routes { get; init; }

    public required string CssUrl { get; init; }

    /// <summary>Absolute address of the tenant's first page without the closing slash: pages append their path.</summary>
    public required string CanonicalRoot { get; init; }

    public required SettingsCss Css { get; init; }

    /// <summary>The part of the head that is the same on every page.</summary>
    public required string HeadTail { get; init; }

    public ConcurrentDictionary<string, PagePlan> Plans { get; } = new(StringComparer.Ordinal);
}
