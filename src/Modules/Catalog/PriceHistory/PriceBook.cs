using Storefront.Platform.Data;
using Storefront.Platform.Values;

namespace Storefront.Catalog;

/// <summary>What was asked for a variant before, while it was offered.</summary>
/// <param name="Price">Gross.</param>
/// <param name="Reduced">A reduction was announced.</param>
internal sealed record Offer(Money Price, bool Reduced);

/// <summary>Writes down every price that was asked, and finds what a reduction has to be compared with.</summary>
internal sealed class PriceBook(StorefrontDb db, TimeProvider clock)
{
    /// <param name="variant">With its new price.</param>
    /// <param name="before">What was asked until now; null when it was not offered.</param>
    /// <param name="offered">Whether it is offered now: drafts are not.</param>
    internal void Changed(Variant variant, Offer? before, bool offered)
    {
        if (offered && before?.Price != variant.Price)
        {
            Note(variant, variant.Price);
        }

        if (!offered && before is not null)
        {
            Note(variant, null);
        }
    }

    internal void Withdrawn(Variant variant, bool wasOffered)
    {
        if (wasOffered)
        {
            Note(variant, null);
        }
    }

    internal Task ReferToHistoryAsync(CancellationToken cancel) => Task.CompletedTask;

    private void Note(Variant variant, Money? price) => db.Add(new PriceEvent
    {
        Id = Ids.New(clock), VariantId = variant.Id, At = clock.GetUtcNow(), Price = price,
    });
}
