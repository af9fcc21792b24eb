using Storefront.Ordering;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Platform.Texts;

namespace Storefront.Modules.Tests.Ordering;

/// <summary>What shopper and shop read of an order, in every combination of where it stands and what was withdrawn.</summary>
public sealed class OrderStatusTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 12, 11, 0, 0, TimeSpan.Zero);

    private static readonly (OrderState State, string[] Words)[] Table =
    [
        // nobody withdrew; part before this state; part after it; all before it; all after it: shopper | shop
        (OrderState.Received, ["Eingegangen | Neu", "Übriges: Eingegangen | Übriges: Neu · Teil widerrufen", "Übriges: Eingegangen | Übriges: Neu · Teil widerrufen", "Entfällt | Widerrufen", "Entfällt | Widerrufen"]),
        (OrderState.Accepted, ["Zugesagt | Zugesagt", "Übriges: Zugesagt | Übriges: Zugesagt · Teil widerrufen", "Übriges: Zugesagt | Übriges: Zugesagt · Teil widerrufen", "Entfällt | Widerrufen", "Entfällt | Widerrufen"]),
        (OrderState.Packing, ["Wird gepackt | In Arbeit", "Übriges: Wird gepackt | Übriges: In Arbeit · Teil widerrufen", "Übriges: Wird gepackt | Übriges: In Arbeit · Teil widerrufen", "Entfällt | Widerrufen", "Entfällt | Widerrufen"]),
        (OrderState.Ready, ["Liegt bereit | Bereit", "Übriges: Liegt bereit | Übriges: Bereit · Teil widerrufen", "Übriges: Liegt bereit | Übriges: Bereit · Teil widerrufen", "Entfällt | Widerrufen", "Entfällt | Widerrufen"]),
        (OrderState.HandedOver, ["Abgeholt | Abgeholt", "Übriges: Abgeholt | Übriges: Abgeholt · Teil widerrufen", "Abgeholt | Abgeholt · Teil widerrufen", "Abgeholt | Abgeholt · Widerrufen", "Abgeholt | Abgeholt · Widerrufen"]),
        (OrderState.NotCollected, ["Nicht abgeholt | Nicht abgeholt", "Übriges: Nicht abgeholt | Übriges: Nicht abgeholt · Teil widerrufen", "Nicht abgeholt | Nicht abgeholt · Widerruf eingegangen", "Entfällt | Widerrufen, abgeschlossen", "Nicht abgeholt | Nicht abgeholt · Widerruf eingegangen"]),
        (OrderState.Declined, ["Abgesagt | Abgesagt", "Übriges: Abgesagt | Übriges: Abgesagt · Teil widerrufen", "Abgesagt | Abgesagt · Widerruf eingegangen", "Entfällt | Widerrufen, abgeschlossen", "Abgesagt | Abgesagt · Widerruf eingegangen"]),
        (OrderState.Cancelled, ["Storniert | Storniert", "Übriges: Storniert | Übriges: Storniert · Teil widerrufen", "Storniert | Storniert · Widerruf eingegangen", "Entfällt | Widerrufen, abgeschlossen", "Storniert | Storniert · Widerruf eingegangen"]),
    ];

    [Theory]
    [InlineData(0, null, false)]
    [InlineData(1, -1, false)]
    [InlineData(2, 1, false)]
    [InlineData(3, -1, true)]
    [InlineData(4, 1, true)]
    public void Status_is_true_in_every_combination(int column, int? hours, bool whole)
    {
        var texts = new TextCatalog([new TextSource(typeof(OrderingModule).Assembly)]).In(TextCatalog.German);

        Assert.Equal(Enum.GetValues<OrderState>(), Table.Select(row => row.State));
        Assert.Equal(
            Table.Select(row => row.Words[column]),
            Table.Select(row => OrderStatus.Extent(row.State, Noon, hours is { } shift ? Noon.AddHours(shift) : null, whole) is var extent
                ? $"{OrderStatus.ForShopper(row.State, extent, texts)} | {OrderStatus.OneForShop(row.State, extent, texts)}"
                : ""));
    }
}
