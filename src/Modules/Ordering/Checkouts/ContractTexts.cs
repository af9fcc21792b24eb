using System.Text.Json;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;
using Storefront.Pages.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Checkouts;

/// <summary>Names and addresses of the texts that orders are based on (ORD-11).</summary>
internal sealed class ContractTexts(ILegalTexts legal, ITenantAddresses addresses)
{
    public async Task<ILookup<Guid, ContractTextDrop>> OfAsync(IReadOnlyCollection<Order> orders, TextIn texts, CancellationToken cancel)
    {
        var ids = orders.ToDictionary(order => order.Id, order => JsonSerializer.Deserialize<Guid[]>(order.LegalTexts)!);
        var names = await legal.NamesAsync([.. ids.Values.SelectMany(of => of).Distinct()], cancel);
        return orders
            .SelectMany(order => names
                .Where(name => name.Kind is LegalKind.Terms or LegalKind.Withdrawal && ids[order.Id].Contains(name.Id))
                .Select(name => (order, name)))
            .ToLookup(
                pair => pair.order.Id,
                pair => new ContractTextDrop(
                    texts["ordering.contract_text." + (pair.name.Kind == LegalKind.Terms ? "terms" : "withdrawal"), ("version", pair.name.Version)],
                    addresses.Link(Scope.ForShop(pair.order.TownId, pair.order.ShopId), pair.name.Path)));
    }
}
