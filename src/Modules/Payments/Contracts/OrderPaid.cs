using Storefront.Platform.Values;

namespace Storefront.Payments.Contracts;

/// <summary>The shop has the money for an order. Raised in the shop's scope.</summary>
public sealed record OrderPaid(Guid ShopId, Guid OrderId, string OrderNumber, Money Amount, string Means);
