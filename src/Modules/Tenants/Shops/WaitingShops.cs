using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Modules;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Shops;

/// <summary>How many shops wait for the town's answer: in the menu and on the overview.</summary>
internal sealed class WaitingShops(StorefrontDb db) : INavigationCount, IDashboardFigure
{
    public string Path => "/admin/shops";

    public int Order => 10;

    public TenantKinds Kinds => TenantKinds.Town;

    public string TextKey => "tenants.figure.waiting";

    public string Permission => "tenants.shops";

    public async ValueTask<int> CountAsync(Scope scope, CancellationToken cancel) =>
        await db.Set<Shop>().CountAsync(shop => shop.AskedLevel != null, cancel);

    public async ValueTask<string?> ValueAsync(TextIn texts, CancellationToken cancel) =>
        (await CountAsync(db.Scope, cancel)).ToString(texts.Culture);
}

/// <summary>How many shops the public sees.</summary>
internal sealed class LiveShops(StorefrontDb db) : IDashboardFigure
{
    public int Order => 20;

    public TenantKinds Kinds => TenantKinds.Town;

    public string TextKey => "tenants.figure.live";

    public string Path => "/admin/shops?tab=live";

    public async ValueTask<string?> ValueAsync(TextIn texts, CancellationToken cancel) =>
        (await db.Set<Shop>().CountAsync(shop => shop.State == ShopState.Live, cancel)).ToString(texts.Culture);
}
