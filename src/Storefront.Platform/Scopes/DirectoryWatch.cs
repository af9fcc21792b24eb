using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Storefront.Platform.Scopes;

/// <summary>Keeps the directory of this node no more than a second behind the database.</summary>
public sealed class DirectoryWatch(
    TenantDirectory directory, IServiceScopeFactory services, TimeProvider clock, ILogger<DirectoryWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(750);

    /// <summary>Takes in changes now; call it after a commit that changed a tenant.</summary>
    public async Task RefreshAsync(CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentScope>().Set(Scope.Operator, null);
        if (scope.ServiceProvider.GetService<ITenantSource>() is { } source)
        {
            await directory.RefreshAsync(source, cancel);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(trouble, "The tenant directory could not be read; keeping what is known.");
            }
        }
    }
}
