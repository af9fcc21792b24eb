using System.Collections.Frozen;
using System.Text.Json;
using Storefront.Platform.Scopes;
using Storefront.Platform.Values;

namespace Storefront.Platform.Events;

/// <summary>Turns events into messages, one for each handler, and tells the dispatcher when there is something to do.</summary>
public sealed class Outbox
{
    private readonly FrozenDictionary<Type, HandlerRegistration[]> _byEvent;
    private readonly FrozenDictionary<string, HandlerRegistration[]> _byName;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _awake = new(0, 1);

    internal Outbox(IEnumerable<HandlerRegistration> handlers, TimeProvider clock)
    {
        HandlerRegistration[] all = [.. handlers];
        RefuseTwice(all);
        _byEvent = all.GroupBy(handler => handler.Event).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _byName = all.GroupBy(handler => handler.Name).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _clock = clock;
    }

    internal IEnumerable<OutboxMessage> MessagesFor(object happened, Scope scope)
    {
        if (!_byEvent.TryGetValue(happened.GetType(), out var handlers))
        {
            yield break;
        }

        var body = JsonSerializer.Serialize(happened, happened.GetType());
        var now = _clock.GetUtcNow();
        foreach (var handler in handlers)
        {
            yield return new OutboxMessage
            {
                Id = Ids.New(_clock),
                TownId = scope.TownId,
                ShopId = scope.ShopId,
                Event = handler.Event.FullName!,
                Handler = handler.Name,
                Body = body,
                DueAt = now,
            };
        }
    }

    // A handler of one event is found whatever that event was called when it was raised.
    internal HandlerRegistration? HandlerOf(OutboxMessage message) => _byName.GetValueOrDefault(message.Handler) switch
    {
        null => null,
        [var only] => only,
        var several => Array.Find(several, handler => handler.Event.FullName == message.Event),
    };

    /// <summary>Something was stored; look at once instead of at the next poll.</summary>
    internal void Wake()
    {
        if (_awake.CurrentCount == 0)
        {
            try
            {
                _awake.Release();
            }
            catch (SemaphoreFullException)
            {
                // Another writer was faster; the dispatcher is awake either way.
            }
        }
    }

    internal Task<bool> SleepAsync(TimeSpan atMost, CancellationToken cancel) => _awake.WaitAsync(atMost, cancel);

    // It would be told everything twice, and nobody would look for the second registration.
    private static void RefuseTwice(HandlerRegistration[] all)
    {
        if (all.CountBy(handler => (handler.Name, handler.Event)).FirstOrDefault(times => times.Value > 1) is { Value: > 1, Key: var twice })
        {
            throw new InvalidOperationException(
                $"{twice.Name} is registered more than once for {twice.Event.FullName}: leave one AddEventHandler<{twice.Event.Name}, …>() and take the others out.");
        }
    }
}
