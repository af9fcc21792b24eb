using Microsoft.EntityFrameworkCore;
using Storefront.Catalog.Contracts;
using Storefront.Ordering.Baskets;
using Storefront.Ordering.Contracts;
using Storefront.Ordering.Reservations;
using Storefront.Platform.Data;
using Storefront.Platform.Texts;
using Storefront.Platform.Values;
using Storefront.Tenants.Contracts;

namespace Storefront.Ordering.Orders;

/// <summary>Where a shop works through its orders. Each step is settled by one statement; its consequences share the transaction.</summary>
internal sealed class OrderDesk(
    StorefrontDb db, IStock stock, Methods methods, RequestLanguage language, TextCatalog catalog, IAuditLog audit, TimeProvider clock) : IOrderDesk
{
    /// <summary>Takes the order to a state. <paramref name="by"/> is empty for the shopper and for the clock.</summary>
    public Task<OrderStep> MoveAsync(Guid order, OrderState to, string by, string? reason, CancellationToken cancel) =>
        db.WriteAsync(() => StepAsync(order, to, by, reason, cancel), cancel);

    /// <summary>Nothing of the order can be supplied.</summary>
    /// <param name="order">Which.</param>
    /// <param name="seen">The state the person was shown, the only one from which this is meant; null for any that allows it.</param>
    /// <param name="by">Who declines.</param>
    /// <param name="reason">Why, as the shopper reads it; null where it is the shopper who wants nothing of it.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<OrderStep> DeclineAsync(Guid order, OrderState? seen, string by, string? reason, CancellationToken cancel) =>
        db.WriteAsync(() => StepAsync(order, OrderState.Declined, by, reason, cancel, seen), cancel);

    public Task<OrderStep> HandOverAsync(Guid order, string? paidWith, string by, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            var step = await StepAsync(order, OrderState.HandedOver, by, null, cancel);
            if (step is OrderStep.Done && paidWith is not null)
            {
                await TakePaymentAsync(order, paidWith, by, cancel);
            }

            return step;
        },
        cancel);

    public Task<OrderStep> NotCollectedAsync(Guid order, string by, CancellationToken cancel) =>
        MoveAsync(order, OrderState.NotCollected, by, null, cancel);

    /// <summary>Staff took the money, before or after handing over. False when there was nothing to pay.</summary>
    public Task<bool> PaidAsync(Guid order, string means, string by, CancellationToken cancel) =>
        db.WriteAsync(() => TakePaymentAsync(order, means, by, cancel), cancel);

    /// <summary>
    /// One line cannot be supplied. The others go on; the last one left takes the order with it. Possible until the order is ready.
    /// </summary>
    public Task<OrderStep> DeclineLineAsync(
        Guid order, Guid line, OrderState? seen, DeclineReason why, string by, CancellationToken cancel) => db.WriteAsync(
        async () =>
        {
            // Holds the row, so that two lines declined at once are counted one after the other.
            OrderState[] open = [.. OrderFlow.Before(OrderState.Declined).Where(state => seen is null || state == seen)];
            var held = await db.Set<Order>().Where(one => one.Id == order && open.Contains(one.State))
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.StateAt, one => one.StateAt), cancel);
            var row = await FindAsync(order, cancel);
            if (row is null)
            {
                return new OrderStep.Unknown();
            }

            if (held == 0)
            {
                return new OrderStep.NotNow(row.State);
            }

            var lines = await LinesAsync(order, cancel);
            if (lines.FirstOrDefault(one => one.Id == line) is not { Left: > 0 } declined)
            {
                return new OrderStep.Unknown();
            }

            return lines.Count(one => one.Left > 0) == 1
                ? await StepAsync(order, OrderState.Declined, by, why.Short(catalog.In(row.Locale)), cancel, line: why)
                : await DeclineAsync(row, declined, why, by, cancel);
        },
        cancel);

    public async Task<IReadOnlyList<DeskOrder>> FindAsync(string code, CancellationToken cancel)
    {
        var said = Said.Parse(code);
        var found = said.Number is { } number
            ? Open().Where(order => order.Number.StartsWith(number + "-") || order.Number == number)
            : Open().Where(order => order.Code == said.Code);
        var orders = await found.OrderBy(order => order.PromiseFrom).ThenBy(order => order.Id).Take(20).ToListAsync(cancel);
        return await ShowAsync([.. orders.Where(order => said.Code is null || order.Code == said.Code)], cancel);
    }

    public async Task<IReadOnlyList<DeskReservation>> FindReservationsAsync(string code, CancellationToken cancel)
    {
        var said = Said.Parse(code);
        var open = db.Set<Reservation>().AsNoTracking()
            .Where(one => one.State == ReservationState.Held || one.State == ReservationState.Ready);
        var found = said.Number is { } number ? open.Where(one => one.Number == number) : open.Where(one => one.Code == said.Code);
        return [.. (await found.OrderBy(one => one.Id).Take(20).ToListAsync(cancel))
            .Select(one => new DeskReservation(one.Number, one.Name, one.State == ReservationState.Ready, "/admin/reservations#r-" + one.Number))];
    }

    public async Task<IReadOnlyList<DeskOrder>> WaitingAsync(string method, DateTimeOffset before, CancellationToken cancel)
    {
        var open = OrderTab.Of(OrderTab.Today).States;
        var orders = await Open()
            .Where(order => order.Method == method && !order.WithdrawnWhole && open.Contains(order.State)
                && (order.PromiseFrom == null || order.PromiseFrom < before))
            .OrderBy(order => order.PromiseFrom).ThenBy(order => order.Id)
            .Take(200)
            .ToListAsync(cancel);
        return await ShowAsync(orders, cancel);
    }

    private IQueryable<Order> Open() => db.Set<Order>().AsNoTracking().Where(order =>
        order.State == OrderState.Received || order.State == OrderState.Accepted
        || order.State == OrderState.Packing || order.State == OrderState.Ready);

    private async Task<IReadOnlyList<DeskOrder>> ShowAsync(IReadOnlyList<Order> orders, CancellationToken cancel)
    {
        Guid[] ids = [.. orders.Select(order => order.Id)];
        var goods = await db.Set<OrderLine>().AsNoTracking()
            .Where(line => ids.Contains(line.OrderId) && !line.Declined && line.Quantity > line.Withdrawn)
            .GroupBy(line => line.OrderId)
            .Select(lines => new { Order = lines.Key, Pieces = lines.Sum(line => line.Quantity - line.Withdrawn), MinAge = lines.Max(line => line.MinAge) })
            .ToDictionaryAsync(row => row.Order, cancel);
        var states = await methods.PaymentStatesAsync(ids, language.Texts, cancel);
        return [.. orders.Select(order => new DeskOrder
        {
            Id = order.Id,
            Number = order.Number,
            State = order.State,
            ShopperName = order.Name,
            Total = order.Total,
            Pieces = goods.GetValueOrDefault(order.Id)?.Pieces ?? 0,
            MinAge = goods.GetValueOrDefault(order.Id)?.MinAge ?? 0,
            From = order.IsCalledBack ? null : order.PromiseFrom,
            ReadyAt = order.ReadyAt,
            Withdrawn = order.WithdrawnAt is not null,
            CalledBack = order.IsCalledBack,
            PaymentText = order.IsCalledBack ? null : states.GetValueOrDefault(order.Id)?.Text,
            PaymentMeans = !order.IsCalledBack && states.GetValueOrDefault(order.Id) is { Open: true } ? methods.Payment(order.Payment).CounterMeans : [],
        })];
    }

    private async Task<OrderStep> StepAsync(
        Guid id, OrderState to, string by, string? reason, CancellationToken cancel, OrderState? seen = null, DeclineReason? line = null)
    {
        var order = await FindAsync(id, cancel);
        if (order is null)
        {
            return new OrderStep.Unknown();
        }

        if (!await TakeStepAsync(id, to, seen, reason, cancel))
        {
            return new OrderStep.NotNow(order.State);
        }

        if (OrderFlow.EndsWithoutGoods(to))
        {
            await GiveEverythingBackAsync(order, OrderFlow.Key(to), line, cancel);
        }

        Remember(id, by, OrderFlow.Key(to), reason);
        audit.RecordFor(
            to == OrderState.Cancelled ? order.Name : by, "order_" + OrderFlow.Key(to), order.Number, reason is null ? null : new { Reason = reason });
        db.Raise(new OrderStateChanged(order.PurchaseId, order.ShopId, id, to, reason));
        return new OrderStep.Done(to);
    }

    private async Task<bool> TakeStepAsync(Guid id, OrderState to, OrderState? seen, string? reason, CancellationToken cancel)
    {
        OrderState[] before = [.. OrderFlow.Before(to).Where(state => seen is null || state == seen)];
        var now = clock.GetUtcNow();

        // What the shopper withdrew from altogether only ever ends: no acceptance and no code may go out any more.
        var forward = !OrderFlow.EndsWithoutGoods(to);
        return await db.Set<Order>().Where(order => order.Id == id && before.Contains(order.State) && !(forward && order.WithdrawnWhole)).ExecuteUpdateAsync(
            set => set.SetProperty(order => order.State, to)
                .SetProperty(order => order.StateAt, now)
                .SetProperty(order => order.Reason, order => reason ?? order.Reason)
                .SetProperty(order => order.AcceptedAt, order => to == OrderState.Accepted ? now : order.AcceptedAt)
                .SetProperty(order => order.ReadyAt, order => to == OrderState.Ready ? now : order.ReadyAt)
                .SetProperty(order => order.HandedOverAt, order => to == OrderState.HandedOver ? now : order.HandedOverAt),
            cancel) == 1;
    }

    private async Task GiveEverythingBackAsync(Order order, string reason, DeclineReason? why, CancellationToken cancel)
    {
        foreach (var line in (await LinesAsync(order.Id, cancel)).Where(line => line.Left > 0).OrderBy(line => line.VariantId))
        {
            await GiveBackAsync(order, line, reason, why, cancel);
        }

        await methods.Fulfillment(order.Method).ReleaseAsync(order.ShopId, order.Id, cancel);
        await methods.Payment(order.Payment).CancelAsync(order.ShopId, order.Id, cancel);
    }

    /// <summary>What a shop says is not there must not be sold to the next.</summary>
    private async Task GiveBackAsync(Order order, OrderLine line, string reason, DeclineReason? why, CancellationToken cancel)
    {
        var variant = new VariantRef(order.ShopId, line.VariantId);
        switch (why?.Goods ?? GoodsLeft.Here)
        {
            case GoodsLeft.Here:
                await stock.GiveBackAsync(variant, line.Left, reason, cancel);
                break;
            case GoodsLeft.None:
                await stock.RunOutAsync(variant, reason, cancel);
                break;
        }
    }

    private async Task<OrderStep> DeclineAsync(Order order, OrderLine line, DeclineReason why, string by, CancellationToken cancel)
    {
        if (await db.Set<OrderLine>().Where(row => row.Id == line.Id && !row.Declined)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Declined, true)
                    .SetProperty(row => row.DeclineCode, why.Code)
                    .SetProperty(row => row.DeclineWords, why.Words),
                cancel) != 1)
        {
            return new OrderStep.Unknown();
        }

        var left = order.Total - line.Total;
        await db.Set<Order>().Where(row => row.Id == order.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Total, left), cancel);
        await GiveBackAsync(order, line, "line_declined", why, cancel);
        await methods.Payment(order.Payment).ChangeAsync(new PaymentDue(order.ShopId, order.Id, order.Number, left), cancel);
        Remember(order.Id, by, OrderHistory.LineDeclined, line.ForShop.Title, line.Id);

        // A code has no language: each reason is an entry of its own, which the log words for whoever reads it.
        audit.RecordFor(by, "order_line_declined_" + why.Code, order.Number, new { line.ForShop.Title, Reason = LineTexts.OrNull(why.Words) });
        db.Raise(new OrderLineDeclined(order.PurchaseId, order.ShopId, order.Id, line.Id));
        return new OrderStep.Done(order.State);
    }

    private async Task<bool> TakePaymentAsync(Guid id, string means, string by, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } order
            || !methods.Payment(order.Payment).CounterMeans.Contains(means)
            || !await methods.Payment(order.Payment).TakeAsync(order.ShopId, id, means, by, cancel))
        {
            return false;
        }

        Remember(id, by, "paid_" + means, null);
        audit.RecordFor(by, "order_paid", order.Number);
        return true;
    }

    private Task<Order?> FindAsync(Guid id, CancellationToken cancel) =>
        db.Set<Order>().AsNoTracking().FirstOrDefaultAsync(order => order.Id == id, cancel);

    private Task<List<OrderLine>> LinesAsync(Guid order, CancellationToken cancel) => db.Set<OrderLine>().AsNoTracking()
        .Where(line => line.OrderId == order).OrderBy(line => line.Position).ToListAsync(cancel);

    private void Remember(Guid order, string by, string what, string? text, Guid? line = null) => db.Add(new OrderHistory
    {
        Id = Ids.New(clock),
        OrderId = order,
        At = clock.GetUtcNow(),
        By = by,
        What = what,
        Text = text,
        LineId = line,
    });
}

/// <summary>What somebody says at the counter: four digits, an order number, or both from a QR code.</summary>
internal sealed record Said(string? Number, string? Code)
{
    public static Said Parse(string text)
    {
        var parts = text.Trim().ToUpperInvariant().Split(':', 2, StringSplitOptions.TrimEntries);
        return parts switch
        {
            [var number, var code] => new Said(number, code),
            [var one] when one.Length == 4 && one.All(char.IsAsciiDigit) => new Said(null, one),
            [var one] => new Said(one, null),
            _ => new Said(null, ""),
        };
    }
}
