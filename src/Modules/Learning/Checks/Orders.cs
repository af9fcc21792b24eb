using Storefront.Learning.Contracts;
using Storefront.Ordering.Contracts;

namespace Storefront.Learning.Checks;

/// <summary><c>answered</c>: an order was accepted or declined.</summary>
internal sealed class OrdersAnswered(IOrderPace orders) : ILessonCheck
{
    public string Kind => "answered";

    public async Task<bool> IsDoneAsync(string what, Guid person, CancellationToken cancel) =>
        (await orders.ReadAsync(DateTimeOffset.UnixEpoch, cancel)).Answered > 0;
}

/// <summary><c>handed-over</c>: somebody went home with an order.</summary>
internal sealed class OrdersHandedOver(IOrderPace orders) : ILessonCheck
{
    public string Kind => "handed-over";

    public async Task<bool> IsDoneAsync(string what, Guid person, CancellationToken cancel) =>
        (await orders.ReadAsync(DateTimeOffset.UnixEpoch, cancel)).HandedOver.Values.Sum() > 0;
}
