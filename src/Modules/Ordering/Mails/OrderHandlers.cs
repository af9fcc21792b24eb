using Microsoft.EntityFrameworkCore;
using Storefront.Notifications.Contracts;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Orders;
using Storefront.Ordering.Purchases;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Mails;

/// <summary>Each shop confirms that the order came in (ORD-10), and reads of it itself. In the shop's scope.</summary>
internal sealed class TellOfOrder(StorefrontDb db, OrderMails mails) : IEventHandler<OrderPlaced>
{
    public Task HandleAsync(OrderPlaced happened, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            if (await mails.FindAsync(happened.OrderId, cancel) is { } order)
            {
                await mails.ToShopperAsync(order, "order_received", cancel);
                await mails.ToShopAsync(order, "order_new", cancel);
            }
        },
        cancel);
}

/// <summary>The town sends one overview: who sells what, and that the shops are the partners. In town scope.</summary>
internal sealed class TellOfPurchase(
    PurchaseBook purchases, IMailbox mailbox, ITenantProfiles profiles, ITenantAddresses addresses, CurrentScope here)
    : IEventHandler<PurchasePlaced>
{
    public async Task HandleAsync(PurchasePlaced happened, CancellationToken cancel)
    {
        if (await purchases.FindAsync(happened.PurchaseId, cancel) is { } bought)
        {
            await mailbox.LeaveAsync(await MailAsync(bought, "purchase_overview", cancel), cancel);
        }
    }

    public async Task<Mail> MailAsync(BoughtPurchase bought, string template, CancellationToken cancel) => new()
    {
        To = bought.Purchase.Email,
        ToName = bought.Purchase.Name,
        Template = template,
        Locale = bought.Purchase.Locale,
        Pictures = [Qr.ForMail(bought.Purchase.Number, bought.Purchase.Code)],
        Values = new
        {
            bought.Purchase.Name,
            bought.Purchase.Number,
            bought.Purchase.Code,
            Portal = (await profiles.CurrentAsync(cancel)).PortalName,
            Url = addresses.Url(here.Value.Town, "/orders/" + bought.Purchase.Token),
            Orders = bought.Orders.Select(one => new
            {
                one.Order.Number,
                Shop = one.Order.SellerName,
                Address = one.Order.SellerAddress,
                one.Order.Total,
            }).ToList(),
        },
    };
}

/// <summary>Tells the shopper how one shop's order went on, and the shop when the shopper took it back. In the shop's scope.</summary>
internal sealed class TellOfStep(StorefrontDb db, OrderMails mails, ScopeDoor door) : IEventHandler<OrderStateChanged>
{
    public async Task HandleAsync(OrderStateChanged happened, CancellationToken cancel)
    {
        if (await mails.FindAsync(happened.OrderId, cancel) is not { } order || TemplateOf(happened.State) is not { } template
            || IsBookedOff(order, happened.State))
        {
            return;
        }

        await db.WriteAsync(
            async () =>
            {
                await mails.ToShopperAsync(order, template, cancel);
                if (happened.State == OrderState.Cancelled)
                {
                    await mails.ToShopAsync(order, "order_cancelled_shop", cancel);
                }
            },
            cancel);
        if (happened.State == OrderState.Ready)
        {
            await door.InAsync<TellWhenAllReady>(order.Scope().Town, town => town.TellAsync(happened.PurchaseId, happened.OrderId, cancel));
        }
    }

    // After a withdrawal the shop books the order off. Nobody declined it, and nobody forgot to collect it.
    private static bool IsBookedOff(Order order, OrderState state) =>
        order.IsWithdrawn && state is OrderState.Declined or OrderState.NotCollected;

    private static string? TemplateOf(OrderState state) => state switch
    {
        OrderState.Accepted => "order_accepted",
        OrderState.Ready => "order_ready",
        OrderState.Declined => "order_declined",
        OrderState.Cancelled => "order_cancelled",
        OrderState.NotCollected => "order_not_collected",
        OrderState.Received or OrderState.Packing or OrderState.HandedOver => null,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}

/// <summary>„Alles liegt bereit“: once, by the shop that was last. In town scope.</summary>
internal sealed class TellWhenAllReady(PurchaseBook purchases, TellOfPurchase overview, IMailbox mailbox)
{
    public async Task TellAsync(Guid purchase, Guid last, CancellationToken cancel)
    {
        if (await purchases.FindAsync(purchase, cancel) is not { AllReady: true, Orders.Count: > 1 } bought)
        {
            return;
        }

        // The shop whose step came last speaks. In the same millisecond both may: twice is better than never.
        var ready = bought.Orders.Select(one => one.Order).Where(order => order.ReadyAt is not null).ToList();
        if (ready.Any(order => order.Id == last && order.ReadyAt == ready.Max(other => other.ReadyAt)))
        {
            await mailbox.LeaveAsync(await overview.MailAsync(bought, "purchase_ready", cancel), cancel);
        }
    }
}

/// <summary>One line cannot be supplied; the rest comes, for less.</summary>
internal sealed class TellOfDeclinedLine(StorefrontDb db, OrderMails mails) : IEventHandler<OrderLineDeclined>
{
    public async Task HandleAsync(OrderLineDeclined happened, CancellationToken cancel)
    {
        var line = await db.Set<OrderLine>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == happened.LineId, cancel);
        if (line is not null && await mails.FindAsync(happened.OrderId, cancel) is { } order)
        {
            await mails.ToShopperAsync(order, "order_line_declined", cancel, declined: line);
        }
    }
}
