using System.Collections.Frozen;
using Storefront.Hours.Contracts;
using Storefront.Hours.Timetables;

namespace Storefront.Hours.Closures.Layer;

/// <summary>What the plans of a town mean for each of its shops, worked out once and kept with the town's hours.</summary>
/// <param name="OfShops">The earliest first.</param>
/// <param name="Past">Times at which plans of the past sixty days kept a shop shut.</param>
internal sealed record TownClosures(
    FrozenDictionary<Guid, IReadOnlyList<ShopClosure>> OfShops,
    FrozenDictionary<Guid, IReadOnlyList<(DateTimeOffset From, DateTimeOffset? Until)>> Past)
{
    public IReadOnlyList<TownBand> Bands { get; init; } = [];

    public static TownClosures None { get; } = new(
        FrozenDictionary<Guid, IReadOnlyList<ShopClosure>>.Empty,
        FrozenDictionary<Guid, IReadOnlyList<(DateTimeOffset From, DateTimeOffset? Until)>>.Empty);

    /// <summary>There is something to keep an eye on: shops that join or change are in it or not.</summary>
    public bool AreThere => OfShops.Count > 0 || Past.Count > 0 || Bands.Count > 0;

    public IReadOnlyList<ShopClosure> Of(Guid shop) => OfShops.GetValueOrDefault(shop, []);

    public DateTimeOffset? LastShut(Guid shop, DateTimeOffset now) => Past.GetValueOrDefault(shop, [])
        .Where(time => time.From <= now)
        .Select(time => (DateTimeOffset?)(time.Until is { } end && end < now ? end : now))
        .Max();

    public Timetable Over(Guid shop, Timetable own) => Of(shop) is { Count: > 0 } closures
        ? own with { Planned = [.. closures.Select(Planned)] }
        : own;

    private static PlannedClosure Planned(ShopClosure closure) => new(closure.From, closure.Until, closure.AtDoor)
    {
        TitleDe = closure.Title.German,
        TitleEn = closure.Title.English,
        WordsDe = closure.Words.German,
        WordsEn = closure.Words.English,
    };
}
