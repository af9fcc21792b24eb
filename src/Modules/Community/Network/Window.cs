using Storefront.Media.Contracts;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;

namespace Storefront.Community.Network;

/// <summary>
/// The one place of this module from which a tenant looks beyond its own walls: a scope of the operator's is entered, and only a
/// <see cref="Shelf"/> of what the viewer may read comes out of it. Nothing is written through it. docs/decisions/0023.
/// </summary>
internal sealed class Window(ScopeDoor door, CurrentScope here)
{
    public async Task<T> LookAsync<T>(Func<Shelf, Task<T>> look)
    {
        await using var all = door.Enter(Scope.Operator);
        return await look(new Shelf(all.Get<StorefrontDb>(), all.Get<IImages>(), Viewer.Of(here)));
    }
}
