using Microsoft.EntityFrameworkCore;
using NodaTime;
using Storefront.Catalog.Prices;
using Storefront.Catalog.Products;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;

namespace Storefront.Catalog.PriceHistory;

/// <summary>What is asked for a variant while it is offered.</summary>
/// <param name="Price">Gross.</param>
/// <param name="Announced">Shown as a reduction.</param>
internal sealed record Offer(Money Price, bool Announced)
{
    internal static Offer? Of(Variant variant, bool offered) =>
        offered ? new Offer(variant.Price, variant.ComparePrice is not null) : null;
}

/// <summary>Writes down every price that is asked, and finds what a reduction has to be compared with.</summary>
internal sealed class PriceBook(StorefrontDb db, CurrentScope here, TimeProvider clock)
{
    private readonly Dictionary<Guid, (Variant Variant, List<PriceRecord> New)> _announced = [];

    /// <param name="variant">With its new price.</param>
    /// <param name="before">What was asked until now; null when it was not offered.</param>
    /// <param name="offered">Whether it is offered now: drafts are not.</param>
    internal void Changed(Variant variant, Offer? before, bool offered)
    {
        var now = Offer.Of(variant, offered);
        if (now is not { Announced: true })
        {
            variant.LowestBefore = null;
        }

        if (now == before)
        {
            return;
        }

        var record = Note(variant.Id, clock.GetUtcNow(), now);
        if (now is { Announced: true })
        {
            Announcement(variant).Add(record);
        }
    }

    internal void Withdrawn(Variant variant)
    {
        Note(variant.Id, clock.GetUtcNow(), null);
    }

    /// <summary>A price asked before this catalogue knew the variant: recipes tell a past.</summary>
    internal void AskedBefore(Variant variant, Money price, TimeSpan ago) =>
        Announcement(variant).Add(Note(variant.Id, clock.GetUtcNow() - ago, new Offer(price, false)));

    /// <summary>Sets what may be shown as the former price of all reductions of this unit of work, with one question.</summary>
    internal async Task ReferToHistoryAsync(CancellationToken cancel)
    {
        if (_announced.Count == 0)
        {
            return;
        }

        var ids = _announced.Keys.ToList();
        var stored = (await db.Set<PriceRecord>().AsNoTracking().Where(record => ids.Contains(record.VariantId)).ToListAsync(cancel))
            .ToLookup(record => record.VariantId);
        var zone = DateTimeZoneProviders.Tzdb[here.Tenant?.TimeZone ?? "Europe/Berlin"];
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        foreach (var (variant, added) in _announced.Values)
        {
            var history = stored[variant.Id].Concat(added).Select(record => record.AsPoint());
            variant.LowestBefore = LowestPrice.Of(history, now, zone) is { } reduction ? Money.Eur(reduction.ReferenceCents) : null;
        }

        _announced.Clear();
    }

    private List<PriceRecord> Announcement(Variant variant)
    {
        if (!_announced.TryGetValue(variant.Id, out var known))
        {
            _announced[variant.Id] = known = (variant, []);
        }

        return known.New;
    }

    private PriceRecord Note(Guid variant, DateTimeOffset at, Offer? offer)
    {
        var record = new PriceRecord
        {
            Id = Ids.New(clock), VariantId = variant, At = at, Price = offer?.Price, Announced = offer?.Announced ?? false,
        };
        db.Add(record);
        return record;
    }
}

internal static class PriceRecords
{
    internal static PricePoint AsPoint(this PriceRecord record) =>
        new(Instant.FromDateTimeOffset(record.At), record.Price?.Cents, record.Announced);
}
