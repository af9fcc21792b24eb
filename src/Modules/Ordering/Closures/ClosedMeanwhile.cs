using Storefront.Hours.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;

namespace Storefront.Ordering.Closures;

/// <summary>What a plan of the town that closes shops means for something a shop has promised; said on the shopper's page and in the mail.</summary>
internal sealed class ClosedMeanwhile(IClosures closures, CurrentScope here, TimeProvider clock)
{
    /// <param name="shop">Which promised.</param>
    /// <param name="promised">For when; null: from now on.</param>
    /// <param name="isOrder">Else a reservation.</param>
    /// <param name="texts">The language.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>Null when no plan holds then.</returns>
    public async ValueTask<string?> TextAsync(Guid shop, DateTimeOffset? promised, bool isOrder, TextIn texts, CancellationToken cancel)
    {
        var plans = await closures.OfShopAsync(shop, cancel);
        if (plans.Count == 0)
        {
            return null;
        }

        // What was promised for a time that is over is still to be fetched.
        var now = clock.GetUtcNow();
        var at = (promised is { } time && time > now ? time : now).In(here.Tenant!.TimeZone).LocalDateTime;
        return plans.Where(plan => plan.Covers(at)).MinBy(plan => plan.AtDoor) is { } closure
            ? texts[$"ordering.closure.{(isOrder ? "order" : "reservation")}_{(closure.AtDoor ? "door" : "shut")}", ("title", closure.Title.In(texts.Locale))]
            : null;
    }
}
