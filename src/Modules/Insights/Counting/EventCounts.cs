using Storefront.Ordering.Contracts;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;

namespace Storefront.Insights.Counting;

internal sealed class CountOrder(CountBook book, CurrentScope here) : IEventHandler<OrderPlaced>
{
    public Task HandleAsync(OrderPlaced happened, CancellationToken cancel) =>
        here.Counts() ? book.AddOnceAsync(CountKind.Order, happened.OrderId, cancel) : Task.CompletedTask;
}

internal sealed class CountHandOver(CountBook book, CurrentScope here) : IEventHandler<OrderStateChanged>
{
    public Task HandleAsync(OrderStateChanged happened, CancellationToken cancel) => here.Counts() && happened.State == OrderState.HandedOver
        ? book.AddOnceAsync(CountKind.Pickup, happened.OrderId, cancel)
        : Task.CompletedTask;
}

/// <summary>What other modules say is worth it. Kinds that are not known here are of a newer module; they are left out.</summary>
internal sealed class CountOther(CountBook book, CurrentScope here) : IEventHandler<WorthCounting>
{
    public Task HandleAsync(WorthCounting happened, CancellationToken cancel) => here.Counts() && CountKind.All.Contains(happened.Kind)
        ? book.AddOnceAsync(happened.Kind, happened.What, cancel)
        : Task.CompletedTask;
}

internal static class CountingScope
{
    /// <summary>A shop that has counting on.</summary>
    public static bool Counts(this CurrentScope here) =>
        here.Value.Kind == TenantKind.Shop && here.Tenant?.Has(InsightsModule.Feature) == true;
}
