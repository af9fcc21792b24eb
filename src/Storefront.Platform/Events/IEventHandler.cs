using Microsoft.Extensions.DependencyInjection;

namespace Storefront.Platform.Events;

/// <summary>
/// Hears of an event after the commit, at least once, in the scope in which it was raised. Must be idempotent.
/// </summary>
public interface IEventHandler<in TEvent>
{
    Task HandleAsync(TEvent happened, CancellationToken cancel);
}

public static class EventHandlers
{
    /// <summary>
    /// Registers a handler; one class may hear of several events. Its type name, and that of the event where it hears of several, is its address in
    /// the outbox: renaming it loses what is under way.
    /// </summary>
    public static IServiceCollection AddEventHandler<TEvent, THandler>(this IServiceCollection services)
        where THandler : class, IEventHandler<TEvent>
        where TEvent : class =>
        services.AddScoped<THandler>().AddSingleton(new HandlerRegistration(
            typeof(TEvent),
            typeof(THandler).FullName!,
            static (provider, happened, cancel) =>
                provider.GetRequiredService<THandler>().HandleAsync((TEvent)happened, cancel)));
}

internal sealed record HandlerRegistration(
    Type Event, string Name, Func<IServiceProvider, object, CancellationToken, Task> Handle);
