using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Storefront.Platform.Jobs;

/// <summary>Long work, run in the background in the scope of the tenant that asked. Must bear being started again.</summary>
public interface IJob<in TArguments>
{
    /// <summary>Does the work; what it returns is stored as JSON for the page that asked.</summary>
    Task<object?> RunAsync(TArguments arguments, JobProgress progress, CancellationToken cancel);
}

/// <summary>Work that comes back by itself: releasing expired holds, sending reminders. Runs in operator scope on one node.</summary>
public interface IRecurringWork
{
    TimeSpan Every { get; }

    Task RunAsync(CancellationToken cancel);
}

public static class JobRegistration
{
    /// <summary>Registers the job under the name by which it waits in the database.</summary>
    public static IServiceCollection AddJob<TJob, TArguments>(this IServiceCollection services, string kind)
        where TJob : class, IJob<TArguments> =>
        services.AddScoped<TJob>().AddSingleton(new JobKind(
            kind,
            static (provider, arguments, progress, cancel) => provider.GetRequiredService<TJob>()
                .RunAsync(JsonSerializer.Deserialize<TArguments>(arguments)!, progress, cancel)));

    public static IServiceCollection AddRecurringWork<TWork>(this IServiceCollection services)
        where TWork : class, IRecurringWork =>
        services.AddScoped<TWork>().AddSingleton(new RecurringKind(
            typeof(TWork).FullName!, static provider => provider.GetRequiredService<TWork>()));
}

internal sealed record JobKind(
    string Name, Func<IServiceProvider, string, JobProgress, CancellationToken, Task<object?>> Run);

internal sealed record RecurringKind(string Name, Func<IServiceProvider, IRecurringWork> Create);
