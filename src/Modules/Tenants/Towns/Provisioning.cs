using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Data;
using Storefront.Platform.Jobs;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Profiles;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Staff;

namespace Storefront.Tenants.Towns;

internal sealed class Provisioning(
    StorefrontDb db, ITenantAddresses addresses, TownFounding towns, TownDecisions townDecisions, ShopDecisions decisions, IServiceProvider services) : IProvisioning
{
    public bool IsSlug(string text) => Slug.IsValid(text);

    public bool IsMailAddress(string text) => MailAddress.IsValid(text);

    public bool IsName(string text) => TenantName.Problem(text) is null;

    public async Task<IReadOnlyList<TownSummary>> TownsAsync(CancellationToken cancel) =>
        [.. (await db.Set<Town>().AsNoTracking().OrderBy(town => town.Slug).ToListAsync(cancel)).Select(Show)];

    public async Task<TownSummary?> FindTownAsync(string slug, CancellationToken cancel) =>
        await db.Set<Town>().AsNoTracking().FirstOrDefaultAsync(town => town.Slug == slug, cancel) is { } found ? Show(found) : null;

    public async Task<TownSummary?> FindNamesakeAsync(string name, CancellationToken cancel) =>
        await services.GetRequiredService<AlikeTowns>().NamesakeAsync(name, cancel) is { } found ? Show(found) : null;

    public async Task<TownSummary> AddTownAsync(TownToAdd town, CancellationToken cancel)
    {
        var (_, slug) = await towns.FoundAsync(
            new NewTown
            {
                Name = town.Name, Slug = town.Slug, Host = town.Host, FederalState = town.FederalState,
                AdminName = town.AdminName, Email = town.Email,
            },
            cancel);
        return (await FindTownAsync(slug, cancel))!;
    }

    public Task<bool> ApproveTownAsync(TownSummary town, CancellationToken cancel) =>
        townDecisions.ApproveAsync(Scope.ForTown(town.Id), cancel);

    public Task<bool> InviteHeadAsync(TownSummary town, string name, string email, CancellationToken cancel) =>
        services.GetRequiredService<HeadInvitations>().InviteAsync(Scope.ForTown(town.Id), name, email, "de", cancel);

    public async Task<IReadOnlyList<ShopSummary>> ShopsAsync(TownSummary town, CancellationToken cancel) =>
        [.. (await db.Set<Shop>().AsNoTracking().Where(shop => shop.TownId == town.Id).OrderBy(shop => shop.SearchName).ToListAsync(cancel)).Select(Show)];

    public async Task<ShopSummary?> FindShopNamesakeAsync(TownSummary town, string name, CancellationToken cancel)
    {
        var folded = AlikeNames.Fold(name);
        var shops = await db.Set<Shop>().AsNoTracking().Where(shop => shop.TownId == town.Id && shop.State != ShopState.Blocked).ToListAsync(cancel);
        return shops.Find(shop => AlikeNames.Fold(shop.Name) == folded) is { } found ? Show(found) : null;
    }

    public async Task<ShopSummary> AddShopAsync(TownSummary town, ShopToAdd shop, CancellationToken cancel)
    {
        var (scope, _) = await services.GetRequiredService<ShopOpening>().OpenAsync(
            town.Id,
            new NewShop
            {
                Name = shop.Name, Slug = shop.Slug, Branch = shop.Branch, OwnerName = shop.OwnerName, Email = shop.Email,
                Invitation = InvitationKind.ShopListed,
            },
            cancel);
        return Show(await db.Set<Shop>().AsNoTracking().SingleAsync(row => row.ShopId == scope.ShopId, cancel));
    }

    public async Task<ShopApproval> ApproveShopAsync(ShopSummary shop, CancellationToken cancel) =>
        await decisions.ApproveAsync(Scope.ForShop(shop.TownId, shop.Id), cancel) switch
        {
            Approval.Barred barred => new ShopApproval(false, barred.Gaps),
            var answer => new ShopApproval(answer is Approval.Approved, []),
        };

    public async Task<ShopListSummary> ImportShopsAsync(
        TownSummary town, string list, JobProgress progress, CancellationToken cancel)
    {
        var result = await services.GetRequiredService<ShopImport>().RunAsync(town.Id, list, "", [], trial: false, progress, cancel);
        return new ShopListSummary(result.Opened, result.Known,
        [
            .. result.Bad.Select(bad => new ShopListProblem(bad.Line, bad.TextKey) { Column = bad.Column, Value = bad.Value }),
            .. result.Alike.Select(alike => new ShopListProblem(alike.Line, "tenants.error.import_alike")),
        ]);
    }

    private TownSummary Show(Town town) => new(town.TownId, town.Slug, town.PortalName, town.State, addresses.Url(town.Scope), town.IsPublic);

    private ShopSummary Show(Shop shop) =>
        new(shop.TownId, shop.ShopId, shop.Slug, shop.Name, shop.State, shop.Level, addresses.Url(shop.Scope));
}
