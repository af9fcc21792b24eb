using NodaTime;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Platform.Texts;

namespace Storefront.Ordering;

/// <summary>When the shopper gets it, in words: „Abholung heute 17:00–17:30“.</summary>
internal static class Promise
{
    public static string Text(string name, DateTimeOffset? from, DateTimeOffset? until, string zone, DateTimeOffset now, TextIn texts)
    {
        if (from is not { } start)
        {
            return name;
        }

        return $"{name} {When(start, until, zone, now, texts)}";
    }

    /// <summary>What was promised; once the goods are out of the house, when that was: „Abgeholt am Do., 12. Nov. 17:10“.</summary>
    public static string Text(Order order, string name, string zone, DateTimeOffset now, TextIn texts) =>
        order is { State: OrderState.HandedOver, HandedOverAt: { } at }
            ? texts["ordering.collected_at", ("when", Fixed(at, null, zone, texts))]
            : Text(name, order.PromiseFrom, order.PromiseUntil, zone, now, texts);

    /// <summary>„heute 17:00–17:30“.</summary>
    public static string When(DateTimeOffset from, DateTimeOffset? until, string zone, DateTimeOffset now, TextIn texts)
    {
        var near = TownTime.Near(from.In(zone).LocalDateTime, now.In(zone).Date, texts);
        return until is { } end ? $"{near}–{TownTime.Time(end.In(zone).TimeOfDay)}" : near;
    }

    /// <summary>„Do., 12. Nov. 17:00–17:30“: for mails, which are read on another day.</summary>
    public static string Fixed(DateTimeOffset from, DateTimeOffset? until, string zone, TextIn texts)
    {
        var start = from.In(zone);
        var text = $"{TownTime.ShortDate(start.Date, texts)} {TownTime.Time(start.TimeOfDay)}";
        return until is { } end ? $"{text}–{TownTime.Time(end.In(zone).TimeOfDay)}" : text;
    }
}
