using Storefront.Advice.CallBacks;
using Storefront.Advice.Messages;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;

namespace Storefront.Advice.Desk;

/// <summary>The number beside „Videoberatung“: who wants to be called back, and who waits for an answer.</summary>
internal sealed class WaitingAtDesk(ScopeDoor door) : INavigationCount
{
    public string Path => DeskPage.Path;

    public async ValueTask<int> CountAsync(Scope scope, CancellationToken cancel) => scope.Kind == TenantKind.Shop
        ? await door.InAsync<CallBackBook, int>(scope, callBacks => callBacks.CountOpenAsync(cancel))
            + await door.InAsync<MessageBook, int>(scope, messages => messages.CountOpenAsync(cancel))
        : 0;
}
