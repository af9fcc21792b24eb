using Microsoft.EntityFrameworkCore;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;

namespace Storefront.Ordering.Checkouts;

/// <summary>Remembers how far a shopper is at the checkout. Works in town scope.</summary>
internal sealed class CheckoutBook(StorefrontDb db, IEnumerable<IFulfillmentMethod> methods)
{
    public Task StoreContactAsync(Basket basket, Contact contact, CancellationToken cancel) => db.WriteAsync(
        () => Row(basket).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Name, contact.Name)
                .SetProperty(row => row.Email, contact.Email)
                .SetProperty(row => row.Phone, contact.Phone)
                .SetProperty(row => row.Note, contact.Note),
            cancel),
        cancel);

    /// <summary>Holds the chosen times and remembers the choices. The answer says, by shop, what could not be held.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> StoreChoicesAsync(
        Basket basket, IReadOnlyList<Choice> choices, TextIn texts, CancellationToken cancel)
    {
        var refused = new Dictionary<Guid, string>();
        var kept = new List<Choice>();
        foreach (var method in methods)
        {
            Choice[] own = [.. choices.Where(choice => choice.Method == method.Id)];
            var holds = await method.HoldAsync(
                basket.CheckoutId, [.. own.Select(choice => new FulfillmentChoice(choice.ShopId, choice.Option))], texts, cancel);
            foreach (var (choice, hold) in own.Zip(holds))
            {
                if (hold is FulfillmentHold.Refused no)
                {
                    refused[choice.ShopId] = no.Text;
                    continue;
                }

                var held = (FulfillmentHold.Held)hold;
                kept.Add(choice with { From = held.From, Until = held.Until });
            }
        }

        var stored = Choices.Store(kept);
        await db.WriteAsync(() => Row(basket).ExecuteUpdateAsync(set => set.SetProperty(row => row.Choices, stored), cancel), cancel);
        return refused;
    }

    private IQueryable<Basket> Row(Basket basket) => db.Set<Basket>()
        .Where(row => row.ShopId == Guid.Empty && row.Id == basket.Id && row.CheckoutId == basket.CheckoutId);
}
