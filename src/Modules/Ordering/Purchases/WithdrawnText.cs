using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Platform.Texts;

namespace Storefront.Ordering.Purchases;

/// <summary>What the shopper reads of a withdrawal: that it arrived, and by when money and goods go back (legal.md WDR-07, WDR-08).</summary>
internal static class WithdrawnText
{
    internal const int Days = 14;

    public static string Received(DateTimeOffset at, string number, string zone, TextIn texts)
    {
        var local = at.In(zone);
        return texts["ordering.withdrawn.received", ("number", number), ("day", TownTime.LongDate(local.Date, texts)), ("time", TownTime.Time(local.TimeOfDay))];
    }

    public static string Next(DateTimeOffset at, BoughtOrder bought, string zone, TextIn texts)
    {
        var until = ("until", TownTime.LongDate(at.In(zone).Date.PlusDays(Days), texts));
        var order = bought.Order;
        return order.State switch
        {
            OrderState.HandedOver when WasLeftOut(bought) => texts["ordering.withdrawn.next_left_out"],
            OrderState.HandedOver => texts["ordering.withdrawn.next_returned", until],
            _ when OrderFlow.EndsWithoutGoods(order.State) => texts["ordering.withdrawn.next_nothing"],
            _ => texts["ordering.withdrawn." + OpenKey(bought), until],
        };
    }

    // Ticked before the goods were handed over: it was neither handed over nor paid.
    private static bool WasLeftOut(BoughtOrder bought) =>
        bought.Order is { WithdrawnWhole: false } order && order.WithdrawnAt <= order.StateAt && bought.Lines.Any(line => line.Withdrawn > 0);

    // What was ticked is out of the sum already; what was written in words, somebody has to read first.
    private static string OpenKey(BoughtOrder bought) =>
        bought.Order.WithdrawnWhole ? "next_open" : bought.Lines.Any(line => line.Withdrawn > 0) ? "next_taken" : "next_part";
}
