using Microsoft.Extensions.DependencyInjection;

namespace Storefront.Platform.Scopes;

/// <summary>Opens a fresh set of services for one scope: for jobs, event handlers, and town work in a shop's request.</summary>
public sealed class ScopeDoor(IServiceScopeFactory factory, TenantDirectory directory)
{
    /// <summary>Services that see only <paramref name="scope"/>. Dispose when the work is done.</summary>
    public EnteredScope Enter(Scope scope)
    {
        var services = factory.CreateAsyncScope();
        services.ServiceProvider.GetRequiredService<CurrentScope>().Set(scope, directory.Find(scope));
        return new EnteredScope(services);
    }

    /// <summary>Runs <paramref name="work"/> with the service <typeparamref name="T"/> of that scope.</summary>
    public async Task<TResult> InAsync<T, TResult>(Scope scope, Func<T, Task<TResult>> work)
        where T : notnull
    {
        await using var entered = Enter(scope);
        return await work(entered.Get<T>());
    }

    /// <summary>Runs <paramref name="work"/> with the service <typeparamref name="T"/> of that scope.</summary>
    public async Task InAsync<T>(Scope scope, Func<T, Task> work)
        where T : notnull
    {
        await using var entered = Enter(scope);
        await work(entered.Get<T>());
    }
}

/// <summary>The services of one entered scope.</summary>
public sealed class EnteredScope(AsyncServiceScope services) : IAsyncDisposable
{
    public IServiceProvider Services => services.ServiceProvider;

    public T Get<T>()
        where T : notnull => services.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
