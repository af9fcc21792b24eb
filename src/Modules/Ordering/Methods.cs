using Storefront.Ordering.Contracts;
using Storefront.Platform.Texts;

namespace Storefront.Ordering;

/// <summary>The fulfilment and payment methods that are installed, by id.</summary>
internal sealed class Methods(IEnumerable<IFulfillmentMethod> fulfillment, IEnumerable<IPaymentMethod> payments)
{
    public IFulfillmentMethod Fulfillment(string id) => fulfillment.FirstOrDefault(method => method.Id == id)
        ?? throw new InvalidOperationException($"No fulfilment method \"{id}\" is installed, but an order uses it.");

    public IPaymentMethod Payment(string id) => payments.FirstOrDefault(method => method.Id == id)
        ?? throw new InvalidOperationException($"No payment method \"{id}\" is installed, but an order uses it.");

    /// <summary>Where payments stand, whichever method they use.</summary>
    public async Task<IReadOnlyDictionary<Guid, PaymentState>> PaymentStatesAsync(
        IReadOnlyCollection<Guid> orders, TextIn texts, CancellationToken cancel)
    {
        var states = new Dictionary<Guid, PaymentState>();
        if (orders.Count == 0)
        {
            return states;
        }

        foreach (var method in payments)
        {
            foreach (var (order, state) in await method.StatesAsync(orders, texts, cancel))
            {
                states[order] = state;
            }
        }

        return states;
    }
}
