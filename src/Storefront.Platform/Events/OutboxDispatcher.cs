using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;

namespace Storefront.Platform.Events;

/// <summary>
/// Delivers the outbox. Any number of nodes may run it: a message is leased by moving its due time ahead, so a node that
/// dies gives it back by itself.
/// </summary>
public sealed class OutboxDispatcher(
    Outbox outbox, ScopeDoor door, DatabaseOptions database, TimeProvider clock, ILogger<OutboxDispatcher> log)
    : BackgroundService
{
    private const int Batch = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await DeliverAsync(stoppingToken) == 0)
                {
                    await outbox.SleepAsync(Poll, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception trouble)
            {
                log.LogError(trouble, "The outbox could not be read; trying again.");
                await Task.Delay(TimeSpan.FromSeconds(2), clock, CancellationToken.None);
            }
        }
    }

    /// <summary>Delivers one batch; the number of messages taken. Public so that tests and commands can drain the queue.</summary>
    public async Task<int> DeliverAsync(CancellationToken cancel)
    {
        var messages = await door.InAsync<StorefrontDb, List<OutboxMessage>>(Scope.Operator, db => LeaseAsync(db, cancel));
        var delivered = new List<Guid>(messages.Count);
        foreach (var message in messages)
        {
            if (await DeliverAsync(message, cancel))
            {
                delivered.Add(message.Id);
            }
        }

        await ForgetAsync(delivered, cancel);
        return messages.Count;
    }

    // One transaction for the batch: a crash before it delivers again, which handlers bear.
    private Task ForgetAsync(List<Guid> delivered, CancellationToken cancel) => delivered.Count == 0
        ? Task.CompletedTask
        : door.InAsync<StorefrontDb>(Scope.Operator, db => db.WriteAsync(
            () => db.Set<OutboxMessage>().Where(row => delivered.Contains(row.Id)).ExecuteDeleteAsync(cancel), cancel));

    private async Task<List<OutboxMessage>> LeaseAsync(StorefrontDb db, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();

        // Most looks find nothing, and a look must not keep writers waiting.
        if (!await db.Set<OutboxMessage>().AnyAsync(message => message.DueAt <= now, cancel))
        {
            return [];
        }

        return await db.WriteAsync(
            async () =>
            {
                var due = database.IsSqlite
                    ? db.Set<OutboxMessage>().Where(message => message.DueAt <= now).OrderBy(message => message.Id).Take(Batch)
                    : db.Set<OutboxMessage>().FromSql($"""
                        SELECT * FROM "Platform_Outbox" WHERE "DueAt" <= {now.ToUnixTimeMilliseconds()}
                        ORDER BY "Id" LIMIT {Batch} FOR UPDATE SKIP LOCKED
                        """);
                var messages = await due.ToListAsync(cancel);
                messages.ForEach(message => message.DueAt = now + Lease);
                return messages;
            },
            cancel);
    }

    private async Task<bool> DeliverAsync(OutboxMessage message, CancellationToken cancel)
    {
        try
        {
            await HandleAsync(message, cancel);
            return true;
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            log.LogError(trouble, "{Handler} failed on {Event} {Id}", message.Handler, message.Event, message.Id);
            await PostponeAsync(message, trouble, cancel);
            return false;
        }
    }

    private async Task HandleAsync(OutboxMessage message, CancellationToken cancel)
    {
        var handler = outbox.HandlerOf(message)
            ?? throw new InvalidOperationException($"No handler {message.Handler} is installed on this node.");
        var happened = JsonSerializer.Deserialize(message.Body, handler.Event)!;
        await using var entered = door.Enter(new Scope(message.TownId, message.ShopId));
        await handler.Handle(entered.Services, happened, cancel);
    }

    /// <summary>Waits 5 s, 25 s, 2 min, … up to an hour, and never gives up: an event is a promise.</summary>
    private Task PostponeAsync(OutboxMessage message, Exception trouble, CancellationToken cancel)
    {
        var attempts = message.Attempts + 1;
        var due = clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(3600, Math.Pow(5, Math.Min(attempts, 6))));
        var error = trouble.Message;
        return door.InAsync<StorefrontDb>(Scope.Operator, db => db.WriteAsync(
            () => db.Set<OutboxMessage>().Where(row => row.Id == message.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.DueAt, due)
                    .SetProperty(row => row.Attempts, attempts)
                    .SetProperty(row => row.Error, error),
                cancel),
            cancel));
    }
}
