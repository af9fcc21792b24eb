namespace Storefront.Ordering.Contracts;

/// <summary>How the current shop handles its orders, in counts. Nothing of who ordered. Shop scope.</summary>
public interface IOrderPace
{
    /// <param name="since">Orders placed from then on.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<OrderPace> ReadAsync(DateTimeOffset since, CancellationToken cancel);
}

/// <param name="Ended">Handed over, not collected, declined or cancelled.</param>
/// <param name="HandedOver">How many of these were handed over, by method.</param>
/// <param name="Answered">How many were accepted or declined.</param>
/// <param name="MedianAnswer">From the order to the shop's answer; null without any.</param>
public sealed record OrderPace(int Ended, IReadOnlyDictionary<string, int> HandedOver, int Answered, TimeSpan? MedianAnswer);
