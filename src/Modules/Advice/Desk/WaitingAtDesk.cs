using Storefront.Advice.CallBacks;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;

namespace Storefront.Advice.Desk;

/// <summary>The number beside „Beratung“: who wants to be called back.</summary>
internal sealed class WaitingAtDesk(ScopeDoor door) : INavigationCount
{
    public string Path => DeskPage.Path;

    public async ValueTask<int> CountAsync(Scope scope, CancellationToken cancel) => scope.Kind == TenantKind.Shop
        ? await door.InAsync<CallBackBook, int>(scope, callBacks => callBacks.CountOpenAsync(cancel))
        : 0;
}
