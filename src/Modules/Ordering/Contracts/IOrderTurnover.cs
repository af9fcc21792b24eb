using Storefront.Platform.Values;

namespace Storefront.Ordering.Contracts;

/// <summary>What the current shop earned with orders. Shop scope.</summary>
public interface IOrderTurnover
{
    /// <summary>
    /// Net turnover by day, in the town's time; days without any are left out. An order counts on the day it was handed over, without
    /// declined lines, withdrawn pieces and multi-purpose vouchers; one that was wholly withdrawn from counts nothing. VAT is taken out once per order and rate.
    /// </summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<IReadOnlyList<DayOfOrders>> NetByDayAsync(DateOnly from, DateOnly to, CancellationToken cancel);
}

public sealed record DayOfOrders(DateOnly Day, Money Net);
