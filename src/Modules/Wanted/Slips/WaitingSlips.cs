using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;

namespace Storefront.Wanted.Slips;

/// <summary>The number beside „Gesucht in der Stadt“, and whether the town has it at all.</summary>
internal sealed class WaitingSlips(ScopeDoor door, TenantDirectory directory) : INavigationCount, INavigationNeed
{
    public string Path => SlipsPage.Path;

    public async ValueTask<int> CountAsync(Scope scope, CancellationToken cancel) => scope.Kind == TenantKind.Shop
        ? await door.InAsync<SlipDesk, int>(scope, desk => desk.CountWaitingAsync(cancel))
        : 0;

    public ValueTask<bool> IsNeededAsync(Scope scope, CancellationToken cancel) =>
        ValueTask.FromResult(directory.Find(scope.Town)?.Has(WantedModule.Feature) == true);
}
