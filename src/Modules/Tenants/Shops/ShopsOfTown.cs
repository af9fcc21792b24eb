using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Tenants.Shops;

/// <summary>What both lists of shops on the town's overview share.</summary>
internal abstract class ShopsOfTown(StorefrontDb db, CurrentScope here) : IDashboardList
{
    private const int Most = 5;

    public abstract int Order { get; }

    public TenantKinds Kinds => TenantKinds.Town;

    public string Permission => "tenants.shops";

    /// <summary>Text keys are <c>tenants.town.{name}</c>, <c>…_empty</c> and <c>…_more</c>.</summary>
    protected abstract string Name { get; }

    protected abstract string MorePath { get; }

    protected abstract IQueryable<Shop> Choose(IQueryable<Shop> shops);

    protected abstract string Detail(Shop shop, TextIn texts);

    protected virtual DashboardStep? Step(Shop shop, TextIn texts) => null;

    public async ValueTask<DashboardList?> ReadAsync(TextIn texts, CancellationToken cancel)
    {
        var shops = await Choose(db.Set<Shop>().AsNoTracking()).Take(Most).ToListAsync(cancel);
        return new DashboardList(
            texts[$"tenants.town.{Name}"], texts[$"tenants.town.{Name}_empty"], texts[$"tenants.town.{Name}_more"], MorePath,
            [.. shops.Select(shop => Row(shop, texts))]);
    }

    protected string Since(Shop shop, TextIn texts) => TownTime.ShortDate(shop.CreatedAt.In(here.Tenant!.TimeZone).Date, texts);

    private DashboardRow Row(Shop shop, TextIn texts)
    {
        var line = new ShopLine(shop.Id, shop.Slug, shop.Name, shop.Branch, shop.State, shop.Level, shop.AskedLevel);
        return new DashboardRow(shop.Name, PathOf(shop), Detail(shop, texts), texts[line.StateKey], line.Badge, Step(shop, texts));
    }

    protected static string PathOf(Shop shop) => $"/admin/shops/{shop.Slug}";
}

/// <summary>Those that asked for more and wait for an answer, longest there first.</summary>
internal sealed class ShopsToCheck(StorefrontDb db, CurrentScope here) : ShopsOfTown(db, here)
{
    public override int Order => 10;

    protected override string Name => "waiting";

    protected override string MorePath => "/admin/shops?tab=waiting";

    protected override IQueryable<Shop> Choose(IQueryable<Shop> shops) =>
        shops.Where(shop => shop.AskedLevel != null).OrderBy(shop => shop.CreatedAt).ThenBy(shop => shop.Id);

    protected override string Detail(Shop shop, TextIn texts) => texts[$"tenants.asks.{shop.AskedLevel switch
    {
        ShopLevel.Reserve => "reserve",
        ShopLevel.Sell => "sell",
        _ => "profile",
    }}"];

    protected override DashboardStep Step(Shop shop, TextIn texts) => new(texts["tenants.town.check"], PathOf(shop));
}

/// <summary>Who came last.</summary>
internal sealed class NewestShops(StorefrontDb db, CurrentScope here) : ShopsOfTown(db, here)
{
    public override int Order => 40;

    protected override string Name => "newest";

    protected override string MorePath => "/admin/shops?tab=all";

    protected override IQueryable<Shop> Choose(IQueryable<Shop> shops) =>
        shops.OrderByDescending(shop => shop.CreatedAt).ThenByDescending(shop => shop.Id);

    protected override string Detail(Shop shop, TextIn texts) => texts[
        "tenants.town.newest_detail",
        ("since", Since(shop, texts)), ("level", texts[$"tenants.level.{shop.Level.ToString().ToLowerInvariant()}"])];
}
