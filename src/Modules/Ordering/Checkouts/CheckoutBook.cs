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

    /// <summary>What the shopper looks at before ordering.</summary>
    public Task RememberShownAsync(Basket basket, string copy, CancellationToken cancel) => copy == basket.Shown
        ? Task.CompletedTask
        : db.WriteAsync(() => Row(basket).ExecuteUpdateAsync(set => set.SetProperty(row => row.Shown, copy), cancel), cancel);

    /// <summary>
    /// Holds what was chosen completely and remembers everything, what is not enough as well: the shopper finds it again.
    /// The answer says, by shop, what could not be held.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, string>> StoreChoicesAsync(
        Basket basket, IReadOnlyList<Choice> complete, IReadOnlyList<Choice> unfinished, TextIn texts, CancellationToken cancel)
    {
        var kept = new List<Choice>(unfinished);
        foreach (var method in methods)
        {
            Choice[] own = [.. complete.Where(choice => choice.Method == method.Id)];
            var holds = await method.HoldAsync(
                basket.CheckoutId, [.. own.Select(choice => new FulfillmentChoice(choice.ShopId, choice.Option))], texts, cancel);
            kept.AddRange(own.Zip(holds, Answered));
        }

        await StoreAsync(basket, kept, cancel);
        return kept.Where(choice => choice.Refused is not null).ToDictionary(choice => choice.ShopId, choice => choice.Refused!);
    }

    /// <summary>What was held could not be promised in the end; the shopper has to choose again.</summary>
    public Task RefuseAsync(Basket basket, IReadOnlyList<FulfillmentRefused> refused, CancellationToken cancel) => StoreAsync(
        basket,
        Choices.Of(basket).Values.Select(choice => refused.FirstOrDefault(no => no.ShopId == choice.ShopId) is { } no
            ? choice with { Held = false, Refused = no.Text }
            : choice),
        cancel);

    private static Choice Answered(Choice choice, FulfillmentHold hold) => hold switch
    {
        FulfillmentHold.Held held => choice with { Held = true, From = held.From, Until = held.Until, KeptUntil = held.KeptUntil },
        FulfillmentHold.Refused no => choice with { Refused = no.Text },
        _ => throw new ArgumentOutOfRangeException(nameof(hold)),
    };

    private Task StoreAsync(Basket basket, IEnumerable<Choice> choices, CancellationToken cancel)
    {
        var stored = Choices.Store(choices);
        return db.WriteAsync(() => Row(basket).ExecuteUpdateAsync(set => set.SetProperty(row => row.Choices, stored), cancel), cancel);
    }

    private IQueryable<Basket> Row(Basket basket) => db.Set<Basket>()
        .Where(row => row.ShopId == Guid.Empty && row.Id == basket.Id && row.CheckoutId == basket.CheckoutId);
}
