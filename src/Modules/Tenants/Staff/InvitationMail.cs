using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Addresses;
using Storefront.Tenants.Contracts;
using Storefront.Tenants.Shops;
using Storefront.Tenants.Towns;

namespace Storefront.Tenants.Staff;

/// <summary>The mail that carries an invitation's link.</summary>
internal sealed class InvitationMail(StorefrontDb db, ITenantMail mail, TenantAddresses addresses)
{
    private const string Page = "/admin/welcome";

    public async Task LeaveAsync(Invitee invitee, InvitationKind kind, string token, CancellationToken cancel)
    {
        var path = $"{Page}?token={token}";
        // Before the commit a new tenant is in this context only, not in the directory.
        var (name, url) = db.Scope.Kind == TenantKind.Shop
            ? Of(db.Set<Shop>().Local.SingleOrDefault() ?? await db.Set<Shop>().SingleAsync(cancel), path)
            : Of(db.Set<Town>().Local.SingleOrDefault() ?? await db.Set<Town>().SingleAsync(cancel), path);
        await mail.LeaveAsync(
            new TenantMail(invitee.Email, invitee.Name, TemplateOf(kind), invitee.Locale, new { invitee.Name, invitee.Role, Tenant = name, Url = url, AtOnce = kind == InvitationKind.ShopOpenedAtOnce })
            {
                FromAbove = kind is not (InvitationKind.Team or InvitationKind.Guest),
            },
            cancel);
    }

    private (string Name, string Url) Of(Shop shop, string path) => (shop.Name, addresses.ShopUrl(shop.Scope, shop.Slug, path));

    private (string Name, string Url) Of(Town town, string path) => (town.PortalName, addresses.Url(town.Scope, path));

    private static string TemplateOf(InvitationKind kind) => kind switch
    {
        InvitationKind.ShopOpened or InvitationKind.ShopOpenedAtOnce => "shop_opened",
        InvitationKind.ShopListed => "shop_listed",
        InvitationKind.TownApproved => "town_approved",
        InvitationKind.Team => "team_invitation",
        InvitationKind.Guest => "guest_invitation",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
