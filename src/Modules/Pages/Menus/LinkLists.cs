using Storefront.Liquid;
using Storefront.Liquid.Values;
using Storefront.Platform.Pages;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Tenants.Contracts;

namespace Storefront.Pages.Menus;

/// <summary><c>linklists</c>: the menus.</summary>
internal sealed class LinkLists(ITenantSettings settings, ITenantProfiles profiles, ITenantAddresses addresses, TimeProvider clock) : IPageObject
{
    // Every footer has these among the links the law asks for.
    private static readonly string[] InLegalLinks = ["/pages/versand", "/pages/barrierefreiheit"];

    public string Name => "linklists";

    public async ValueTask<object?> LoadAsync(PageContext page, CancellationToken cancel)
    {
        var menus = await settings.GetAsync<MenuDocument>(MenuDocument.Key, cancel);
        var prefix = addresses.Link(page.Scope, "");
        var path = page.Http.Request.Path.Value ?? "/";
        var now = clock.GetUtcNow().In(page.Tenant!.TimeZone).LocalDateTime;
        var main = new List<LinkDrop>(menus.Main.Count + 1);
        if (page.Scope.Kind == TenantKind.Town)
        {
            main.Add(new(page.Texts["pages.menu_shops"], prefix + "/shops", path == "/shops"));
        }
        else if ((await profiles.CurrentAsync(cancel)).Level != ShopLevel.Profile)
        {
            main.Add(new(page.Texts["pages.menu_products"], prefix + "/collections/all", path == "/collections/all"));
        }

        main.AddRange(menus.Main.Where(link => link.IsShown(now)).Select(Link));
        return new LinkListsDrop(main, [.. menus.Footer.Where(link => link.IsShown(now) && !InLegalLinks.Contains(link.Path)).Select(Link)]);

        LinkDrop Link(MenuLink link) => new(link.Title(page.Texts.Locale), prefix + link.Path, path == link.Path);
    }
}

internal sealed record LinkListsDrop(IReadOnlyList<LinkDrop> Main, IReadOnlyList<LinkDrop> Footer) : ILiquidDrop;

internal sealed record LinkDrop(string Title, string Url, bool Active) : ILiquidDrop;
